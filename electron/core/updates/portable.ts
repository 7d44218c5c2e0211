import { win32 } from 'node:path';

/**
 * Where the installer puts the uninstaller, as electron-builder names it. A copy that was unpacked from the zip has none, and
 * must not be updated by the installer: that would put a second copy elsewhere and leave this one as it is.
 *
 * @param executable Windows path of the application
 */
export function uninstallerOf(executable: string): string {
  const { dir, base } = win32.parse(executable);
  return win32.join(dir, `Uninstall ${base}`);
}
