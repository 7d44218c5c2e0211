import type { ControlAction, Navigation } from '../../contract/ipc.js';

export type TrayIcon = 'ok' | 'attention-red' | 'attention-amber' | 'disconnected';

/** What a click on an entry asks for. */
export type TrayCommand =
  /** Shows the window, at a place of it or as it was left. */
  | { readonly kind: 'show'; readonly navigation: Navigation | null }
  | { readonly kind: 'control'; readonly action: ControlAction; readonly name: string }
  | { readonly kind: 'reveal'; readonly name: string }
  | { readonly kind: 'link'; readonly name: string; readonly target: string }
  | { readonly kind: 'quit' };

export interface TrayAction {
  readonly kind: 'item';
  readonly label: string;
  /** The default entry, which a click on the icon stands for. */
  readonly bold?: boolean;
  readonly enabled: boolean;
  readonly command: TrayCommand;
}

export type TrayItem =
  | { readonly kind: 'separator' }
  | TrayAction
  | { readonly kind: 'submenu'; readonly label: string; readonly items: readonly TraySubItem[] };

/** An entry below a service. */
export type TraySubItem = { readonly kind: 'separator' } | TrayAction;

/** The icon in the notification area with its menu, as data. */
export interface TrayModel {
  readonly icon: TrayIcon;
  readonly tooltip: string;
  readonly items: readonly TrayItem[];
}
