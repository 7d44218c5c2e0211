import { toFailure } from '../../../electron/contract/errors.js';
import type { Api } from '../api.js';
import { addFailure } from './notices.js';
import { applyChanges, applyOperations, applySamples, applySnapshot } from './services.js';
import type { WindowStore } from './store.js';

let lastNoticeId = 0;

/** A number that no other notice has. */
export function nextNoticeId(): number {
  return (lastNoticeId += 1);
}

/** Shows a failure above the list. */
export function reportFailure(store: WindowStore, thrown: unknown): void {
  const failed = toFailure(thrown);
  store.setState(({ notices }) => ({ notices: addFailure(notices, nextNoticeId(), failed) }));
}

/** Keeps a store in step with the core. */
export interface Sync {
  /** @returns a function that ends it */
  readonly start: () => () => void;
  /** Asks for everything anew; of answers that overlap only the last one counts. */
  readonly refresh: () => Promise<void>;
}

/**
 * Subscribes first and then takes a snapshot, so that nothing falls between; takes another one after each reconnection,
 * of the window to the core and of the core to its helper.
 */
export function createSync(api: Api, store: WindowStore): Sync {
  let generation = 0;

  async function refresh(): Promise<void> {
    const mine = (generation += 1);
    try {
      const [snapshot, settings, info] = await Promise.all([
        api.invoke('services.snapshot', {}),
        api.invoke('settings.get', {}),
        store.getState().info ?? api.invoke('app.info', {}),
      ]);
      if (mine !== generation) return;
      store.setState((state) => ({
        ...applySnapshot(state, snapshot),
        connection: snapshot.connection,
        settings,
        info,
        loaded: true,
      }));
    } catch (thrown) {
      if (mine === generation && api.link() === 'open') reportFailure(store, thrown);
    }
  }

  const subscribe = (): readonly (() => void)[] => [
    api.on('services.changed', ({ changed, removed }) =>
      store.setState((state) => applyChanges(state, changed, removed)),
    ),
    api.on('services.stats', ({ samples }) => store.setState((state) => applySamples(state, samples))),
    api.on('operations.changed', ({ operations }) =>
      store.setState((state) => applyOperations(state, operations)),
    ),
    api.on('connection.changed', (connection) => {
      const reconnected =
        connection.state === 'connected' && store.getState().connection.state !== 'connected';
      store.setState({ connection });
      if (reconnected) void refresh();
    }),
    api.on('settings.changed', (settings) => store.setState({ settings })),
    api.on('navigate', (navigation) => {
      switch (navigation.to) {
        case 'create':
          store.setState({ dialog: { kind: 'create', program: navigation.program } });
          break;
        case 'settings':
          store.setState({ dialog: { kind: 'settings' } });
          break;
        case 'list':
          store.setState(({ dialog }) => ({ dialog: dialog?.kind === 'create' ? dialog : null, filter: '' }));
          break;
        case 'service':
          // A form being filled in stays open above it.
          store.setState(({ dialog }) => ({
            selected: navigation.name,
            tab: navigation.tab,
            logAt: navigation.time === undefined ? null : { service: navigation.name, time: navigation.time },
            dialog: dialog?.kind === 'create' ? dialog : null,
          }));
      }
    }),
    api.onLink((link) => {
      store.setState({ link });
      if (link === 'open') void refresh();
    }),
  ];
  return {
    refresh,
    start() {
      const subscriptions = subscribe();
      store.setState({ link: api.link() });
      void refresh();
      return () => {
        generation += 1;
        for (const unsubscribe of subscriptions) unsubscribe();
      };
    },
  };
}
