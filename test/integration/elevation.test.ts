import { expect, test } from 'vitest';
import { HELPER, PROBE, type CommandResult } from '../support/machine.js';
import { readServiceKey } from '../support/registry.js';
import { cleanUpServices, machine, samplePath, serviceName, steward } from './bench.js';

/**
 * On Windows the prompt of User Account Control needs a person. Wine has none: its `runas` elevates at once, and the helper
 * itself refuses there what Windows refuses an ordinary user.
 */
const inWine = test.runIf(machine.kind === 'wine');

cleanUpServices();

/** Runs steward.exe as an ordinary user does. Words are quoted for the C runtime; they must hold no quotes themselves. */
function asOrdinaryUser(words: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<CommandResult> {
  const command = [machine.windowsPath(HELPER), ...words].map((word) => `"${word}"`).join(' ');
  return machine.run(PROBE, ['limited', command], { env: { STEWARD_LANG: 'en', ...env } });
}

inWine('what an ordinary user may not do is done elevated, with its output and exit code', async () => {
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

inWine('nobody is asked for a call that is wrong anyway', async () => {
  const wrong = await asOrdinaryUser(['stop', 'NoSuchService']);
  expect(wrong.code).toBe(3);
  expect(wrong.stderr).toContain('There is no service of this name.');
});

inWine('where nobody may be asked, the refusal is told and nothing happens', async () => {
  const name = serviceName('Refused');
  const refused = await asOrdinaryUser(['install', name, samplePath], { STEWARD_NO_ELEVATION: '1' });
  expect(refused).toMatchObject({ code: 2, stdout: '' });
  expect(refused.stderr).toContain("Run this from an administrator's prompt.");
  expect(await readServiceKey(machine, name)).toBeNull();
});

test('the elevated side does nothing without the process that asked for it', async () => {
  for (const token of ['0123456789abcdef0123456789abcdef', 'Steward-elevation-x', '..\\other', '']) {
    expect(await machine.steward('elevated', token), token).toMatchObject({ code: 1, stdout: '' });
  }
});
