import { createContext, useContext } from 'react';
import { createStore, useStore, type StoreApi } from 'zustand';
import type { HostChange } from '../../../electron/contract/transfer-kinds.js';
import type { ImportRemark } from '../../../electron/contract/import.js';
import type { ServiceConfig } from '../../../electron/contract/helper/model.js';
import type { AppInfo, Connection, ControlAction, Navigation } from '../../../electron/contract/ipc.js';
import { DEFAULT_SETTINGS } from '../../../electron/contract/default-settings.js';
import type { Settings } from '../../../electron/contract/settings.js';
import type { LinkState } from '../transport/transport.js';
import type { Notice } from './notices.js';
import { NO_SERVICES, type ServicesState } from './services.js';

/** More or less than the one service with the focus is selected in the list. */
export interface Multi {
  /** Name of the service with the focus, for which it holds. */
  readonly focus: string;
  /** Name of the service where a range begins. */
  readonly anchor: string;
  /** Keys of the selected services. */
  readonly keys: ReadonlySet<string>;
}

export type DetailTab = Extract<Navigation, { to: 'service' }>['tab'];

/** The dialog that is open. */
export type OpenDialog =
  | {
      readonly kind: 'create';
      readonly program: string | null;
      /** The service that the new one is to be like. */
      readonly copy?: ServiceConfig;
      /** What could not be carried over into `copy` from another tool's description of it. */
      readonly remarks?: readonly ImportRemark[];
    }
  | { readonly kind: 'remove'; readonly name: string }
  | { readonly kind: 'label'; readonly names: readonly string[] }
  | {
      readonly kind: 'dependents';
      readonly action: Exclude<ControlAction, 'start'>;
      readonly names: readonly string[];
    }
  | { readonly kind: 'confirm'; readonly action: ControlAction; readonly names: readonly string[] }
  | { readonly kind: 'links'; readonly name: string }
  | { readonly kind: 'export'; readonly names: readonly string[] }
  | { readonly kind: 'import' }
  | { readonly kind: 'hosts'; readonly change: HostChange }
  | { readonly kind: 'commands'; readonly name: string }
  | { readonly kind: 'template'; readonly config: ServiceConfig }
  | { readonly kind: 'settings' }
  | { readonly kind: 'support' }
  | { readonly kind: 'keys' };

/** Everything that the window shows, apart from logs. */
export interface WindowState extends ServicesState {
  readonly link: LinkState;
  readonly connection: Connection;
  /** Facts about the application and its host, which do not change while it runs; null before they have come. */
  readonly info: AppInfo | null;
  /** Whether a snapshot has come. */
  readonly loaded: boolean;
  readonly settings: Settings;
  readonly notices: readonly Notice[];
  /** Name of the selected service, as it was selected. */
  readonly selected: string | null;
  /** Which services are selected besides; null when it is this one alone. Read it by `selectionOf`. */
  readonly multi: Multi | null;
  readonly tab: DetailTab;
  readonly filter: string;
  /** The span of time that the person has chosen for the health of services; null before he has. */
  readonly healthSpan: 'minutes5' | 'minutes15' | 'hour' | null;
  /** A setting that is to be shown once the settings of its service are. */
  readonly wanted: { readonly service: string; readonly setting: string } | null;
  /** Where a log is to be shown once it is; ms since the epoch. */
  readonly logAt: { readonly service: string; readonly time: number } | null;
  readonly dialog: OpenDialog | null;
}

export type WindowStore = StoreApi<WindowState>;

/** A store for one window. */
export function createWindowStore(): WindowStore {
  return createStore<WindowState>()(() => ({
    ...NO_SERVICES,
    link: 'connecting',
    connection: { state: 'connecting', helper: null, failure: null },
    info: null,
    loaded: false,
    settings: DEFAULT_SETTINGS,
    notices: [],
    selected: null,
    multi: null,
    tab: 'log',
    filter: '',
    healthSpan: null,
    wanted: null,
    logAt: null,
    dialog: null,
  }));
}

const StoreContext = createContext<WindowStore | null>(null);

export const WindowStoreProvider = StoreContext.Provider;

/** The window's store itself, for event handlers. */
export function useWindowStore(): WindowStore {
  const store = useContext(StoreContext);
  if (store === null) throw new Error('useWindowStore needs a WindowStoreProvider above it');
  return store;
}

/** A part of the window's state; the component renders again when it changes. */
export function useWindow<T>(select: (state: WindowState) => T): T {
  return useStore(useWindowStore(), select);
}
