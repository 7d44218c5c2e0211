const BATCH = /\.(bat|cmd)$/i;

/** The command processor as the helper names it on an ordinary installation. */
export const DEFAULT_SYSTEM_DIRECTORY = 'C:\\windows\\system32';

/**
 * The command line that the service host will execute: `"<program>" <arguments>`, and for a batch file the same through
 * `cmd /d /s /c`, because only cmd can run it. Arguments go as they are typed (NSSM's rule).
 *
 * `test/contract/fixtures/command-lines.json` holds this function and the helper's together.
 */
export function commandLine(
  program: string,
  args: string,
  systemDirectory: string = DEFAULT_SYSTEM_DIRECTORY,
): string {
  const direct = args === '' ? `"${program}"` : `"${program}" ${args}`;
  return BATCH.test(program) ? `"${systemDirectory}\\cmd.exe" /d /s /c "${direct}"` : direct;
}

/** Folder of a Windows path without its trailing separator, `C:\` for a file in a drive's root, null when it has none. */
export function directoryOf(path: string): string | null {
  const cut = Math.max(path.lastIndexOf('\\'), path.lastIndexOf('/'));
  if (cut < 0) return null;
  const directory = path.slice(0, cut);
  return /^[A-Za-z]:$/.test(directory) ? `${directory}\\` : directory || null;
}

/** Whether a path is absolute for a service: a drive with a root, or a UNC path. */
export function isAbsolutePath(path: string): boolean {
  return /^[A-Za-z]:[\\/]/.test(path) || /^\\\\[^\\]/.test(path);
}

/** Removes the quotes that Explorer's "Copy as path" puts around a path, and the space around it. */
export function unquotePath(text: string): string {
  const trimmed = text.trim();
  return /^"[^"]*"$/.test(trimmed) ? trimmed.slice(1, -1).trim() : trimmed;
}
