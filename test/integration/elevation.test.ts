import { beforeEach, describe, expect, test } from 'vitest';
import { HELPER, PROBE, type CommandResult } from '../support/machine.js';
import { readServiceKey } from '../support/registry.js';
import { cleanUpServices, machine, samplePath, serviceName, steward } from './workbench.js';

cleanUpServices();

/** Runs steward.exe as an ordinary user does. Words are quoted for the C runtime; they must hold no quotes themselves. */
function asOrdinaryUser(words: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<CommandResult> {
  const command = [machine.windowsPath(HELPER), ...words].map((word) => `"${word}"`).join(' ');
  return machine.run(PROBE, ['limited', command], { env: { STEWARD_LANG: 'en', ...env } });
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

test('the elevated side does nothing without the process that asked for it', async () => {
  for (const token of ['0123456789abcdef0123456789abcdef', 'Steward-elevation-x', '..\\other', '']) {
    expect(await machine.steward('elevated', token), token).toMatchObject({ code: 1, stdout: '' });
  }
});
