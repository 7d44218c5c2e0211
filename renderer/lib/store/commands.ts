import { useMemo } from 'react';
import { asksBefore, takenAlong } from '../../../electron/contract/control-plan.js';
import type { ControlAction, Outcome } from '../../../electron/contract/ipc.js';
import type { Settings } from '../../../electron/contract/settings.js';
import type { Api } from '../api.js';
import { useApi } from '../use-api.js';
import { addPartial, addQuiet, withoutPartial, withoutQuiet } from './notices.js';
import { useWindowStore, type WindowStore } from './store.js';
import { nextNoticeId, reportFailure } from './sync.js';

/** What a person does in the window. None of these throws: failures stand above the list. */
export interface Commands {
  /**
   * Starts, stops or restarts services; asks before when running ones that need them are to be stopped too, and where the person
   * wants to be asked.
   */
  control(action: ControlAction, names: readonly string[]): Promise<void>;
  /** The same without asking. */
  controlAll(action: ControlAction, names: readonly string[]): Promise<void>;
  /** @returns whether the service was removed */
  remove(name: string): Promise<boolean>;
  reveal(name: string): Promise<void>;
  /** Opens a link that is kept for a service. */
  openLink(name: string, target: string): Promise<void>;
  /** Opens the form for a service like this one. */
  duplicate(name: string): Promise<void>;
  /** Keeps a service as a template. */
  saveAsTemplate(name: string): Promise<void>;
  restartHelper(): Promise<void>;
  set(changes: Partial<Settings>): Promise<void>;
}

/** The commands over one store and its core. */
export function createCommands(api: Api, store: WindowStore): Commands {
  function quiet(): void {
    store.setState(({ notices }) => ({ notices: withoutQuiet(notices) }));
  }

  async function attempt<T>(work: () => Promise<T>): Promise<T | null> {
    quiet();
    try {
      return await work();
    } catch (thrown) {
      reportFailure(store, thrown);
      return null;
    }
  }

  function settle(outcome: Outcome | null): boolean {
    if (outcome?.status === 'cancelled') {
      store.setState(({ notices }) => ({ notices: addQuiet(notices, nextNoticeId(), 'notify.cancelled') }));
    }
    return outcome?.status === 'done';
  }

  const alongWith = (action: ControlAction, names: readonly string[]): number =>
    takenAlong(action, names, store.getState().services.values()).length;

  async function controlAll(action: ControlAction, names: readonly string[]): Promise<void> {
    const total = names.length + alongWith(action, names);
    if (total > 1) store.setState(({ notices }) => ({ notices: withoutPartial(notices) }));
    const outcome = await attempt(() => api.invoke('services.control', { action, names: [...names] }));
    settle(outcome);
    const failed = outcome?.failed ?? [];
    if (failed.length === 0) return;
    store.setState(({ notices }) => ({
      notices: addPartial(notices, { id: nextNoticeId(), action, total, failed }),
    }));
  }

  let newestChange = 0;

  return {
    async control(action, names) {
      if (action !== 'start' && alongWith(action, names) > 0) {
        store.setState({ dialog: { kind: 'dependents', action, names } });
      } else if (asksBefore(store.getState().settings.confirm, action)) {
        store.setState({ dialog: { kind: 'confirm', action, names } });
      } else await controlAll(action, names);
    },
    controlAll,
    async remove(name) {
      return settle(await attempt(() => api.invoke('services.remove', { name })));
    },
    async reveal(name) {
      await attempt(() => api.invoke('files.reveal', { name }));
    },
    async openLink(name, target) {
      await attempt(() => api.invoke('links.open', { name, target }));
    },
    async duplicate(name) {
      const copy = await attempt(() => api.invoke('services.config', { name }));
      if (copy !== null) store.setState({ dialog: { kind: 'create', program: null, copy } });
    },
    async saveAsTemplate(name) {
      const config = await attempt(() => api.invoke('services.config', { name }));
      if (config !== null) store.setState({ dialog: { kind: 'template', config } });
    },
    async restartHelper() {
      await attempt(() => api.invoke('helper.restart', {}));
    },
    async set(changes) {
      const before = store.getState().settings;
      newestChange += 1;
      const mine = newestChange;
      store.setState({ settings: { ...before, ...changes } });
      const saved = await attempt(() => api.invoke('settings.set', changes));
      // An answer that another change has overtaken does not know of it.
      if (mine === newestChange) store.setState({ settings: saved ?? before });
    },
  };
}

/** The commands of this window. */
export function useCommands(): Commands {
  const api = useApi();
  const store = useWindowStore();
  return useMemo(() => createCommands(api, store), [api, store]);
}
