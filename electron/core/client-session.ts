import type { Handlers, NotificationData, NotificationName, Snapshot } from '../contract/ipc.js';
import { resolveLanguage } from '../contract/language.js';
import type { Settings } from '../contract/settings.js';
import type { Ports } from './application.js';
import { diagnose } from './diagnosis/diagnose.js';
import { fileHandlers } from './files/handlers.js';
import type { HealthHistory } from './health/health-history.js';
import type { HelperSupervisor } from './helper/supervisor.js';
import { Hub } from './hub.js';
import type { Transport } from './helper/transport.js';
import { translator } from './i18n.js';
import { logHandlers } from './logs/handlers.js';
import { LogViews } from './logs/log-views.js';
import { programsInFolder } from './programs/folder.js';
import type { Session, Unsubscribe } from './session.js';
import { unlistedServices } from './services/unlisted.js';
import { MAX_CHANGES, readHistory } from './services/history.js';
import { portsOf } from './services/ports.js';
import type { ServiceManager } from './services/manager.js';
import type { ServiceStore } from './services/store.js';
import { withoutMarks } from './settings/marks.js';
import type { PolicyKeeper } from './settings/policy.js';
import { readSystemHistory } from './system-events/read.js';
import { supportHandlers } from './support/handlers.js';
import type { StatsWishes } from './stats.js';
import { changeHosts, hostChanges } from './transfer/hosts.js';
import { templateHandlers } from './templates/handlers.js';
import type { Transfer } from './transfer/transfer.js';
import { serviceSubject } from './trial/service-subject.js';
import type { Trials } from './trial/trials.js';
import { updateHandlers } from './updates/handlers.js';
import type { Updates } from './updates/updates.js';

/** What all sessions share. */
export interface Shared {
  readonly ports: Ports;
  readonly helper: HelperSupervisor;
  /** Starts a further helper, for what takes long. */
  readonly openHelper: () => Transport;
  readonly store: ServiceStore;
  readonly manager: ServiceManager;
  readonly stats: StatsWishes;
  readonly health: HealthHistory;
  readonly transfer: Transfer;
  readonly trials: Trials;
  readonly snapshot: () => Snapshot;
  readonly policy: PolicyKeeper;
  readonly updates: Updates;
  readonly settings: () => Settings;
  readonly changeSettings: (changed: Partial<Settings>) => Settings;
}

/** One client's handlers, subscriptions and log views. A handler never throws, it rejects. */
export class ClientSession implements Session {
  readonly handlers: Handlers;
  readonly #hub = new Hub();
  readonly #shared: Shared;
  readonly #languages: readonly string[];
  readonly #views: LogViews;
  readonly #onDispose: () => void;
  #disposed = false;

  /** @param languages the client's preferred languages, BCP 47, best first */
  constructor(shared: Shared, languages: readonly string[], onDispose: () => void) {
    this.#shared = shared;
    this.#languages = languages;
    this.#onDispose = onDispose;
    const { runtime, log, searchBundle } = shared.ports;
    this.#views = new LogViews(runtime, {
      searchBundle,
      tell: {
        appended: (appended) => this.emit('logs.appended', appended),
        searched: (searched) => this.emit('logs.searched', searched),
      },
      log,
    });
    this.handlers = {
      ...this.#serviceHandlers(),
      ...fileHandlers(shared),
      ...this.#transferHandlers(),
      ...logHandlers(shared, this.#views),
      ...this.#applicationHandlers(),
      ...updateHandlers(shared),
      ...templateHandlers(shared.ports.settingsFolder),
      ...supportHandlers(shared, () => translator(resolveLanguage(shared.settings().language, languages))),
    };
  }

  emit<N extends NotificationName>(notification: N, data: NotificationData<N>): void {
    this.#hub.emit(notification, data);
  }

  on<N extends NotificationName>(name: N, listener: (data: NotificationData<N>) => void): Unsubscribe {
    return this.#hub.on(name, listener);
  }

  onAny(listener: (notification: NotificationName, data: unknown) => void): Unsubscribe {
    return this.#hub.onAny(listener);
  }

  setWatched(watched: boolean): void {
    this.#views.setWatched(watched);
  }

  dispose(): void {
    if (this.#disposed) return;
    this.#disposed = true;
    this.#hub.clear();
    void this.#views.end();
    void this.#shared.stats.wish(this, false);
    // A helper that cannot be reached has ended the program already.
    this.#shared.trials.end(this).catch(() => undefined);
    this.#onDispose();
  }

  #serviceHandlers() {
    const { health, helper, manager, ports, stats, store, trials } = this.#shared;
    return {
      'services.snapshot': () => Promise.resolve(this.#shared.snapshot()),
      'services.control': ({ action, names }) => manager.control(action, names),
      'services.create': (form) => manager.create(form),
      'services.remove': async ({ name }) => {
        const outcome = await manager.remove(name);
        if (outcome.status === 'done') this.#forgetMarks(name);
        return outcome;
      },
      'services.config': ({ name }) => helper.call('config', { name }),
      'services.schema': async () => ({ parameters: (await helper.call('schema', {})).parameters }),
      'services.checkChanges': async (changes) => ({ problems: await manager.checkChanges(changes) }),
      'services.configure': ({ changes, restart }) => manager.configure(changes, restart),
      'services.diagnose': async ({ name }) => diagnose(helper, store.require(name), store.list()),
      'services.unlisted': async ({ names }) => ({ names: await unlistedServices(helper, names) }),
      'services.events': (args) => helper.call('events', args),
      'services.systemEvents': ({ name }) => readSystemHistory(this.#shared, store.require(name)),
      'services.ports': ({ name }) => portsOf(helper, store.require(name)),
      'services.history': async ({ name }) => ({
        changes: readHistory((await helper.call('history', { name, limit: MAX_CHANGES })).lines),
      }),
      'services.watchStats': async ({ enabled }) => {
        await stats.wish(this, enabled && !this.#disposed);
        return {};
      },
      'services.health': async ({ name }) => Promise.resolve(health.of(store.require(name).name)),
      'programs.inspect': ({ path }) => helper.call('inspect', { path }),
      'programs.inFolder': async ({ path }) => ({
        candidates: await programsInFolder(await helper.call('directory', { path }), ports.runtime),
      }),
      'programs.validate': (form) => manager.validate(form),
      'programs.trial': async (form) => {
        const { parameters, account } = await manager.trialOf(form);
        return trials.start(this, { parameters, account }, (progress) =>
          this.emit('trial.progress', progress),
        );
      },
      'services.trial': async ({ name, changes }) => {
        const config = await helper.call('config', { name: store.require(name).name });
        return trials.start(this, serviceSubject(config, changes), (progress) =>
          this.emit('trial.progress', progress),
        );
      },
      'programs.endTrial': async () => {
        await trials.end(this);
        return {};
      },
    } satisfies Partial<Handlers>;
  }

  #transferHandlers() {
    const { transfer } = this.#shared;
    return {
      'transfer.export': async ({ names, format, environment }) => ({
        text: await transfer.exported(names, format, environment),
      }),
      'transfer.hosts': async ({ change }) => ({ services: await hostChanges(this.#shared, change) }),
      'transfer.changeHosts': ({ change, names }) => changeHosts(this.#shared, change, names),
      'transfer.commands': ({ name, tool }) => transfer.commands(name, tool),
      'transfer.preview': ({ text, file, folder }) => transfer.preview(text, file, folder),
      'transfer.apply': ({ text, names, passwords }) => transfer.apply(text, names, passwords),
    } satisfies Partial<Handlers>;
  }

  /** Marks are no part of a service: that they could not be changed must not look as if it had not been removed. */
  #forgetMarks(name: string): void {
    const { settings, changeSettings, ports } = this.#shared;
    const marks = withoutMarks(settings(), name);
    if (marks === null) return;
    try {
      changeSettings(marks);
    } catch (error) {
      ports.log.error(`the marks of a removed service stay: ${String(error)}`);
    }
  }

  #applicationHandlers() {
    const { ports, manager, helper, settings, changeSettings } = this.#shared;
    return {
      'app.info': async () => ({
        version: ports.version,
        host: ports.host,
        systemLanguage: resolveLanguage('system', this.#languages),
        needsPrompt: await manager.needsPrompt(),
        nativeDialogs: ports.choosePath !== null,
        runtimes: [...ports.runtimes],
      }),
      'settings.get': () => Promise.resolve(settings()),
      'settings.set': async (changed) => Promise.resolve(changeSettings(withoutUndefined(changed))),
      'helper.restart': async () => {
        await helper.restart();
        return {};
      },
    } satisfies Partial<Handlers>;
  }
}

/** Leaves out what is present but undefined, as zod's optional fields may be. */
function withoutUndefined(changed: { [K in keyof Settings]?: Settings[K] | undefined }): Partial<Settings> {
  return Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== undefined));
}
