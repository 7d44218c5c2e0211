import { open } from 'node:fs/promises';
import type { Directory } from '../../contract/helper/model.js';
import type { ProgramCandidate } from '../../contract/programs.js';
import type { Runtime } from '../runtime/runtime.js';
import { folderCandidates, packageMain } from './folder-candidates.js';

/** No `package.json` of a program is larger; what lies beyond is not read. */
const MAX_MANIFEST_BYTES = 256 * 1024;

/** The files of a folder that it was probably chosen for, the likeliest first. */
export async function programsInFolder(directory: Directory, runtime: Runtime): Promise<ProgramCandidate[]> {
  const manifest = directory.entries.find(
    ({ kind, name }) => kind === 'file' && name.toLowerCase() === 'package.json',
  );
  const hostPath = manifest === undefined ? null : runtime.toHostPath(manifest.path);
  const text = hostPath === null ? null : await readStart(hostPath);
  return folderCandidates(directory, text === null ? null : packageMain(text));
}

/** The beginning of a file; null when it cannot be read, which is no reason not to look at the others. */
async function readStart(file: string): Promise<string | null> {
  try {
    const handle = await open(file);
    try {
      const { buffer, bytesRead } = await handle.read(
        Buffer.alloc(MAX_MANIFEST_BYTES),
        0,
        MAX_MANIFEST_BYTES,
        0,
      );
      return buffer.toString('utf8', 0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch {
    return null;
  }
}
