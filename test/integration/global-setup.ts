import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { makeRunFolder, removeLeftovers } from '../../build/scripts/run-folder.mjs';
import { createPrefix, startServer } from '../../build/scripts/wine.mjs';
import { HELPER, openMachine, requireWine, SAMPLE } from '../support/machine.js';
import '../support/provided.js';

/** Creates the machine that all files of a run share, and afterwards sees that the tests left nothing running on it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  for (const program of [HELPER, SAMPLE]) {
    if (!existsSync(program)) throw new Error(`${program} is missing; npm run build:helper makes it.`);
  }
  if (process.platform === 'win32') {
    project.provide('prefix', null);
    return () => expectNothingRunning(null);
  }
  removeLeftovers();
  const folder = makeRunFolder('integration');
  const prefix = path.join(folder, 'prefix');
  const wine = requireWine(prefix);
  await createPrefix(wine);
  const server = await startServer(wine);
  project.provide('prefix', prefix);
  return async () => {
    try {
      await expectNothingRunning(prefix);
    } finally {
      await server.end();
      rmSync(folder, { recursive: true, force: true });
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
