import { beforeAll, afterAll, describe, expect, test } from 'vitest';
import { NSSM, type CommandResult } from '../support/machine.js';
import { readServiceKey, type RegistryTree } from '../support/registry.js';
import { until } from '../support/until.js';
import { machine, samplePath, steward } from './bench.js';

/** The two services under comparison; one is NSSM's, the other Steward's. */
const SUBJECTS = { nssm: 'CompareNssm', steward: 'CompareSteward' } as const;
const ABSENT = 'NoSuchService';

/** Runs one command with the real NSSM and with Steward, each on its own service (`@` in the arguments). */
async function both(...args: string[]): Promise<{ nssm: CommandResult; steward: CommandResult }> {
  const named = (name: string) => args.map((arg) => arg.replaceAll('@', name));
  return {
    nssm: await machine.run(NSSM, named(SUBJECTS.nssm)),
    steward: await machine.steward(...named(SUBJECTS.steward)),
  };
}

/** The lines of an output without the differences that are intended: names of the subjects, doubled carriage returns. */
function lines(text: string): string[] {
  return text
    .replaceAll(new RegExp(`${SUBJECTS.nssm}|${SUBJECTS.steward}`, 'g'), '@')
    .split('\n')
    .map((line) => line.replaceAll('\r', '').trimEnd())
    .filter((line) => line !== '');
}

async function removeBoth(): Promise<void> {
  await both('stop', '@');
  await both('remove', '@', 'confirm');
}

beforeAll(removeBoth);
afterAll(removeBoth);

describe('the same command has the same effect, words and exit code as with NSSM', () => {
  test.each<string[]>([
    ['install', '@', samplePath, '--quiet', 'two words'],
    ['install', '@', samplePath],
    ['install', 'bad/name', samplePath],
    ['status', '@'],
    ['stop', '@'],
    ['get', '@', 'Application'],
    ['get', '@', 'application'],
    ['get', '@', 'AppParameters'],
    ['get', '@', 'AppDirectory'],
    ['get', '@', 'AppExit', 'Default'],
    ['get', '@', 'AppExit'],
    ['get', '@', 'AppExit', '3'],
    ['set', '@', 'AppExit', '3', 'Ignore'],
    ['get', '@', 'AppExit', '3'],
    ['set', '@', 'AppExit', 'Default', 'Exit'],
    ['get', '@', 'AppExit', 'Default'],
    ['set', '@', 'AppExit', 'Default', 'Nonsense'],
    ['set', '@', 'AppThrottle', '2000'],
    ['get', '@', 'AppThrottle'],
    ['set', '@', 'AppThrottle', '1500'],
    ['get', '@', 'AppThrottle'],
    ['set', '@', 'AppThrottle', 'abc'],
    ['set', '@', 'AppThrottle'],
    ['set', '@', 'AppRestartDelay', '750'],
    ['set', '@', 'AppEnvironment', 'PATH=C:\\windows', 'ONLY=this'],
    ['get', '@', 'AppEnvironment'],
    ['reset', '@', 'AppEnvironment'],
    ['get', '@', 'AppEnvironment'],
    ['set', '@', 'AppEnvironmentExtra', 'A=1', 'B=two words'],
    ['get', '@', 'AppEnvironmentExtra'],
    ['get', '@', 'AppEnvironmentExtra', 'A'],
    ['set', '@', 'AppPriority', 'HIGH_PRIORITY_CLASS'],
    ['get', '@', 'AppPriority'],
    ['set', '@', 'AppPriority', 'SILLY'],
    ['set', '@', 'AppStdout', 'C:\\logs\\out %DATE%.log'],
    ['get', '@', 'AppStdout'],
    ['set', '@', 'AppStderr', 'C:\\logs\\err.log'],
    ['reset', '@', 'AppStderr'],
    ['get', '@', 'AppStderr'],
    ['set', '@', 'AppRotateFiles', '1'],
    ['set', '@', 'AppRotateOnline', '1'],
    ['get', '@', 'AppRotateOnline'],
    ['set', '@', 'AppRotateBytes', '1048576'],
    ['set', '@', 'AppRotateSeconds', '86400'],
    ['set', '@', 'AppStopMethodSkip', '6'],
    ['get', '@', 'AppStopMethodSkip'],
    ['unset', '@', 'AppStopMethodSkip'],
    ['get', '@', 'AppStopMethodSkip'],
    ['set', '@', 'AppStopMethodConsole', '3000'],
    ['set', '@', 'AppNoConsole', '1'],
    ['get', '@', 'AppNoConsole'],
    ['set', '@', 'AppDirectory', 'C:\\windows'],
    ['set', '@', 'AppParameters', 'x', '"y z"', '%SystemRoot%'],
    ['get', '@', 'AppParameters'],
    ['set', '@', 'Start', 'SERVICE_DEMAND_START'],
    ['get', '@', 'Start'],
    ['set', '@', 'Start', 'SILLY'],
    ['reset', '@', 'Start'],
    ['set', '@', 'DisplayName', 'Shown', 'as', '@'],
    ['get', '@', 'DisplayName'],
    ['get', 'Shown as @', 'Start'],
    ['status', 'Shown as @'],
    ['set', '@', 'Description', 'Some', 'words', '和中文'],
    ['get', '@', 'Description'],
    ['get', '@', 'ObjectName'],
    ['get', '@', 'Type'],
    ['get', '@', 'Name'],
    ['set', '@', 'Name', 'other'],
    ['get', '@', 'Nonsense'],
    ['set', '@', 'Nonsense', '1'],
    ['reset', '@', 'Nonsense'],
    ['get', '@'],
    ['set', '@'],
    ['get', ABSENT, 'Start'],
    ['set', ABSENT, 'Start', 'SERVICE_DISABLED'],
    ['status', ABSENT],
    ['start', ABSENT],
    ['stop', ABSENT],
    ['restart', ABSENT],
    ['remove', ABSENT, 'confirm'],
    ['get', 'RpcSs', 'Start'],
    ['get', 'RpcSs', 'Application'],
  ])('%s %s %s %s %s', async (...args) => {
    const { nssm, steward } = await both(...args);
    expect(steward.code, steward.stdout + steward.stderr).toBe(nssm.code);
    expect(lines(steward.stdout)).toEqual(lines(nssm.stdout));
    // Steward may say more than NSSM about an error, and never less.
    expect(lines(steward.stderr).length > 0).toBe(nssm.code !== 0 || lines(nssm.stderr).length > 0);
  });

  test('the registry holds the same keys, names, types and data', async () => {
    const nssm = await readServiceKey(machine, SUBJECTS.nssm);
    const steward = await readServiceKey(machine, SUBJECTS.steward);
    expect(nssm).not.toBeNull();
    expect(comparable(steward)).toEqual(comparable(nssm));
    expect(steward?.['']?.['ImagePath']?.data).toMatch(/^"[A-Z]:\\.*\\steward\.exe"$/);
  });

  test('remove', async () => {
    const { nssm, steward } = await both('remove', '@', 'confirm');
    expect(steward.code).toBe(nssm.code);
    expect(lines(steward.stdout)).toEqual(lines(nssm.stdout));
  });
});

/** What is kept of a service, without the host's own path; a display name is made of the subject's name. */
function comparable(tree: RegistryTree | null): unknown {
  const text = JSON.stringify(tree).replaceAll(new RegExp(`${SUBJECTS.nssm}|${SUBJECTS.steward}`, 'g'), '@');
  const parsed = JSON.parse(text) as Record<string, Record<string, unknown>>;
  delete parsed['']?.['ImagePath'];
  return parsed;
}

test('a service of NSSM runs under Steward by its ImagePath alone, and is given back the same way', async () => {
  const name = 'AdoptedFromNssm';
  const setImagePath = (value: string) => machine.steward('set', name, 'ImagePath', value);
  try {
    await machine.run(NSSM, ['install', name, samplePath, '--quiet']);
    const original = (await machine.run(NSSM, ['get', name, 'ImagePath'])).stdout.trim();
    expect(await setImagePath(`"${machine.windowsPath(machine.runtime.helper)}"`)).toMatchObject({ code: 0 });
    expect(await machine.steward('start', name)).toMatchObject({ code: 0 });
    expect(await machine.processes('nssm64.exe')).toEqual([]);
    expect(await machine.processes('steward-sample.exe')).toHaveLength(1);
    expect(await machine.steward('stop', name)).toMatchObject({ code: 0 });
    expect(await setImagePath(original)).toMatchObject({ code: 0 });
    // NSSM calls a start failed that is only slow, so its exit code says little.
    await machine.run(NSSM, ['start', name]);
    await until(`${name} runs`, async () => (await steward('status', name)) === 'SERVICE_RUNNING');
    expect(await machine.processes('nssm64.exe')).toHaveLength(1);
    expect(await machine.run(NSSM, ['stop', name])).toMatchObject({ code: 0 });
  } finally {
    await machine.run(NSSM, ['stop', name]);
    await machine.run(NSSM, ['remove', name, 'confirm']);
  }
});
