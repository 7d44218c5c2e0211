import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { applyOperations } from '../../electron/core/elevation/apply.js';
import { directElevator, promptElevator } from '../../electron/core/elevation/helper-elevator.js';
import { writeRequestFile } from '../../electron/core/elevation/request-file.js';
import type { Runtime } from '../../electron/core/runtime/runtime.js';
import { controlOperation, createOperation } from '../support/apply.js';
import { HELPER, PROBE, type CommandResult } from '../support/machine.js';
import { readServiceKey } from '../support/registry.js';
import { until } from '../support/until.js';
import { cleanUpServices, machine, samplePath, serviceName, steward } from './workbench.js';

cleanUpServices();

/** A command line of steward.exe, quoted for the C runtime; its words must hold no quotes themselves. */
const commandLine = (words: readonly string[]) =>
  [machine.windowsPath(HELPER), ...words].map((word) => `"${word}"`).join(' ');

/** Runs steward.exe as an ordinary user does. */
function asOrdinaryUser(words: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<CommandResult> {
  return machine.run(PROBE, ['limited', commandLine(words)], { env: { STEWARD_LANG: 'en', ...env } });
}

/** Core's way to run the helper, by an ordinary user. */
const ordinary = (env: NodeJS.ProcessEnv = {}): Runtime => ({
  ...machine.runtime,
  command: (args) => {
    const { file } = machine.runtime.command([]);
    return { file, args: [PROBE, 'limited', commandLine(args)], env: { ...machine.env, ...env } };
  },
});

/** The host's number of the one elevated helper. */
async function elevatedHelper(): Promise<number> {
  const numbers = await machine.processes('steward.exe');
  const found = numbers.filter((pid) =>
    readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('\0elevated\0'),
  );
  expect(found).toHaveLength(1);
  return found[0] ?? 0;
}

// The helper itself refuses under Wine what Windows refuses an ordinary user, and Wine's `runas` elevates at once.
describe('an ordinary user', () => {
  beforeEach(({ skip }) => {
    skip(machine.kind === 'windows', 'the prompt of User Account Control needs a person');
  });

  test('what an ordinary user may not do is done elevated, with its output and exit code', async () => {
    const name = serviceName('Elevated 提权');
    expect(await asOrdinaryUser(['install', name, samplePath, '--quiet', 'two words'])).toEqual({
      code: 0,
      stdout: `Service "${name}" installed successfully!\r\n`,
      stderr: '',
    });
    expect(await steward('get', name, 'AppParameters')).toBe('--quiet two words');
    expect(await asOrdinaryUser(['start', name])).toMatchObject({ code: 0, stderr: '' });
    expect(await asOrdinaryUser(['status', name])).toMatchObject({ code: 0, stdout: 'SERVICE_RUNNING\r\n' });
    expect(await asOrdinaryUser(['stop', name])).toMatchObject({ code: 0, stderr: '' });

    const failed = await asOrdinaryUser(['set', name, 'Start', 'SILLY'], { STEWARD_LANG: 'zh-CN' });
    expect(failed).toMatchObject({ code: 6, stdout: '' });
    expect(failed.stderr).toContain('SERVICE_DEMAND_START');
  });

  test('nobody is asked for a call that is wrong anyway', async () => {
    const wrong = await asOrdinaryUser(['stop', 'NoSuchService']);
    expect(wrong.code).toBe(3);
    expect(wrong.stderr).toContain('There is no service of this name.');
  });

  test('where nobody may be asked, the refusal is told and nothing happens', async () => {
    const name = serviceName('Refused');
    const refused = await asOrdinaryUser(['install', name, samplePath], { STEWARD_NO_ELEVATION: '1' });
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(refused.stderr).toContain("Run this from an administrator's prompt.");
    expect(await readServiceKey(machine, name)).toBeNull();
  });
});

describe('the window of an ordinary user', () => {
  beforeEach(({ skip }) => {
    skip(machine.kind === 'windows', 'the prompt of User Account Control needs a person');
  });

  test('has a request done elevated, after the prompt alone', async () => {
    const name = serviceName('Elevated 窗口');
    const create = [createOperation(name, { Application: samplePath, AppParameters: '--quiet' })];
    await expect(applyOperations(directElevator(ordinary()), create)).rejects.toMatchObject({
      failure: { code: 'accessDenied' },
      refusedAtOnce: true,
    });
    expect(await readServiceKey(machine, name)).toBeNull();
    // Scripts are kept from asking; the window asks whenever a person has clicked.
    const prompt = promptElevator(ordinary({ STEWARD_NO_ELEVATION: '1' }));
    expect(await applyOperations(prompt, create)).toMatchObject({
      status: 'done',
      results: [{ op: 'create', name }],
    });
    expect(await steward('get', name, 'AppParameters')).toBe('--quiet');
    const started = await applyOperations(prompt, [controlOperation('start', name)]);
    expect(started).toMatchObject({ status: 'done', results: [{ op: 'start', state: 'SERVICE_RUNNING' }] });
  });

  test('is told what the elevated helper refuses', async () => {
    const name = serviceName('Exchanged');
    const request = await writeRequestFile([createOperation(name, { Application: samplePath })]);
    const run = await promptElevator(ordinary()).run({ requestFile: request.path, sha256: '0'.repeat(64) });
    expect(run.exitCode).toBe(1);
    expect(JSON.parse(run.stdout)).toMatchObject({ ok: false, error: { code: 'hashMismatch' } });
    await request.remove();
    expect(await readServiceKey(machine, name)).toBeNull();
    await expect(
      applyOperations(promptElevator(ordinary()), [controlOperation('stop', name)]),
    ).rejects.toMatchObject({
      failure: { code: 'serviceMissing', object: name },
      result: { failedOperation: 0 },
    });
  });

  test('is told that the elevated helper ended while it worked', async () => {
    const name = serviceName('Lost');
    const flag = path.join(machine.folder('hook'), 'flag');
    const held = ['hold', samplePath, '7', machine.windowsPath(flag)].join(' ');
    await steward('install', name, samplePath, '--quiet');
    await steward('set', name, 'AppEvents', 'Start/Pre', `${machine.windowsPath(PROBE)} ${held}`);
    const lost = applyOperations(promptElevator(ordinary()), [controlOperation('start', name)]);
    const told = expect(lost).rejects.toMatchObject({
      failure: { code: 'elevationLost', message: 'it ended early' },
    });
    await until('the start is under way', () => existsSync(flag));
    process.kill(await elevatedHelper(), 'SIGKILL');
    await told;
  });
});

test('whoever is elevated already is not asked', async () => {
  const name = serviceName('Nobody asked');
  const create = [createOperation(name, { Application: samplePath })];
  expect(await applyOperations(promptElevator(machine.runtime), create)).toMatchObject({ status: 'done' });
});

test('the elevated side takes no order from another program', async () => {
  const name = serviceName('Impostor');
  const token = 'fedcba98765432100123456789abcdef';
  const flag = path.join(machine.folder('impostor'), 'flag');
  const order = JSON.stringify({ words: ['install', name, samplePath], language: 'en' });
  const serving = machine.run(PROBE, [
    'serve',
    `Steward-elevation-${token}`,
    order,
    machine.windowsPath(flag),
  ]);
  await until('the impostor waits', () => existsSync(flag));
  expect(await machine.steward('elevated', token)).toMatchObject({ code: 1, stdout: '', stderr: '' });
  expect(await serving).toMatchObject({ code: 0, stdout: '' });
  expect(await readServiceKey(machine, name)).toBeNull();
});

test('the elevated side does nothing without the process that asked for it', async () => {
  for (const token of ['0123456789abcdef0123456789abcdef', 'Steward-elevation-x', '..\\other', '']) {
    expect(await machine.steward('elevated', token), token).toMatchObject({ code: 1, stdout: '' });
  }
});
