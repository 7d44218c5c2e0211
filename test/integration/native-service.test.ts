import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { out } from '../../build/scripts/paths.mjs';
import { apply, controlOperation, createOperation } from '../support/apply.js';
import { readServiceKey } from '../support/registry.js';
import { until } from '../support/until.js';
import { cleanUpServices, failingParameters, machine, serviceName, steward, useWatch } from './workbench.js';

/** A program that is a service itself. */
const servicePath = machine.windowsPath(path.join(out, 'test', 'steward-service.exe'));

cleanUpServices();
const watch = useWatch();

describe('a program that is a service itself', () => {
  test('is registered without a host, gets its arguments, runs, and is removed', async () => {
    const name = serviceName('Native');
    const report = path.join(machine.folder('native service'), 'report.txt');
    const words = ['--report', machine.windowsPath(report), '两 words', 'a"b'];
    await steward('install', '--native', name, servicePath, ...words);
    expect(await steward('get', name, 'ImagePath')).toBe(
      `"${servicePath}" --report "${machine.windowsPath(report)}" "两 words" "a\\"b"`,
    );
    const key = await readServiceKey(machine, name);
    expect(key?.['Parameters']).toEqual({});
    expect(key?.['Parameters\\Steward']).toEqual({ Hosting: { type: 'SZ', data: 'native' } });

    await steward('start', name);
    await until('the service has reported', () => existsSync(report) && readFileSync(report, 'utf8') !== '');
    expect(readFileSync(report, 'utf8').split('\n').slice(0, -1)).toEqual(words);
    const running = await watch().service(name, 'runs', ({ state }) => state === 'running');
    expect(running).toMatchObject({ managed: 'native', stdout: null, stderr: null });
    expect(running.pid).toBe(running.hostPid);
    expect((await steward('list')).split('\r\n')).toContain(name);

    await steward('stop', name);
    await steward('remove', name, 'confirm');
    expect(await readServiceKey(machine, name)).toBeNull();
  });

  test('is created, changed and removed by requests, with the fields that apply to it', async () => {
    const name = serviceName('Native');
    const parameters = { Application: servicePath, AppParameters: '--first' };
    const create = createOperation(name, parameters, { hosting: 'native', description: 'A service' });
    expect((await apply(machine, [create, controlOperation('start', name)])).result).toMatchObject({
      ok: true,
    });
    expect(await watch().call('config', { name })).toMatchObject({
      managed: 'native',
      description: 'A service',
      parameters,
      commandLine: `"${servicePath}" --first`,
    });
    const change = {
      op: 'configure',
      name,
      startType: 'disabled',
      parameters: { AppParameters: '--second' },
    } as const;
    expect((await apply(machine, [controlOperation('stop', name), change])).result).toMatchObject({
      ok: true,
    });
    expect(await steward('get', name, 'ImagePath')).toBe(`"${servicePath}" --second`);
    expect(await steward('get', name, 'Start')).toBe('SERVICE_DISABLED');
    const removal = await apply(machine, [{ op: 'delete', name, stop: true }]);
    expect(removal.result).toMatchObject({ ok: true });
    expect(await readServiceKey(machine, name)).toBeNull();
  });

  test('keeps its image when a later operation fails', async () => {
    const name = serviceName('Native');
    await steward('install', '--native', name, servicePath, 'one');
    const before = await readServiceKey(machine, name);
    const broken = serviceName('Broken');
    const { result } = await apply(machine, [
      { op: 'configure', name, parameters: { AppParameters: 'two' } },
      createOperation(broken, failingParameters),
      controlOperation('start', broken),
    ]);
    expect(result).toMatchObject({ ok: false, rolledBack: true });
    expect(await readServiceKey(machine, name)).toEqual(before);
  });

  test('has no settings that a host would have to heed', async () => {
    const name = serviceName('Native');
    const create = createOperation(
      name,
      { Application: servicePath, AppThrottle: 100 },
      { hosting: 'native' },
    );
    expect((await apply(machine, [create])).result).toMatchObject({
      ok: false,
      error: { code: 'settingNeedsHost', field: 'parameters.AppThrottle' },
    });
    await steward('install', '--native', name, servicePath);
    const refused = await machine.steward('set', name, 'AppThrottle', '100');
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('only valid for services managed by Steward or NSSM');
    expect(await readServiceKey(machine, name)).not.toHaveProperty(['Parameters', 'AppThrottle']);
  });

  test('is told to be used rightly', async () => {
    const name = serviceName('Native');
    const missing = await machine.steward('install', '--native', name);
    expect(missing.code).toBe(1);
    expect(missing.stderr).toContain('--native');
    const relative = await machine.steward('install', '--native', name, 'service.exe');
    expect(relative.code).not.toBe(0);
    expect(await readServiceKey(machine, name)).toBeNull();
  });
});

test('a service of others is looked at and changed in what the SCM keeps', async () => {
  const name = serviceName('Foreign');
  const created = await machine.run('sc', [
    'create',
    name,
    'binPath=',
    `"${servicePath}"`,
    'start=',
    'demand',
  ]);
  expect(created.code, created.stdout + created.stderr).toBe(0);
  await steward('set', name, 'Start', 'SERVICE_DISABLED');
  expect(await steward('get', name, 'Start')).toBe('SERVICE_DISABLED');
  await steward('set', name, 'Start', 'SERVICE_DEMAND_START');
  await steward('set', name, 'Description', '别人的服务');
  await steward('set', name, 'DependOnService', 'RpcSs');
  expect(await steward('get', name, 'DependOnService')).toBe('RpcSs');
  await steward('start', name);
  const running = await watch().service(name, 'runs', ({ state }) => state === 'running');
  expect(running.managed).toBeNull();
  await steward('stop', name);
  expect(await watch().call('config', { name })).toMatchObject({ description: '别人的服务', managed: null });
});

test('a driver is refused by that word', async () => {
  const { code, stderr } = await machine.steward('set', 'MountMgr', 'Start', 'SERVICE_DISABLED');
  expect(code).toBe(3);
  expect(stderr).toContain('driver');
});
