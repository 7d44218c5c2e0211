import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { makeRunFolder, removeLeftovers } from '../../build/scripts/run-folder.mjs';
import { createPrefix, startServer } from '../../build/scripts/wine.mjs';
import { HELPER, openMachine, requireWine, SAMPLE } from '../support/machine.js';
import '../support/provided.js';

/** Creates a machine for each worker, and afterwards sees that the tests left nothing running on it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  for (const program of [HELPER, SAMPLE]) {
    if (!existsSync(program)) throw new Error(`${program} is missing; npm run build:helper makes it.`);
  }
  if (process.platform === 'win32') {
    project.provide('prefixes', [null]);
    return () => expectNothingRunning(null);
  }
  removeLeftovers();
  const folders: string[] = [];
  const ends: (() => Promise<void>)[] = [];
  const prefixes = await Promise.all(
    Array.from({ length: project.config.maxWorkers }, async () => {
      const folder = makeRunFolder('integration');
      folders.push(folder);
      const wine = requireWine(path.join(folder, 'prefix'));
      await createPrefix(wine);
      const server = await startServer(wine);
      ends.push(() => server.end());
      return wine.prefix;
    }),
  );
  project.provide('prefixes', prefixes);
  return async () => {
    try {
      for (const prefix of prefixes) await expectNothingRunning(prefix);
    } finally {
      for (const end of ends) await end();
      for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    }
  };
}

async function expectNothingRunning(prefix: string | null): Promise<void> {
  const machine = openMachine(prefix);
  const programs = [
    'steward.exe',
    'steward-sample.exe',
    'steward-service.exe',
    'steward-probe.exe',
    'esbuild.exe',
    'nssm64.exe',
  ];
  for (const image of programs) {
    const left = await machine.processes(image);
    if (left.length > 0) throw new Error(`The tests left ${image} running: ${left.join(', ')}.`);
  }
}
