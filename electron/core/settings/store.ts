import type { Settings } from '../../contract/settings.js';

/** Where settings are kept. */
export interface SettingsStore {
  /** What was kept, as found: it is validated by the caller; undefined when nothing was. */
  load(): unknown;
  save(settings: Settings): void;
}
