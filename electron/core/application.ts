import type { NotificationData, NotificationName, Snapshot } from '../contract/ipc.js';
import type { Language, Settings } from '../contract/settings.js';
import type { Elevator } from './elevation/elevator.js';
import type { Log } from './log.js';
import type { Runtime } from './runtime/runtime.js';
import type { Session } from './session.js';
import type { SettingsStore } from './settings/store.js';

/** What differs between the hosts (Electron, browser). */
export interface Ports {
  readonly host: 'electron' | 'browser';
  readonly version: string;
  /** The system's preferred languages, BCP 47, best first. */
  readonly systemLanguages: readonly string[];
  readonly runtime: Runtime;
  /**
   * Raises the administrator prompt; null where there is none. Core itself calls the helper directly under Wine and when
   * it already runs elevated.
   */
  readonly elevator: Elevator | null;
  readonly settings: SettingsStore;
  /** The system's file dialog with the host's own paths, null when cancelled; null where the host has none. */
  readonly choosePath: ((kind: 'program' | 'directory', start: string) => Promise<string | null>) | null;
  /** Shows a folder in the system's file manager; null where the host cannot. */
  readonly reveal: ((hostPath: string) => Promise<void>) | null;
  readonly log: Log;
}

/** The product without its windows: everything that main and the browser host share. */
export interface Application {
  /** Starts the helper; to be called once. */
  start(): void;
  snapshot(): Snapshot;
  settings(): Settings;
  /** The interface language that the settings and the system lead to. */
  language(): Language;
  /** Opens a client's own view of the application; the tray has one too. */
  openSession(): Session;
  /** Tells every session something that comes from the host itself (`navigate`, `failed`). */
  notify<N extends NotificationName>(notification: N, data: NotificationData<N>): void;
  /** Ends the helper and every session. */
  dispose(): Promise<void>;
}
