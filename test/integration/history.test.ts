import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { ConfigChange } from '../../electron/contract/helper/history.js';
import { readHistory } from '../../electron/core/services/history.js';
import { apply, createOperation } from '../support/apply.js';
import { NSSM } from '../support/machine.js';
import { cleanUpServices, machine, samplePath, serviceName, steward, useWatch } from './workbench.js';

cleanUpServices();
const session = useWatch();

async function historyOf(name: string): Promise<ConfigChange[]> {
  const { lines } = await session().call('history', { name, limit: 1000 });
  const changes = readHistory(lines);
  expect(changes, 'every line is a change').toHaveLength(lines.length);
  return changes.reverse();
}

const parameterIn = (change: ConfigChange | undefined, name: string): unknown => [
  change?.before?.parameters[name],
  change?.after?.parameters[name],
];

test('changes by the console and by requests are kept, with who made them and what they changed', async () => {
  const name = serviceName('Kept');
  await steward('install', name, samplePath);
  await steward('set', name, 'AppThrottle', '700');
  await steward('set', name, 'Description', '第一版');
  await steward('reset', name, 'AppThrottle');
  await steward('set', name, 'AppExit', 'Default', 'Exit');
  await steward('reset', name, 'AppExit', 'Default');
  const { result } = await apply(machine, [
    { op: 'configure', name, displayName: `${name} shown`, parameters: { AppThrottle: 900 } },
  ]);
  expect(result).toMatchObject({ ok: true });
  await steward('remove', name, 'confirm');

  const changes = await historyOf(name);
  expect(changes.map(({ operation, tool }) => [operation, tool])).toEqual([
    ['create', 'console'],
    ['configure', 'console'],
    ['configure', 'console'],
    ['configure', 'console'],
    ['configure', 'console'],
    ['configure', 'console'],
    ['configure', 'app'],
    ['delete', 'console'],
  ]);
  for (const change of changes) {
    expect(change.user).toMatch(/^[^\\]+\\[^\\]+$/);
    expect(Math.abs(Date.parse(change.at) - Date.now())).toBeLessThan(3_600_000);
  }
  expect(changes[0]?.before).toBeNull();
  expect(parameterIn(changes[1], 'AppThrottle')).toEqual([undefined, 700]);
  expect(changes[2]?.after?.description).toBe('第一版');
  expect(parameterIn(changes[3], 'AppThrottle')).toEqual([700, undefined]);
  expect(parameterIn(changes[6], 'AppThrottle')).toEqual([undefined, 900]);
  expect(changes[6]?.after?.displayName).toBe(`${name} shown`);
  expect(changes.at(-1)?.after, 'the history outlives the service').toBeNull();
});

test('what changes nothing, or fails and is taken back, leaves no line', async () => {
  const name = serviceName('Untouched');
  await steward('install', name, samplePath);
  await steward('set', name, 'AppThrottle', '700');
  const before = await historyOf(name);
  await steward('set', name, 'AppThrottle', '700');
  const { result } = await apply(machine, [
    // However slowly it starts, it has ended before it counts as started.
    { op: 'configure', name, parameters: { AppParameters: '--port none', AppThrottle: 600_000 } },
    { op: 'start', name, timeoutMs: 30_000 },
  ]);
  expect(result).toMatchObject({ ok: false, rolledBack: true });
  expect((await machine.steward('set', name, 'AppThrottle', 'soon')).code).not.toBe(0);
  expect(await historyOf(name)).toEqual(before);
});

test('neither passwords nor values of environment variables are kept', async () => {
  const name = serviceName('Secretive');
  const { result } = await apply(machine, [
    createOperation(name, {
      Application: samplePath,
      AppEnvironmentExtra: ['API_KEY=first-secret', 'PORT=80'],
    }),
  ]);
  expect(result).toMatchObject({ ok: true });
  await steward('set', name, 'AppEnvironmentExtra', '+API_KEY=second-secret');
  const changes = await historyOf(name);
  expect(parameterIn(changes[1], 'AppEnvironmentExtra')).toEqual([
    ['API_KEY', 'PORT'],
    ['API_KEY', 'PORT'],
  ]);
  expect(changes[1]?.secrets).toBe(true);
  expect(JSON.stringify(changes)).not.toMatch(/(first|second)-secret/);
});

test('a service taken over from NSSM and given back', async () => {
  const name = serviceName('FromNssm');
  expect(await machine.run(NSSM, ['install', name, samplePath])).toMatchObject({ code: 0 });
  await steward('adopt', name);
  await steward('release', name);
  const changes = await historyOf(name);
  expect(changes.map(({ operation }) => operation)).toEqual(['adopt', 'release']);
  expect(changes[0]?.before?.managed).toBe('nssm');
  expect(changes[0]?.after?.managed).toBe('steward');
});

test('a history stays bounded, and its newest lines stay whole', async () => {
  const name = serviceName('Bounded');
  await steward('install', name, samplePath);
  const { dataRoot } = await session().call('hello', {});
  const file = path.join(machine.hostPath(`${dataRoot}\\history`), `${name}.jsonl`);
  expect(existsSync(file)).toBe(true);
  const line = readFileSync(file, 'utf8');
  writeFileSync(file, line.repeat(Math.ceil((1024 * 1024) / line.length)));
  await steward('set', name, 'AppThrottle', '700');
  const text = readFileSync(file, 'utf8');
  expect(text.length).toBeLessThan(600 * 1024);
  expect(text.endsWith('}\n')).toBe(true);
  const changes = await historyOf(name);
  expect(parameterIn(changes.at(-1), 'AppThrottle')).toEqual([undefined, 700]);
  expect(existsSync(`${file}.new`)).toBe(false);
});

test('a service that has no history, and a name that is none', async () => {
  expect(await historyOf('Never-there')).toEqual([]);
  await expect(session().call('history', { name: '..\\x', limit: 10 })).rejects.toThrow('badRequest');
  await expect(session().call('history', { name: 'a', limit: 0 })).rejects.toThrow('badRequest');
});
