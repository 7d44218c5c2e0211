import type { ElevatedCall } from '../../core/elevation/elevator.js';

/**
 * The line that runs `steward apply`, for a batch file: sudo-prompt writes it there and has cmd execute it elevated.
 * Within quotes only `%` and the quote itself mean something to cmd, and no path of Windows has a quote.
 *
 * It always succeeds: of a command that fails sudo-prompt throws away what it printed, which is where the helper says why.
 *
 * @throws Error when an argument cannot be said in a batch file
 */
export function applyBatchLine({ helper, requestFile, sha256 }: ElevatedCall): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error(`not a SHA-256: ${sha256}`);
  return `${quote(helper)} apply ${quote(requestFile)} --sha256 ${sha256} & exit /b 0`;
}

function quote(path: string): string {
  if (/["\p{Cc}]/u.test(path)) throw new Error(`a path with a quote or a control character: ${path}`);
  return `"${path.replaceAll('%', '%%')}"`;
}

/**
 * Whether sudo-prompt can keep its scripts in a folder. It writes the outer script as UTF-8, which cmd reads in the system's
 * code page, so that the folder `张三` of a user is not found; and it does not escape `%` there, nor `'` for PowerShell.
 */
export function canHoldScripts(folder: string): boolean {
  return /^[A-Za-z]:[A-Za-z0-9 _.~\\()-]*$/.test(folder);
}
