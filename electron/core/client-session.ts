import { stat } from 'node:fs/promises';
import { directoryOf, isAbsolutePath } from '../contract/command-line.js';
import { failure, StewardError } from '../contract/errors.js';
import type { Handlers, NotificationData, NotificationName, Snapshot } from '../contract/ipc.js';
import { resolveLanguage, type Settings } from '../contract/settings.js';
import type { Ports } from './application.js';
import { diagnose } from './diagnosis/diagnose.js';
import type { HealthHistory } from './health/health-history.js';
import type { HelperSupervisor } from './helper/supervisor.js';
import { Hub } from './hub.js';
import type { Transport } from './helper/transport.js';
import { translator } from './i18n.js';
import { openLink } from './links/open-link.js';
import { LogViews } from './logs/log-views.js';
import { programsInFolder } from './programs/folder.js';
import type { Session, Unsubscribe } from './session.js';
import { unlistedServices } from './services/unlisted.js';
import { MAX_CHANGES, readHistory } from './services/history.js';
import type { ServiceManager } from './services/manager.js';
import { keyOf, type ServiceStore } from './services/store.js';
import { withoutMarks } from './settings/marks.js';
import { readSystemHistory } from './system-events/read.js';
import { supportHandlers } from './support/handlers.js';
import type { StatsWishes } from './stats.js';
import { changeHosts, hostChanges } from './transfer/hosts.js';
import type { Transfer } from './transfer/transfer.js';
import type { Trials } from './trial/trials.js';

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
      ...this.#fileHandlers(),
      ...this.#transferHandlers(),
      ...this.#logHandlers(),
      ...this.#applicationHandlers(),
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

  #fileHandlers() {
    const { helper, ports } = this.#shared;
    const { runtime, choosePath } = ports;
    return {
      'files.choose': async ({ kind, start }) => {
        if (choosePath === null) throw notSupported('this host has no file dialog');
        const chosen = await choosePath(kind, runtime.toHostPath(start) ?? '');
        return { path: chosen === null ? null : this.#windowsPath(chosen) };
      },
      'files.directory': ({ path }) => helper.call('directory', { path }),
      // A browser or a test may hand over what is a Windows path already.
      'files.dropped': async ({ path }) =>
        Promise.resolve({ path: isAbsolutePath(path) ? path : this.#windowsPath(path) }),
      'files.save': async ({ name, text }) => {
        if (ports.saveFile === null) throw notSupported('this host has no file dialog');
        return { path: await ports.saveFile(name, text) };
      },
      'files.reveal': async ({ name }) => {
        if (ports.reveal === null) throw notSupported('this host cannot open folders');
        const { parameters } = await helper.call('config', { name });
        const program = parameters['Application'];
        const folder = typeof program === 'string' ? directoryOf(program) : null;
        return this.#reveal(folder, name);
      },
      'files.revealStore': async ({ store }) => {
        if (store === 'settings') return this.#revealHost(ports.settingsFolder, ports.settingsFolder);
        const { dataRoot, logsRoot } = helper.connection.helper ?? (await helper.call('hello', {}));
        const folder = store === 'logs' ? logsRoot : dataRoot;
        return this.#revealHost(runtime.toHostPath(folder), folder);
      },
      'links.open': async ({ name, target }) => {
        const { reveal, opener } = ports;
        const links = this.#shared.settings().links[keyOf(name)] ?? [];
        if (!links.some((link) => link.target === target)) {
          const message = `${name} has no such link`;
          throw new StewardError(failure('badRequest', { message, field: 'target', value: target }));
        }
        if (opener === null || reveal === null) throw notSupported('this host cannot open links');
        await openLink(target, runtime, { ...opener, folder: reveal });
        return {};
      },
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

  /** Opens a folder of a service in the system's file manager. @param folder Windows path */
  async #reveal(folder: string | null, name: string): Promise<Record<string, never>> {
    const hostPath = folder === null ? null : this.#shared.ports.runtime.toHostPath(folder);
    return this.#revealHost(hostPath, folder ?? name);
  }

  /** @param object what a failure names */
  async #revealHost(hostPath: string | null, object: string): Promise<Record<string, never>> {
    const { reveal } = this.#shared.ports;
    if (reveal === null) throw notSupported('this host cannot open folders');
    // To "open" a file would be to run it.
    if (hostPath === null || !(await isDirectory(hostPath))) {
      throw new StewardError(
        failure('directoryMissing', { message: `there is no folder ${object}`, object }),
      );
    }
    await reveal(hostPath);
    return {};
  }

  #logHandlers() {
    const { store } = this.#shared;
    return {
      'logs.open': async ({ name, encoding, lines }) =>
        this.#views.open(store.require(name), encoding, lines),
      'logs.page': ({ id, at, lines }) => this.#views.page(id, at, lines),
      'logs.search': async ({ id, search, query, streams }) => {
        await this.#views.search(id).start(search, query, streams);
        return {};
      },
      'logs.searchStep': async ({ id, from, direction }) => ({
        hit: await this.#views.search(id).step(from, direction),
      }),
      'logs.searchLines': async ({ id, from, count }) => ({
        lines: await this.#views.search(id).lines(from, count),
      }),
      'logs.searchRanges': async ({ id, texts }) => ({ ranges: await this.#views.search(id).ranges(texts) }),
      'logs.searchEnd': async ({ id, keep }) => {
        const search = this.#views.search(id);
        if (keep) search.cancel();
        else search.end();
        return Promise.resolve({});
      },
      'logs.range': ({ id, range, rest, save }) => this.#views.range(id, range, rest, save),
      'logs.saveTo': async ({ id, name }) => {
        const { chooseSave } = this.#shared.ports;
        if (chooseSave === null) throw notSupported('this host has no file dialog');
        const chosen = await chooseSave(name);
        if (chosen === null) return { path: null };
        await this.#views.beginSave(id, chosen);
        return { path: this.#shared.ports.runtime.toWindowsPath(chosen) ?? chosen };
      },
      'logs.saveEnd': async ({ id, keep }) => {
        await this.#views.endSave(id, keep);
        return {};
      },
      'logs.reveal': ({ name }) => {
        const { stdout, stderr } = store.require(name);
        const file = stdout ?? stderr;
        return this.#reveal(file === null ? null : directoryOf(file), name);
      },
      'logs.close': async ({ id }) => {
        await this.#views.close(id);
        return {};
      },
    } satisfies Partial<Handlers>;
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

  #windowsPath(hostPath: string): string {
    const path = this.#shared.ports.runtime.toWindowsPath(hostPath);
    if (path !== null) return path;
    const message = `no Windows drive contains ${hostPath}`;
    throw new StewardError(failure('notSupported', { message, object: hostPath }));
  }
}

async function isDirectory(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

function notSupported(message: string): StewardError {
  return new StewardError(failure('notSupported', { message }));
}

/** Leaves out what is present but undefined, as zod's optional fields may be. */
function withoutUndefined(changed: { [K in keyof Settings]?: Settings[K] | undefined }): Partial<Settings> {
  return Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== undefined));
}
