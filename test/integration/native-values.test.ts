import { randomBytes } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { apply, createOperation } from '../support/apply.js';
import { readServiceKey, type RegistryValue } from '../support/registry.js';
import { cleanUpServices, machine, samplePath, serviceName, steward, useWatch } from './workbench.js';

cleanUpServices();
const watch = useWatch();
const wine = machine.kind === 'wine';

/** The load order groups that the tests use, which Windows lists and Wine does not. */
const GROUPS = ['TDI', 'PNP_TDI', 'NetworkProvider', 'Base'];

beforeAll(async () => {
  if (!wine) return;
  const key = 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\ServiceGroupOrder';
  const list = ['/v', 'List', '/t', 'REG_MULTI_SZ', '/d', GROUPS.join('\\0'), '/f'];
  expect((await machine.run('reg', ['add', key, ...list])).code).toBe(0);
});

async function install(stem: string): Promise<string> {
  const name = serviceName(stem);
  await steward('install', name, samplePath);
  return name;
}

/** A value of the service's own key; undefined when it is not set. */
async function registryValue(name: string, value: string): Promise<RegistryValue | undefined> {
  return (await readServiceKey(machine, name))?.['']?.[value];
}

async function native(name: string) {
  return (await watch().call('config', { name })).native;
}

describe('what the SCM keeps can be set, read and reset', () => {
  test('load order groups, with additions and removals', async () => {
    const name = await install('Groups');
    await steward('set', name, 'DependOnService', 'RpcSs');
    await steward('set', name, 'DependOnGroup', 'NetworkProvider', 'TDI');
    expect(await steward('get', name, 'DependOnGroup')).toBe('NetworkProvider\r\nTDI');
    expect(await registryValue(name, 'DependOnGroup')).toMatchObject({
      type: 'MULTI_SZ',
      data: ['NetworkProvider', 'TDI'],
    });
    await steward('set', name, 'DependOnGroup', '-networkprovider');
    await steward('set', name, 'DependOnGroup', '+PNP_TDI');
    expect(await steward('get', name, 'DependOnGroup')).toBe('TDI\r\nPNP_TDI');
    await steward('set', name, 'DependOnGroup', ':Base');
    expect(await steward('get', name, 'DependOnGroup')).toBe('Base');
    expect((await watch().call('config', { name })).dependencies).toEqual(['RpcSs', '+Base']);
    await steward('reset', name, 'DependOnGroup');
    expect(await steward('get', name, 'DependOnGroup')).toBe('');
    expect(await steward('get', name, 'DependOnService')).toBe('RpcSs');
    expect(await registryValue(name, 'DependOnGroup')).toBeUndefined();
  });

  test('services depended on, by key or display name, with additions and removals', async () => {
    const name = await install('Dependent');
    const other = await install('Depended');
    await steward('set', other, 'DisplayName', `${other} shown`);
    await steward('set', name, 'DependOnService', 'RpcSs');
    await steward('set', name, 'DependOnService', `+${other} shown`);
    expect(await steward('get', name, 'DependOnService')).toBe(`RpcSs\r\n${other}`);
    await steward('set', name, 'DependOnService', '-RPCSS');
    expect(await steward('get', name, 'DependOnService')).toBe(other);
    const refused = await machine.steward('set', name, 'DependOnService', '+NoSuchService');
    expect(refused.code).toBe(6);
    expect(refused.stderr).toContain('NoSuchService');
    expect(await registryValue(name, 'DependOnService')).toMatchObject({ data: [other] });
    await steward('reset', name, 'DependOnService');
    expect(await registryValue(name, 'DependOnService')).toBeUndefined();
  });

  test("the environment of the service's process", async () => {
    const name = await install('Environment');
    await steward('set', name, 'Environment', 'ONE=1', 'TWO=two words');
    await steward('set', name, 'Environment', '+one=一', '-TWO=other');
    expect(await steward('get', name, 'Environment')).toBe('one=一\r\nTWO=two words');
    expect(await steward('get', name, 'Environment', 'ONE')).toBe('一');
    expect(await registryValue(name, 'Environment')).toEqual({
      type: 'MULTI_SZ',
      data: ['one=一', 'TWO=two words'],
    });
    expect(await native(name)).toMatchObject({ Environment: ['one=一', 'TWO=two words'] });
    await steward('reset', name, 'Environment');
    expect(await registryValue(name, 'Environment')).toBeUndefined();
  });

  test('the time that the system waits at shutdown, which a longer stop raises', async () => {
    const name = await install('Preshutdown');
    expect(await steward('get', name, 'PreshutdownTimeout')).toBe('180000');
    await steward('set', name, 'PreshutdownTimeout', '20000');
    expect(await steward('get', name, 'PreshutdownTimeout')).toBe('20000');
    expect(await registryValue(name, 'PreshutdownTimeout')).toEqual({ type: 'DWORD', data: 20_000 });
    await steward('set', name, 'AppStopMethodConsole', '600000');
    expect(Number(await steward('get', name, 'PreshutdownTimeout'))).toBeGreaterThan(600_000);
    await steward('reset', name, 'PreshutdownTimeout');
    expect(await steward('get', name, 'PreshutdownTimeout')).toBe('180000');
    const slow = serviceName('SlowStop');
    const { result } = await apply(machine, [
      createOperation(slow, {
        Application: samplePath,
        StopCommand: 'cmd /c rem',
        StopCommandTimeout: 900_000,
      }),
    ]);
    expect(result).toMatchObject({ ok: true });
    expect((await native(slow))['PreshutdownTimeout']).toBeGreaterThan(900_000);
  });

  test.each([
    ['LocalService', 'NT AUTHORITY\\LocalService'],
    ['nt authority\\network service', 'NT AUTHORITY\\NetworkService'],
    ['SYSTEM', 'LocalSystem'],
    ['.\\LocalSystem', 'LocalSystem'],
  ])('the account %s is %s', async (given, known) => {
    const name = await install('Account');
    await steward('set', name, 'ObjectName', given);
    expect(await steward('get', name, 'ObjectName')).toBe(known);
    expect(await registryValue(name, 'ObjectName')).toMatchObject({ data: known });
    await steward('reset', name, 'ObjectName');
    expect(await registryValue(name, 'ObjectName')).toMatchObject({ data: 'LocalSystem' });
  });
});

test("a delayed start is the system's own", async ({ skip }) => {
  skip(wine, 'the service control manager of Wine starts nothing later');
  const name = await install('Delayed');
  await steward('set', name, 'Start', 'SERVICE_DELAYED_AUTO_START');
  expect((await machine.run('sc', ['qc', name])).stdout).toMatch(/^ +START_TYPE .*\(DELAYED\)/m);
});

describe('accounts of Windows', () => {
  beforeEach(({ skip }) => skip(wine, 'Wine has no virtual accounts and no permissions of files'));

  test('a virtual account needs no password', async () => {
    const name = await install('Virtual');
    await steward('set', name, 'ObjectName', `NT Service\\${name}`);
    expect((await steward('get', name, 'ObjectName')).toLowerCase()).toBe(
      `nt service\\${name}`.toLowerCase(),
    );
  });

  test('an account with a password is given the right to log on as a service', async () => {
    const user = `steward-${randomBytes(4).toString('hex')}`;
    // Longer ones make `net` ask whether older systems are to know them.
    const password = `Aa1!${randomBytes(5).toString('hex')}`;
    expect((await machine.run('net', ['user', user, password, '/add'])).code).toBe(0);
    onTestFinished(async () => {
      await machine.run('net', ['user', user, '/delete']);
    });
    const name = await install('LogOn');
    await steward('set', name, 'ObjectName', `.\\${user}`, password);
    // Error 1069 without the right.
    await steward('start', name);
    await steward('stop', name);
  });

  test('only the present account may write into the folder of the logs', async () => {
    const name = await install('LogRights');
    const { logsRoot } = await watch().call('hello', {});
    const rights = async () =>
      (await machine.run('icacls', [`${logsRoot}\\${name}`, '/findsid', '*S-1-5-19'])).stdout;
    await steward('set', name, 'ObjectName', 'LocalService');
    expect(await rights()).toContain(name);
    await steward('reset', name, 'ObjectName');
    expect(await rights()).not.toContain(name);
  });
});

/** What Windows keeps and Wine's SCM does not: set, printed, and reset again. */
const RECOVERY = [
  [
    'FailureActions',
    ['Restart/60000/run/1000/none/0/restart/5'],
    'restart/60000/run/1000/none/0/restart/5',
    '',
  ],
  ['FailureCommand', ['C:\\tools\\tell.exe', '--failed'], 'C:\\tools\\tell.exe --failed', ''],
  ['FailureRebootMessage', ['重新启动'], '重新启动', ''],
  ['FailureActionsOnNonCrashFailures', ['0'], '0', '1'],
  [
    'RequiredPrivileges',
    ['SeBackupPrivilege', 'SeRestorePrivilege'],
    'SeBackupPrivilege\r\nSeRestorePrivilege',
    '',
  ],
  ['SidType', ['Restricted'], 'restricted', 'none'],
  ['AllowControl', ['S-1-5-32-545'], 'BUILTIN\\Users', ''],
] as const;

describe('recovery, privileges and SID', () => {
  beforeEach(({ skip }) => skip(wine, 'the service control manager of Wine does not keep them'));

  test.each(RECOVERY)('%s', async (parameter, words, printed, standard) => {
    const name = await install('Recovery');
    expect(await steward('get', name, parameter)).toBe(standard);
    await steward('set', name, parameter, ...words);
    expect(await steward('get', name, parameter)).toBe(printed);
    await steward('reset', name, parameter);
    expect(await steward('get', name, parameter)).toBe(standard);
  });

  test('a reset period comes with actions', async () => {
    const name = await install('ResetPeriod');
    const refused = await machine.steward('set', name, 'FailureResetPeriod', '60');
    expect(refused.code).toBe(6);
    expect(refused.stderr).toContain('FailureActions');
    await steward('set', name, 'FailureActions', 'restart/1000');
    expect(await steward('get', name, 'FailureResetPeriod')).toBe('86400');
    await steward('set', name, 'FailureResetPeriod', 'INFINITE');
    expect(await steward('get', name, 'FailureResetPeriod')).toBe('INFINITE');
    await steward('set', name, 'FailureActions', 'run/5');
    expect(await steward('get', name, 'FailureResetPeriod')).toBe('INFINITE');
  });
});

describe('what this system does not keep', () => {
  beforeEach(({ skip }) => skip(!wine, 'Windows keeps it'));

  test.each([...RECOVERY, ['FailureResetPeriod', ['60'], '', '86400'] as const])(
    '%s is said to be so, and nothing is changed',
    async (parameter, words, _printed, standard) => {
      const name = await install('NotKept');
      const before = await readServiceKey(machine, name);
      const refused = await machine.steward('set', name, parameter, ...words);
      expect(refused.code).toBe(6);
      expect(refused.stderr).toContain('This system does not keep this setting.');
      expect(await steward('get', name, parameter)).toBe(standard);
      expect(await readServiceKey(machine, name)).toEqual(before);
    },
  );
});

describe('values that cannot be are refused with what can, and nothing is written', () => {
  test.each([
    ['FailureActions', 'restart', 'restart/60000/run/1000'],
    ['FailureActions', 'dance/5', 'none, restart, reboot or run'],
    ['FailureResetPeriod', 'soon', 'a whole number from 0 to 4294967295'],
    ['FailureResetPeriod', '4294967296', 'from 0 to 4294967295 seconds'],
    ['FailureActionsOnNonCrashFailures', '2', 'from 0 to 1'],
    ['FailureCommand', 'a\u0007b', 'control character'],
    ['PreshutdownTimeout', '-1', 'milliseconds'],
    ['RequiredPrivileges', 'SeDancePrivilege', 'SeChangeNotifyPrivilege'],
    ['SidType', 'loud', 'unrestricted'],
    ['AllowControl', 'NO_SUCH_DOMAIN\\nobody', 'does not exist'],
    ['Start', 'sometimes', 'SERVICE_DEMAND_START'],
    ['Type', 'SERVICE_KERNEL_DRIVER', 'SERVICE_INTERACTIVE_PROCESS'],
    ['Environment', 'NoEquals', 'NAME=value'],
    ['DependOnGroup', 'NoSuchGroup', 'ServiceGroupOrder'],
    ['DependOnService', 'NoSuchService', 'NoSuchService'],
    ['ImagePath', ' ', 'empty'],
    ['ObjectName', 'NO_SUCH_DOMAIN\\nobody', 'password'],
    ['Name', 'Other', 'renamed'],
  ])('%s %j', async (parameter, value, told) => {
    const name = await install('Refused');
    const before = await readServiceKey(machine, name);
    const { code, stdout, stderr } = await machine.steward('set', name, parameter, value);
    expect(code).toBe(6);
    expect(stdout).toBe('');
    expect(stderr).toContain(told);
    expect(stderr).toContain(`"${parameter}"`);
    expect(await readServiceKey(machine, name)).toEqual(before);
  });
});

describe('operations carry native values', () => {
  test('a service is created and changed with them', async () => {
    const name = serviceName('Native');
    const created = await apply(machine, [
      createOperation(
        name,
        { Application: samplePath },
        { native: { Environment: ['A=1'], PreshutdownTimeout: 30_000 }, dependencies: ['RpcSs', '+TDI'] },
      ),
    ]);
    expect(created.result, JSON.stringify(created.result)).toMatchObject({ ok: true });
    expect(await native(name)).toMatchObject({
      Environment: ['A=1'],
      PreshutdownTimeout: 30_000,
      Type: 'SERVICE_WIN32_OWN_PROCESS',
    });
    const changed = await apply(machine, [
      { op: 'configure', name, native: { Environment: null, PreshutdownTimeout: 40_000 } },
    ]);
    expect(changed.result).toMatchObject({ ok: true });
    expect(await native(name)).toMatchObject({ Environment: [], PreshutdownTimeout: 40_000 });
    expect((await watch().call('config', { name })).dependencies).toEqual(['RpcSs', '+TDI']);
  });

  test('all of them or none', async () => {
    const name = await install('AllOrNone');
    await steward('set', name, 'Environment', 'A=1');
    const before = await readServiceKey(machine, name);
    const { result } = await apply(machine, [
      {
        op: 'configure',
        name,
        description: 'changed',
        parameters: { AppStopMethodConsole: 500_000 },
        native: { Environment: ['B=2'], PreshutdownTimeout: 1000 },
      },
      // There is no such virtual account, which only the system can tell.
      { op: 'configure', name, account: 'NT SERVICE\\NoSuchService' },
    ]);
    expect(result).toMatchObject({ ok: false, rolledBack: true, failedOperation: 1 });
    expect(await readServiceKey(machine, name)).toEqual(before);
  });

  test('what is wrong is named by its field', async () => {
    const name = await install('Fields');
    const { problems } = await watch().call('validate', {
      operations: [
        {
          op: 'configure',
          name,
          native: {
            FailureActions: 'x',
            SidType: 1.5,
            Start: 'SERVICE_DISABLED',
            RequiredPrivileges: ['SeX'],
          },
        },
      ],
    });
    expect(problems.map(({ code, field }) => `${code}@${field ?? ''}`).sort()).toEqual([
      'parameterUnknown@native.Start',
      'privilegeUnknown@native.RequiredPrivileges',
      'recoveryActionsInvalid@native.FailureActions',
      'valueWrongType@native.SidType',
    ]);
  });
});
