import Store from 'electron-store';
import type { WindowState } from '../core/lifecycle/bounds.js';
import type { SettingsStore } from '../core/settings/store.js';

/** The person's settings in `settings.json` of the user data folder; an unreadable file gives way to the defaults. */
export function electronSettingsStore(): SettingsStore {
  const store = new Store({ name: 'settings', clearInvalidConfig: true });
  return {
    load: () => store.store,
    save: (settings) => {
      store.store = settings;
    },
  };
}

/** Where the window was, in `window.json`; read as found. */
export interface WindowStateStore {
  load(): unknown;
  save(state: WindowState): void;
}

export function windowStateStore(): WindowStateStore {
  const store = new Store({ name: 'window', clearInvalidConfig: true });
  return {
    load: () => store.store,
    save: (state) => {
      store.store = { ...state };
    },
  };
}
