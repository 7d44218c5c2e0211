import { rmSync } from 'node:fs';
import path from 'node:path';
import { makeRunFolder, removeLeftovers } from '../../build/scripts/run-folder.mjs';
import { createPrefix, startServer } from '../../build/scripts/wine.mjs';
import { openMachine, requireWine } from '../support/machine.js';

/** Tells the workers the Wine prefix of this run; not set on Windows. */
export const PREFIX_VARIABLE = 'STEWARD_TEST_PREFIX';

/** Creates the machine that the tests of a run share, and afterwards sees that they left nothing running on it. */
export default async function setup(): Promise<() => Promise<void>> {
  if (process.platform === 'win32') return () => Promise.resolve();
  removeLeftovers();
  const folder = makeRunFolder('e2e');
  const prefix = path.join(folder, 'prefix');
  const wine = requireWine(prefix);
  await createPrefix(wine);
  const server = await startServer(wine);
  process.env[PREFIX_VARIABLE] = prefix;
  return async () => {
    try {
      const machine = openMachine(prefix);
      for (const image of ['steward.exe', 'game-server.exe']) {
        const left = await machine.processes(image);
        if (left.length > 0) throw new Error(`The tests left ${image} running: ${left.join(', ')}.`);
      }
    } finally {
      await server.end();
      rmSync(folder, { recursive: true, force: true });
    }
  };
}
