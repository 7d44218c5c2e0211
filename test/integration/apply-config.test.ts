import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CommandResult } from '../support/machine.js';
import { HELPER } from '../support/machine.js';
import { readServiceKey } from '../support/registry.js';
import { until } from '../support/until.js';
import {
  cleanUpServices,
  failingParameters,
  machine,
  samplePath,
  serviceName,
  steward,
} from './workbench.js';

const UNCHANGED = 0;
const FAILED = 1;
const CHANGED = 2;

interface Service {
  readonly name: string;
  readonly [member: string]: unknown;
}

cleanUpServices();

function configFile(content: string | Buffer): string {
  const file = path.join(machine.folder('config'), '机器.json');
  writeFileSync(file, content);
  return machine.windowsPath(file);
}

const configOf = (...services: Service[]) => JSON.stringify({ version: 1, services });

function applyServices(services: Service[], ...words: string[]): Promise<CommandResult> {
  return machine.steward('apply-config', configFile(configOf(...services)), ...words);
}

function web(name: string, changes: Record<string, unknown> = {}): Service {
  return {
    name,
    displayName: `${name} 网站`,
    startType: 'manual',
    dependencies: ['RpcSs'],
    parameters: {
      Application: samplePath,
      AppParameters: '--quiet',
      AppExit: { Default: 'Restart', '3': 'Exit' },
      AppEnvironmentExtra: ['TOKEN=s3cret'],
    },
    ...changes,
  };
}

describe('a configuration', () => {
  test('is brought about once, and then nothing is left to change', async () => {
    const name = serviceName('Fleet');
    const wanted = [web(name, { state: 'running' })];

    const planned = await applyServices(wanted, '--dry-run');
    expect(planned).toMatchObject({ code: CHANGED, stderr: '' });
    expect(planned.stdout).toBe(`${name}: would be created\r\n${name}: would be started\r\n`);
    expect(await readServiceKey(machine, name)).toBeNull();

    const made = await applyServices(wanted);
    expect(made).toMatchObject({ code: CHANGED, stdout: `${name}: created\r\n${name}: started\r\n` });
    expect(await steward('status', name)).toBe('SERVICE_RUNNING');
    expect(await steward('get', name, 'AppExit', '3')).toBe('Exit');
    expect(await steward('get', name, 'DependOnService')).toBe('RpcSs');
    const registry = await readServiceKey(machine, name);

    const again = await applyServices(wanted);
    expect(again).toMatchObject({ code: UNCHANGED, stdout: 'Nothing to change.\r\n', stderr: '' });
    expect(await readServiceKey(machine, name)).toEqual(registry);
  });

  test('changes what differs, and nothing that it does not name', async () => {
    const name = serviceName('Fleet');
    await applyServices([web(name)]);
    await steward('set', name, 'AppThrottle', '700');
    await steward('set', name, 'Description', 'by hand');
    const changed = [
      web(name, {
        startType: 'disabled',
        dependencies: [],
        parameters: { AppEnvironmentExtra: ['TOKEN=n3w', 'LANG=zh'], AppExit: null, AppRestartDelay: 0 },
      }),
    ];
    const expected = {
      changed: true,
      changes: [
        { service: name, action: 'configure', field: 'startType', from: 'manual', to: 'disabled' },
        { service: name, action: 'configure', field: 'dependencies', from: 'RpcSs', to: '' },
        {
          service: name,
          action: 'configure',
          field: 'parameters.AppEnvironmentExtra',
          from: 'TOKEN',
          to: 'TOKEN, LANG',
        },
        {
          service: name,
          action: 'configure',
          field: 'parameters.AppExit',
          from: '3=Exit, Default=Restart',
          to: '',
        },
      ],
    };
    const planned = await applyServices(changed, '--dry-run', '--json');
    expect(planned.code).toBe(CHANGED);
    expect(JSON.parse(planned.stdout)).toEqual({ ...expected, dryRun: true });
    expect(await steward('get', name, 'Start')).toBe('SERVICE_DEMAND_START');
    const done = await applyServices(changed, '--json');
    expect(done.code).toBe(CHANGED);
    expect(JSON.parse(done.stdout)).toEqual({ ...expected, dryRun: false });
    expect(await steward('get', name, 'Start')).toBe('SERVICE_DISABLED');
    expect(await steward('get', name, 'AppThrottle')).toBe('700');
    expect(await steward('get', name, 'Description')).toBe('by hand');
    expect((await applyServices(changed)).code).toBe(UNCHANGED);
  });

  test('stops and removes what is to be absent', async () => {
    const name = serviceName('Fleet');
    await applyServices([web(name, { state: 'running' })]);
    const gone = [{ name, ensure: 'absent' }];
    expect(await applyServices(gone)).toMatchObject({ code: CHANGED, stdout: `${name}: removed\r\n` });
    expect(await readServiceKey(machine, name)).toBeNull();
    expect((await applyServices(gone)).code).toBe(UNCHANGED);
  });

  test('is all or nothing: a service that does not start takes the others back', async () => {
    const existing = serviceName('Fleet');
    const broken = serviceName('Fleet');
    await applyServices([web(existing)]);
    const before = await readServiceKey(machine, existing);
    const { code, stderr, stdout } = await applyServices([
      web(existing, { startType: 'automatic', displayName: 'changed' }),
      web(broken, {
        state: 'running',
        parameters: failingParameters,
      }),
    ]);
    expect(code).toBe(FAILED);
    expect(stdout).toBe('');
    expect(stderr).toContain(broken);
    expect(stderr).toContain('Nothing was changed.');
    expect(await readServiceKey(machine, broken)).toBeNull();
    expect(await readServiceKey(machine, existing)).toEqual(before);
  });
});

describe('a configuration that is wrong is refused as a whole, with the path of what is wrong', () => {
  test.each<[string, (name: string) => string, string]>([
    ['no JSON', () => '{"version": 1,', 'not a JSON object'],
    ['another version', (name) => JSON.stringify({ version: 2, services: [{ name }] }), 'version must be 1'],
    [
      'an unknown member',
      (name) => configOf(web(name, { startTyp: 'manual' })),
      'services[0].startTyp is not known',
    ],
    [
      'an unknown parameter',
      (name) => configOf(web(name, { parameters: { Application: samplePath, AppThrotle: 1 } })),
      'services[0].parameters.AppThrotle',
    ],
    [
      'a value out of range',
      (name) => configOf(web(name, { parameters: { Application: samplePath, RestartLimit: 100_001 } })),
      'services[0].parameters.RestartLimit "100001"',
    ],
    [
      'a fraction',
      (name) => configOf(web(name, { parameters: { Application: samplePath, AppThrottle: 1.5 } })),
      'services[0].parameters.AppThrottle "1.5"',
    ],
    [
      'a program that is not there',
      (name) => configOf(web(name, { parameters: { Application: 'C:\\nowhere\\x.exe' } })),
      'services[0].parameters.Application "C:\\nowhere\\x.exe"',
    ],
    ['a password', (name) => configOf(web(name, { password: 's3cret' })), 'services[0].password'],
    ['a driver', () => configOf({ name: 'MountMgr', startType: 'disabled' }), 'driver'],
    [
      'a parameter on a service of others',
      () => configOf({ name: 'RpcSs', parameters: { AppThrottle: 1 } }),
      'services[0].name "RpcSs"',
    ],
  ])('%s', async (_what, content, said) => {
    const name = serviceName('Refused');
    const { code, stdout, stderr } = await machine.steward('apply-config', configFile(content(name)));
    expect(stderr).toContain(said);
    expect(stderr).not.toContain('s3cret');
    expect(code).toBe(FAILED);
    expect(stdout).toBe('');
    expect(await readServiceKey(machine, name)).toBeNull();
  });

  test('a file that is not there, and words that are not understood', async () => {
    expect(await machine.steward('apply-config', 'C:\\nowhere.json')).toMatchObject({
      code: FAILED,
      stdout: '',
    });
    expect(await machine.steward('apply-config', '--dry-run')).toMatchObject({ code: FAILED, stdout: '' });
    expect((await machine.steward('apply-config', 'a.json', '--dry')).stderr).toContain(
      'Usage: steward apply-config',
    );
  });
});

test.each([
  ['UTF-8 with a byte order mark', (text: string) => Buffer.from(`\ufeff${text}`, 'utf8')],
  ['UTF-16, as PowerShell 5 redirects', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
])('a file in %s is read', async (_what, encode) => {
  const name = serviceName('编码');
  const file = configFile(encode(configOf(web(name))));
  expect(await machine.steward('apply-config', file, '--dry-run')).toMatchObject({
    code: CHANGED,
    stdout: `${name}: would be created\r\n`,
  });
});

test('a configuration comes through standard input', async () => {
  const name = serviceName('Fleet');
  const child = machine.startSteward('apply-config', '-', '--json');
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const exit = new Promise<number | null>((resolve) => child.once('exit', resolve));
  child.stdin.end(configOf(web(name)));
  expect(await exit).toBe(CHANGED);
  await until('the change is told', () => output.includes('\n'));
  expect(JSON.parse(output)).toMatchObject({ changes: [{ service: name, action: 'create' }] });
});

describe('export', () => {
  test('gives a configuration that changes nothing where it comes from, and makes the same service elsewhere', async () => {
    const name = serviceName('Fleet');
    await applyServices([web(name, { description: '网站' })]);
    await steward('set', name, 'AppPriority', 'BELOW_NORMAL_PRIORITY_CLASS');
    await steward('set', name, 'AppEvents', 'Start/Pre', 'cmd /c rem');
    await steward('set', name, 'RestartLimit', '5');
    const before = await readServiceKey(machine, name);
    const exported = await steward('export', name);
    const file = configFile(exported);
    expect(await machine.steward('apply-config', file)).toMatchObject({ code: UNCHANGED });

    await steward('remove', name, 'confirm');
    expect(await machine.steward('apply-config', file)).toMatchObject({ code: CHANGED, stderr: '' });
    expect(await steward('export', name)).toBe(exported);
    expect(await readServiceKey(machine, name)).toEqual(before);
  });

  test('of all takes those that Steward looks after', async () => {
    const name = serviceName('Fleet');
    await applyServices([web(name)]);
    const all = JSON.parse(await steward('export', '--all')) as { services: Service[] };
    const names = all.services.map((service) => service.name);
    expect(names).toContain(name);
    expect(names).not.toContain('RpcSs');
    const some = JSON.parse(await steward('export', name, 'RpcSs')) as { services: Service[] };
    expect(some.services).toHaveLength(2);
    expect(some.services.find((service) => service.name === 'RpcSs')).not.toHaveProperty('parameters');
    expect((await machine.steward('export', 'no-such-service')).code).toBe(3);
    expect((await machine.steward('export', '--everything')).code).toBe(1);
  });
});

describe('a password', () => {
  const account = 'NO_SUCH_DOMAIN\\nobody';

  test('is asked for by the name of its variable when it is needed, and only then', async () => {
    const name = serviceName('Fleet');
    const passwordFrom = { env: 'STEWARD_TEST_PASSWORD' };
    const missing = await applyServices([web(name, { account, passwordFrom })]);
    expect(missing.code).toBe(FAILED);
    expect(missing.stderr).toContain('services[0].passwordFrom "STEWARD_TEST_PASSWORD"');
    expect(await readServiceKey(machine, name)).toBeNull();
    await applyServices([web(name)]);
    expect(await applyServices([web(name, { account: 'LocalSystem', passwordFrom })])).toMatchObject({
      code: UNCHANGED,
    });
  });

  test('that is found is told nobody', async () => {
    const name = serviceName('Fleet');
    const file = configFile(configOf(web(name, { account, passwordFrom: { env: 'STEWARD_TEST_PASSWORD' } })));
    const { code, stdout, stderr } = await machine.run(HELPER, ['apply-config', file], {
      env: { STEWARD_LANG: 'en', STEWARD_TEST_PASSWORD: 's3cret' },
    });
    // The account is refused, not the password's absence.
    expect(code).toBe(FAILED);
    expect(stderr).toContain('services[0].account');
    expect(stderr).not.toContain('passwordFrom');
    expect(stdout + stderr).not.toContain('s3cret');
  });
});
