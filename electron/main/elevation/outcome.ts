import type { ElevatedRun } from '../../core/elevation/elevator.js';

/** What sudo-prompt says when the prompt was declined; Windows' own words differ by language. */
const DECLINED = 'User did not grant permission.';

/**
 * Reads what sudo-prompt calls back with.
 *
 * @returns null when the helper was not run and nobody declined
 */
export function readRun(error: unknown, stdout: string | Buffer | undefined): ElevatedRun | null {
  if (error === undefined || error === null) {
    return { status: 'ran', stdout: stdout?.toString() ?? '', exitCode: null };
  }
  return error instanceof Error && error.message === DECLINED ? { status: 'declined' } : null;
}
