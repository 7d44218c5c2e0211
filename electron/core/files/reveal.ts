import { stat } from 'node:fs/promises';
import { failure, StewardError } from '../../contract/errors.js';
import type { Ports } from '../application.js';
import { notSupported } from '../not-supported.js';

type Revealing = Pick<Ports, 'reveal' | 'runtime'>;

/** Opens a folder of a service in the system's file manager. @param folder Windows path */
export function revealFolder(
  ports: Revealing,
  folder: string | null,
  service: string,
): Promise<Record<string, never>> {
  const hostPath = folder === null ? null : ports.runtime.toHostPath(folder);
  return revealHostFolder(ports, hostPath, folder ?? service);
}

/** Opens a folder by the host's own path. @param object what a failure names */
export async function revealHostFolder(
  { reveal }: Pick<Ports, 'reveal'>,
  hostPath: string | null,
  object: string,
): Promise<Record<string, never>> {
  if (reveal === null) throw notSupported('this host cannot open folders');
  // To "open" a file would be to run it.
  if (hostPath === null || !(await isDirectory(hostPath))) {
    throw new StewardError(failure('directoryMissing', { message: `there is no folder ${object}`, object }));
  }
  await reveal(hostPath);
  return {};
}

async function isDirectory(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}
