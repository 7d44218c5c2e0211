import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { out } from '../../build/scripts/paths.mjs';
import { createPrefix, startServer } from '../../build/scripts/wine.mjs';
import { requireWine } from '../support/machine.js';
import '../support/provided.js';

/**
 * Starts the machine that steward.exe is asked on. These tests change nothing there, so its Wine prefix is kept between
 * runs: creating one takes longer than all of them.
 */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  if (process.platform === 'win32') {
    project.provide('prefixes', [null]);
    return undefined;
  }
  const wine = requireWine(path.join(out, 'test', 'contract-prefix'));
  await createPrefix(wine);
  const server = await startServer(wine);
  // They only ask: all workers may ask the same.
  project.provide('prefixes', Array<string>(project.config.maxWorkers).fill(wine.prefix));
  return () => server.end();
}
