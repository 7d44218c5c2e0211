import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeRunFolder } from '../../../build/scripts/run-folder.mjs';
import { createPrefix, startServer } from '../../../build/scripts/wine.mjs';
import { helperSchemaSchema } from '../../../electron/contract/helper/schema.js';
import { runBatch } from '../../support/batch.js';
import { HELPER, NSSM, openMachine, requireWine, type Machine } from '../../support/machine.js';
import type { RegistryTree } from '../../support/registry.js';
import { machine, samplePath, steward } from '../workbench.js';
import { compare, explanation, type Mismatch, type Run } from './compare.js';
import { DIFFERENCES } from './differences.js';
import { script } from './script.js';

const table = helperSchemaSchema.parse(JSON.parse(await steward('schema'))).parameters;
/** The parameters that this NSSM knows, from the list that it prints for one that it does not know. */
const known = (await machine.run(NSSM, ['get', 'RpcSs', 'Nonsense'])).stderr
  .split('\n')
  .slice(1)
  .map((line) => line.trim())
  .filter((line) => line !== '');
const groups = script(
  table.filter((row) => known.includes(row.name)),
  samplePath,
);
const steps = groups.flatMap((group) => group.steps);

const differences = DIFFERENCES.filter((one) => one.wine !== true || machine.kind === 'wine');
const mismatches = new Map<string, Mismatch[]>(groups.map((group) => [group.name, []]));

/** Runs everything with one program; what stood in the registry before each step is what stood there after the last one. */
async function runs(where: Machine, program: string): Promise<Run[]> {
  const env = { STEWARD_LANG: 'en', ...(where.kind === 'wine' ? { DISPLAY: '' } : {}) };
  const results = await runBatch(where, program, steps, { again: program === NSSM, env });
  const before: Record<string, RegistryTree | null> = {};
  return results.map((result, index) => {
    const service = steps[index]?.service ?? '';
    const run = { ...result, before: before[service] ?? null };
    before[service] = result.registry;
    return run;
  });
}

/** NSSM and Steward, at once where NSSM has a prefix of its own; Windows has but one service control manager. */
async function runBoth(): Promise<readonly [Run[], Run[]]> {
  if (machine.kind === 'windows') return [await runs(machine, NSSM), await runs(machine, HELPER)];
  const folder = makeRunFolder('nssm');
  const wine = requireWine(path.join(folder, 'prefix'));
  try {
    await createPrefix(wine);
    const server = await startServer(wine);
    try {
      return await Promise.all([runs(openMachine(wine.prefix), NSSM), runs(machine, HELPER)]);
    } finally {
      await server.end();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

beforeAll(async () => {
  const [nssm, own] = await runBoth();
  const next = steps.keys();
  for (const group of groups) {
    for (const step of group.steps) {
      const index = next.next().value ?? NaN;
      const [left, right] = [nssm[index], own[index]];
      if (left === undefined || right === undefined) throw new Error(`Command ${index} was not run.`);
      if (step.cleanUp !== true) mismatches.get(group.name)?.push(...compare(step, left, right));
    }
  }
}, 960_000);

afterAll(async () => {
  const names = new Set(steps.map((step) => step.service));
  for (const name of names) await machine.steward('remove', name, 'confirm');
}, 60_000);

describe('the same commands have the same effect, words and exit codes as with NSSM', () => {
  test('every parameter that NSSM knows is one of Steward', () => {
    const names = table.map((row) => row.name);
    expect(known.filter((name) => !names.includes(name))).toEqual([]);
    expect(known).toContain('AppParameters');
  });

  test.each(groups.map((group) => group.name))('%s', (name) => {
    const unexplained = mismatches.get(name)?.filter((one) => explanation(one, differences) === null);
    expect(unexplained).toEqual([]);
  });

  test('every intended difference is one', () => {
    const used = new Set([...mismatches.values()].flat().map((one) => explanation(one, differences)));
    const unused = differences.filter((difference) => difference.seldom !== true && !used.has(difference));
    expect(unused.map((difference) => difference.reason)).toEqual([]);
  });
});
