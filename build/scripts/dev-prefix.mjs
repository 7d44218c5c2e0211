import { copyFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { fail, note, step } from './log.mjs';
import { cache, out } from './paths.mjs';
import { createPrefix, describeWine, findWine, startLastingServer } from './wine.mjs';

/** The Wine prefix of `npm start`: kept, so that services and their logs are there again the next time. */
export const prefix = path.join(cache, 'prefix');

/** Describes the prefix of `npm start`; ends the script when there is no Wine. */
export function devWine() {
  const tools = findWine();
  return tools === null
    ? fail('64-bit Wine was not found. Install it, or name its loader in STEWARD_WINE.')
    : describeWine(tools, prefix);
}

/**
 * Makes the prefix ready: created at the first time, its server running on its own so that services keep running when Steward
 * exits, as they do on Windows.
 */
export async function openDevPrefix() {
  const wine = devWine();
  step(`Opening the Wine prefix ${prefix}`);
  if ((await createPrefix(wine)) === 'created') note('It was created as Windows 10.');
  await startLastingServer(wine);
  return wine;
}

/**
 * Puts a program into the folder of samples that the README speaks of.
 * @param {string} program path of this machine
 * @returns {string} where it stands for a service: on Linux its Windows path in the prefix
 */
export function placeSample(program) {
  if (process.platform === 'win32') return program;
  const folder = path.join(prefix, 'drive_c', 'samples');
  mkdirSync(folder, { recursive: true });
  const name = path.basename(program);
  try {
    copyFileSync(program, path.join(folder, name));
  } catch (error) {
    // It runs as a service right now, and the copy that is there serves.
    if (!(error instanceof Error && 'code' in error && error.code === 'ETXTBSY')) throw error;
  }
  return `C:\\samples\\${name}`;
}

/** The sample program that is built along with the helper. */
export const sampleProgram = path.join(out, 'test', 'steward-sample.exe');
