/** Switch that the login item passes: start in the notification area without a window. */
export const HIDDEN_SWITCH = '--hidden';

/** Whether a start with this command line, the first one or that of a second instance, is to show the window. */
export function showsWindow(argv: readonly string[]): boolean {
  return !argv.includes(HIDDEN_SWITCH);
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
