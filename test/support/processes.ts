import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { processesInPrefix } from '../../build/scripts/wine.mjs';

/**
 * The host's numbers of the running processes of a program.
 *
 * @param image file name, such as `steward.exe`; compared without regard to case
 * @param prefix only processes of this Wine prefix; null on Windows
 */
export async function hostProcesses(image: string, prefix: string | null): Promise<number[]> {
  return prefix === null ? windowsProcesses(image) : processesInPrefix(prefix, image);
}

async function windowsProcesses(image: string): Promise<number[]> {
  const { stdout } = await promisify(execFile)('tasklist', [
    '/fi',
    `imagename eq ${image}`,
    '/fo',
    'csv',
    '/nh',
  ]);
  return [...stdout.matchAll(/^"[^"]*","(\d+)"/gm)].map((match) => Number(match[1]));
}
