/**
 * The names of everything that crosses between main and the page, without the models in `ipc.ts`, which the compiler holds
 * to these lists: the preload script lets nothing else through and must stay small.
 */
export const CHANNELS = [
  'app.info',
  'services.snapshot',
  'services.control',
  'services.create',
  'services.remove',
  'services.config',
  'services.schema',
  'services.checkChanges',
  'services.configure',
  'services.events',
  'services.systemEvents',
  'services.history',
  'services.diagnose',
  'services.unlisted',
  'services.watchStats',
  'services.health',
  'programs.inspect',
  'programs.inFolder',
  'programs.validate',
  'transfer.export',
  'transfer.commands',
  'transfer.hosts',
  'transfer.changeHosts',
  'transfer.preview',
  'transfer.apply',
  'programs.trial',
  'programs.endTrial',
  'files.choose',
  'files.directory',
  'files.dropped',
  'files.reveal',
  'files.revealStore',
  'links.open',
  'files.save',
  'logs.open',
  'logs.page',
  'logs.search',
  'logs.searchStep',
  'logs.searchLines',
  'logs.searchRanges',
  'logs.searchEnd',
  'logs.range',
  'logs.saveTo',
  'logs.saveEnd',
  'logs.reveal',
  'logs.close',
  'settings.get',
  'settings.set',
  'support.collect',
  'support.read',
  'support.save',
  'helper.restart',
] as const;
export type Channel = (typeof CHANNELS)[number];

export const NOTIFICATIONS = [
  'services.changed',
  'services.stats',
  'operations.changed',
  'connection.changed',
  'logs.appended',
  'logs.searched',
  'settings.changed',
  'trial.progress',
  'navigate',
] as const;
export type NotificationName = (typeof NOTIFICATIONS)[number];

/** The names of the two directions in Electron's IPC. */
export const INVOKE_CHANNEL = 'steward:invoke';
export const NOTIFY_CHANNEL = 'steward:notify';
