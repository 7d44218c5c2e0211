import { DEFAULT_SETTINGS } from '../../contract/default-settings.js';
import { settingsSchema, type Settings } from '../../contract/settings.js';
import type { Log } from '../log.js';
import { allowedPart } from './salvage.js';
import type { SettingsStore } from './store.js';

/** The settings in memory, their one owner; every change is validated and kept at once. */
export class SettingsKeeper {
  readonly #store: SettingsStore;
  #current: Settings;

  constructor(store: SettingsStore, log: Log) {
    this.#store = store;
    this.#current = readSettings(store, log);
  }

  get current(): Settings {
    return this.#current;
  }

  /** @returns the whole settings after the change */
  change(changed: Partial<Settings>): Settings {
    const next = settingsSchema.parse({ ...this.#current, ...changed });
    this.#store.save(next);
    this.#current = next;
    return next;
  }
}

/** Reads what was kept; a value that is not allowed (any more) falls back to its default, the others stay. */
function readSettings(store: SettingsStore, log: Log): Settings {
  let stored: unknown;
  try {
    stored = store.load();
  } catch (error) {
    log.error(`the settings cannot be read, defaults are used: ${String(error)}`);
  }
  if (typeof stored !== 'object' || stored === null) return DEFAULT_SETTINGS;
  const entries = Object.entries(stored).flatMap(([key, value]: [string, unknown]) => {
    if (!Object.hasOwn(settingsSchema.shape, key)) return [];
    const allowed = allowedPart(key as keyof Settings, value, log);
    return allowed === undefined ? [] : [[key, allowed]];
  });
  return settingsSchema.parse(Object.fromEntries(entries));
}
