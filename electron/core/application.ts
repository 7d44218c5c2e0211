import type { NotificationData, NotificationName, Snapshot } from '../contract/ipc.js';
import { resolveLanguage, type Language } from '../contract/language.js';
import type { Settings } from '../contract/settings.js';
import type { UpdateState } from '../contract/updates.js';
import { ClientSession, type Shared } from './client-session.js';
import { currentAccount } from './current-account.js';
import { directElevator } from './elevation/helper-elevator.js';
import type { Elevator } from './elevation/elevator.js';
import { HealthHistory } from './health/health-history.js';
import { spawnTransport } from './helper/spawn-transport.js';
import { HelperSupervisor } from './helper/supervisor.js';
import type { Transport } from './helper/transport.js';
import type { Opener } from './links/open-link.js';
import type { Log } from './log.js';
import type { Runtime } from './runtime/runtime.js';
import { ServiceManager } from './services/manager.js';
import { ServiceStore, type ServiceDelta } from './services/store.js';
import type { Session } from './session.js';
import { PolicyKeeper, underPolicy } from './settings/policy.js';
import { SettingsKeeper } from './settings/settings.js';
import type { SettingsStore } from './settings/store.js';
import { StatsWishes } from './stats.js';
import { Transfer } from './transfer/transfer.js';
import { Trials } from './trial/trials.js';
import { Updates, type UpdateSource } from './updates/updates.js';

/** What differs between the hosts (Electron, browser). */
export interface Ports {
  readonly host: 'electron' | 'browser';
  readonly version: string;
  /** The system's preferred languages, BCP 47, best first. */
  readonly systemLanguages: readonly string[];
  readonly runtime: Runtime;
  /** The host's own path of the bundle that searches logs in a thread of its own. */
  readonly searchBundle: string;
  /**
   * Raises the administrator prompt; null where there is none. Core itself calls the helper directly under Wine and when
   * it already runs elevated.
   */
  readonly elevator: Elevator | null;
  readonly settings: SettingsStore;
  /** The system's file dialog with the host's own paths, null when cancelled; null where the host has none. */
  readonly choosePath: ((kind: 'program' | 'directory', start: string) => Promise<string | null>) | null;
  /** Lets the person choose a file to write: the host's own path, null when cancelled; null where the host has no dialog. */
  readonly chooseSave: ((name: string) => Promise<string | null>) | null;
  /** Shows a folder in the system's file manager; null where the host cannot. */
  readonly reveal: ((hostPath: string) => Promise<void>) | null;
  /** Opens the targets of links other than folders; null where the host cannot. */
  readonly opener: Opener | null;
  /** What the host runs on, with versions. */
  readonly runtimes: readonly { readonly name: string; readonly version: string }[];
  /** The host's own path of the application's log; null where it keeps none. */
  readonly logFile: string | null;
  /** Saves what it is given, text in UTF-8, where the person chooses; null when that was cancelled; null where the host has no file dialog. */
  readonly saveFile: ((name: string, content: string | Buffer) => Promise<string | null>) | null;
  /** The host's own folder of the person's settings. */
  readonly settingsFolder: string;
  /** Gets newer versions of the application; null where the host cannot, `portable` for a copy that was not installed. */
  readonly updates: UpdateSource | 'portable' | null;
  readonly log: Log;
}

/** The product without its windows: everything that main and the browser host share. */
export interface Application {
  /** Starts the helper; to be called once. */
  start(): void;
  snapshot(): Snapshot;
  settings(): Settings;
  updates(): UpdateState;
  /** The interface language that the settings and the system lead to. */
  language(): Language;
  /**
   * Opens a client's own view of the application; the tray has one too.
   *
   * @param languages the client's preferred languages where they are not those of the system that this runs on
   */
  openSession(languages?: readonly string[]): Session;
  /** Ends the helper and every session. */
  dispose(): void;
}

/** Puts the application together. */
export function createApplication(
  ports: Ports,
  openHelper: () => Transport = () => spawnTransport(ports.runtime, ports.log),
): Application {
  const sessions = new Set<ClientSession>();
  const notify = <N extends NotificationName>(notification: N, data: NotificationData<N>): void => {
    for (const session of [...sessions]) session.emit(notification, data);
  };
  const keeper = new SettingsKeeper(ports.settings, ports.log);
  const policy = new PolicyKeeper(ports.log);
  const settings = (): Settings => underPolicy(keeper.current, policy.current);
  const updates = new Updates({
    source: ports.updates,
    policy: () => policy.current,
    wanted: () => settings().updates,
    tell: (state) => notify('updates.changed', state),
    log: ports.log,
  });
  const tellSettings = (): void => notify('settings.changed', settings());
  const store = new ServiceStore();
  const health = new HealthHistory();
  const tellServices = ({ changed, removed }: ServiceDelta): void => {
    if (changed.length === 0 && removed.length === 0) return;
    for (const name of removed) health.forget(name);
    notify('services.changed', { changed: [...changed], removed: [...removed] });
  };

  const helper = new HelperSupervisor({
    open: openHelper,
    log: ports.log,
    onConnection: (connection) => {
      notify('connection.changed', connection);
      if (connection.state === 'connected') {
        void stats.renew();
        void policy.renew(helper).then((changed) => {
          if (!changed) return;
          tellSettings();
          updates.renew();
        });
      } else trials.lost();
    },
    onList: (services) => tellServices(store.replace(services)),
    onServices: (delta) => tellServices(store.apply(delta)),
    onStats: (data) => {
      health.add(Date.parse(data.at), data.samples);
      for (const session of [...sessions]) if (stats.isWishing(session)) session.emit('services.stats', data);
    },
    onTrial: (news) => trials.take(news),
  });
  const stats = new StatsWishes(helper, ports.log);
  const trials = new Trials(helper, () => store.list());
  const manager = new ServiceManager({
    helper,
    store,
    runtime: ports.runtime,
    elevators: { direct: directElevator(ports.runtime), prompt: ports.elevator },
    currentAccount,
    logPolicy: () => keeper.current.logPolicy,
    onOperations: (operations) => notify('operations.changed', { operations }),
  });

  const snapshot = (): Snapshot => ({
    connection: helper.connection,
    services: store.list(),
    operations: manager.operations(),
  });
  const shared: Shared = {
    ports,
    helper,
    openHelper,
    store,
    manager,
    stats,
    health,
    transfer: new Transfer({ helper, store, manager }),
    trials,
    snapshot,
    policy,
    updates,
    settings,
    changeSettings: (changed) => {
      keeper.change(changed);
      tellSettings();
      return settings();
    },
  };

  return {
    start: () => {
      helper.start();
      updates.start();
    },
    snapshot,
    settings,
    updates: () => updates.state,
    language: () => resolveLanguage(settings().language, ports.systemLanguages),
    openSession: (languages = ports.systemLanguages) => {
      const session: ClientSession = new ClientSession(
        shared,
        languages,
        () => void sessions.delete(session),
      );
      sessions.add(session);
      return session;
    },
    dispose: () => {
      updates.dispose();
      helper.dispose();
      for (const session of [...sessions]) session.dispose();
    },
  };
}
