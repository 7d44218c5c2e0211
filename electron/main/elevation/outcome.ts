import type { ElevatedRun } from '../../core/elevation/elevator.js';

/** What sudo-prompt says when the prompt was declined; Windows' own words differ by language. */
const DECLINED = 'User did not grant permission.';

/**
 * Reads what sudo-prompt calls back with. A helper that ended with another exit code than 0 comes as an error with a
 * number as its code; it has run all the same.
 *
 * @returns null when the helper was not run and nobody declined
 */
export function readRun(error: unknown, stdout: string | Buffer | undefined): ElevatedRun | null {
  const text = stdout?.toString() ?? '';
  if (error === undefined || error === null) return { status: 'ran', stdout: text, exitCode: 0 };
  if (!(error instanceof Error)) return null;
  if (error.message === DECLINED) return { status: 'declined' };
  const { code } = error as { code?: unknown };
  return typeof code === 'number' ? { status: 'ran', stdout: text, exitCode: code } : null;
}
