import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';

/**
 * The host's numbers of the running processes of a program.
 *
 * @param image file name, such as `steward.exe`; compared without regard to case
 * @param prefix only processes of this Wine prefix; null on Windows
 */
export async function hostProcesses(image: string, prefix: string | null): Promise<number[]> {
  return prefix === null ? windowsProcesses(image) : wineProcesses(image, prefix);
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

/** Wine's processes have their Windows command line in `/proc`, and their prefix in their environment. */
function wineProcesses(image: string, prefix: string): number[] {
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .filter((entry) => {
      const [program = ''] = procFile(entry, 'cmdline').split('\0');
      const name = program.replaceAll('"', '').split(/[\\/]/).at(-1);
      return (
        name?.toLowerCase() === image.toLowerCase() &&
        procFile(entry, 'environ').split('\0').includes(`WINEPREFIX=${prefix}`)
      );
    })
    .map(Number);
}

/** A file of `/proc/<pid>`; empty when the process has just ended. */
function procFile(pid: string, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}
