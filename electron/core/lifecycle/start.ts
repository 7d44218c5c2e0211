import { navigationSchema, type Navigation } from '../../contract/ipc.js';

/** Switch to start in the notification area without a window. */
export const HIDDEN_SWITCH = '--hidden';
/** The same, by the installer's entry, which starts Steward for every user who signs in. */
const AT_LOGIN_SWITCH = '--at-login';
/** Switches that `steward install` and `steward edit <service>` pass: open the form for a new service, or a service. */
const CREATE_SWITCH = '--create';
const EDIT_SWITCH = '--edit=';

/** Switch by which the installer ends a running application before it replaces its files. */
const QUIT_SWITCH = '--quit';

/** Exit code of a start with `--quit` when there was nothing to end, so that the installer starts nothing anew afterwards. */
export const NOTHING_RAN = 3;

/** Whether this command line, of this start or of a second one, asks the running application to end. */
export function asksToQuit(argv: readonly string[]): boolean {
  return argv.includes(QUIT_SWITCH);
}

/** Whether a start with this command line, the first one or that of a second instance, is to show the window. */
export function showsWindow(argv: readonly string[]): boolean {
  return !argv.includes(HIDDEN_SWITCH) && !argv.includes(AT_LOGIN_SWITCH);
}

/**
 * Whether a start with this command line goes on. The installer's entry is the machine's, which a user may not change: who does
 * not want Steward at sign-in says so in the settings.
 */
export function isWanted(argv: readonly string[], startAtLogin: boolean): boolean {
  return startAtLogin || !argv.includes(AT_LOGIN_SWITCH);
}

/** Where a start with this command line is to lead; null for wherever the window is. */
export function navigationOf(argv: readonly string[]): Navigation | null {
  if (argv.includes(CREATE_SWITCH)) return { to: 'create', program: null };
  const name = argv.find((arg) => arg.startsWith(EDIT_SWITCH))?.slice(EDIT_SWITCH.length);
  const navigation = navigationSchema.safeParse({ to: 'service', name, tab: 'settings' });
  return navigation.success ? navigation.data : null;
}

/** What is registered to start at login, in the terms of Electron's `setLoginItemSettings`. */
export interface LoginItem {
  readonly openAtLogin: boolean;
  readonly args: string[];
}

/**
 * The login item for the setting; null where none must be touched: only an installed application on Windows has a place
 * that stays.
 */
export function loginItem(
  startAtLogin: boolean,
  host: { readonly platform: string; readonly packaged: boolean },
): LoginItem | null {
  if (host.platform !== 'win32' || !host.packaged) return null;
  return { openAtLogin: startAtLogin, args: [HIDDEN_SWITCH] };
}
