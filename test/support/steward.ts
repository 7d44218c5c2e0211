import path from 'node:path';
import { cache } from '../../build/scripts/paths.mjs';
import { createPrefix, endPrefix } from '../../build/scripts/wine.mjs';
import { openMachine, requireWine, type CommandResult } from './machine.js';

/**
 * Runs steward.exe for tests that only ask it something and change nothing (`schema`). Under Wine it runs in a prefix that
 * is kept in the user's cache, since creating one takes longer than such a test.
 */
export async function runSteward(args: readonly string[]): Promise<CommandResult> {
  if (process.platform === 'win32') return openMachine(null).steward(...args);
  const wine = requireWine(path.join(cache, 'query-prefix'));
  await createPrefix(wine);
  try {
    return await openMachine(wine.prefix).steward(...args);
  } finally {
    endPrefix(wine);
  }
}
