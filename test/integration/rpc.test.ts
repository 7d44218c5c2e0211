import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { apply, controlOperation } from '../support/apply.js';
import { SAMPLE } from '../support/machine.js';
import { RpcSession } from '../support/rpc-session.js';
import { until } from '../support/until.js';
import { cleanUpServices, createAndStart, machine, samplePath, serviceName, steward } from './workbench.js';

cleanUpServices();
let rpc: RpcSession;
beforeEach(() => {
  rpc = new RpcSession(machine);
});
afterEach(async () => {
  await rpc.end();
});

test('it introduces itself', async () => {
  const hello = await rpc.call('hello', {});
  expect(hello).toMatchObject({ protocol: 1, elevated: true });
  expect(hello.wine === null).toBe(machine.kind === 'windows');
  expect(hello.logsRoot).toBe(`${hello.dataRoot}\\logs`);
});

test('it ends with its input', async () => {
  await rpc.call('hello', {});
  expect(await rpc.end()).toBe(0);
  expect(await machine.processes('steward.exe')).toEqual([]);
});

describe('a line that is no request gets an error and nothing else happens', () => {
  test.each<[string, string | Buffer, number | null]>([
    ['garbage', '}{ not json', null],
    ['bytes that are not UTF-8', Buffer.from([0xc3, 0x28, 0xff]), null],
    ['a number', '17', null],
    ['a list', '[1,2,3]', null],
    ['no identifier', '{"method":"hello","params":{}}', null],
    ['an identifier that is none', '{"id":"x","method":"hello","params":{}}', null],
    ['no method', '{"id":7,"params":{}}', 7],
    ['an unknown method', '{"id":8,"method":"format","params":{}}', 8],
    ['parameters of the wrong type', '{"id":9,"method":"config","params":{"name":5}}', 9],
    ['missing parameters', '{"id":10,"method":"config","params":{}}', 10],
    ['an interval out of range', '{"id":11,"method":"sample","params":{"intervalMs":1}}', 11],
    ['a limit out of range', '{"id":12,"method":"events","params":{"name":"x","limit":0}}', 12],
    ['too deep', `{"id":13,"method":"hello","params":${'['.repeat(50_000)}`, null],
    ['too long', 'x'.repeat(1024 * 1024 + 1), null],
  ])('%s', async (_what, line, id) => {
    expect(await rpc.send(line)).toMatchObject([{ id, error: { code: 'badRequest' } }]);
    await expect(rpc.call('hello', {})).resolves.toMatchObject({ protocol: 1 });
  });

  test('several requests in one write are answered in their order', async () => {
    const lines = [1, 2, 3].map((id) => JSON.stringify({ id, method: 'hello', params: {} }));
    expect(await rpc.send(lines.join('\n'), 3)).toMatchObject([{ id: 1 }, { id: 2 }, { id: 3 }]);
  });
});

test('it lists every service of the machine and tells whose each is', async () => {
  const name = serviceName('Listed');
  await steward('install', name, samplePath);
  const { services } = await rpc.call('list', {});
  expect(services.find((service) => service.name === name)).toMatchObject({
    displayName: name,
    managed: 'steward',
    state: 'stopped',
    scmState: 'SERVICE_STOPPED',
    startType: 'automatic',
    account: 'LocalSystem',
    hostPid: null,
    pid: null,
    restarts: 0,
    reason: null,
  });
  expect(services.find((service) => service.name.toLowerCase() === 'rpcss')).toMatchObject({ managed: null });
});

test('a watcher is told of creation, start, stop, change and removal without asking', async () => {
  const name = serviceName('Watched');
  await rpc.watch();
  expect(rpc.services.has(name)).toBe(false);
  await steward('install', name, samplePath, '--quiet');
  await rpc.service(name, 'appears', ({ state }) => state === 'stopped');
  await steward('start', name);
  const running = await rpc.service(name, 'runs', ({ state, pid }) => state === 'running' && pid !== null);
  expect(running.startedAt).not.toBeNull();
  await steward('set', name, 'Start', 'SERVICE_DISABLED');
  await rpc.service(name, 'is disabled', ({ startType }) => startType === 'disabled');
  await steward('stop', name);
  await rpc.service(name, 'stops', ({ state, pid }) => state === 'stopped' && pid === null);
  await steward('remove', name, 'confirm');
  await until('its removal is told', () => !rpc.services.has(name));
});

test('processor and memory of the whole process tree are sampled while asked for', async () => {
  const name = serviceName('Sampled');
  await createAndStart(name, { Application: samplePath, AppParameters: '--quiet --spawn 2' });
  await rpc.watch();
  await rpc.call('sample', { intervalMs: 250 });
  const sample = await until('a sample of the tree arrives', () =>
    rpc.stats.at(-1)?.samples.find((entry) => entry.name === name && entry.processes >= 3),
  );
  expect(sample.pid).toBe(rpc.services.get(name)?.pid);
  expect(sample.privateBytes).toBeGreaterThan(100_000);
  expect(sample.threads).toBeGreaterThanOrEqual(3);
  expect(sample.cpu).toBeGreaterThanOrEqual(0);
  expect(sample.cpu).toBeLessThanOrEqual(100);
  // A shorter pause does not wait for the end of a long one.
  await rpc.call('sample', { intervalMs: 60_000 });
  await until('the pause is long', () => {
    const count = rpc.stats.length;
    return rpc.call('hello', {}).then(() => rpc.stats.length === count);
  });
  const before = rpc.stats.length;
  await rpc.call('sample', { intervalMs: 250 });
  await until('samples come again', () => rpc.stats.length > before + 1);
  await rpc.call('sample', { intervalMs: 0 });
});

test('the configuration tells only what is set', async () => {
  const name = serviceName('Config');
  await steward('install', name, samplePath, '--a', 'b c');
  await steward('set', name, 'AppExit', '3', 'Exit');
  await steward('set', name, 'AppEnvironmentExtra', 'A=1', 'B=2');
  await steward('set', name, 'RotateKeep', '4');
  expect(await rpc.call('config', { name })).toMatchObject({
    name,
    managed: 'steward',
    startType: 'automatic',
    parameters: {
      Application: samplePath,
      AppParameters: '--a b c',
      AppExit: { '3': 'Exit' },
      AppEnvironmentExtra: ['A=1', 'B=2'],
      RotateKeep: 4,
    },
    commandLine: `"${samplePath}" --a b c`,
  });
  await expect(rpc.call('config', { name: 'NoSuchService' })).rejects.toThrow(/^serviceMissing/);
});

test('events of a service are read back, newest last', async () => {
  const name = serviceName('Events');
  await createAndStart(name, { Application: samplePath, AppParameters: '--quiet' });
  await steward('stop', name);
  const { events } = await rpc.call('events', { name, limit: 100 });
  const kinds = events.map(({ event }) => event);
  expect(
    kinds.filter((kind) => ['serviceStarting', 'started', 'stopping', 'stopped'].includes(kind)),
  ).toEqual(['serviceStarting', 'started', 'stopping', 'stopped']);
  const { events: last } = await rpc.call('events', { name, limit: 1 });
  expect(last).toEqual(events.slice(-1));
});

test('who has stopped a service is recorded and told, and not of one that runs again', async () => {
  const name = serviceName('Asked');
  await createAndStart(name, { Application: samplePath, AppParameters: '--quiet' });
  const asked = async () => {
    const { services } = await rpc.call('list', {});
    return services.find((service) => service.name === name)?.stopRequest;
  };
  expect(await asked()).toBeNull();
  await steward('stop', name);
  const request = await asked();
  expect(request?.tool).toBe('console');
  expect(request?.user).toMatch(/^[^\\]+\\.+/);
  await steward('start', name);
  expect(await asked()).toBeNull();
  await apply(machine, [controlOperation('stop', name)]);
  expect(await asked()).toMatchObject({ tool: 'app' });
  const { events } = await rpc.call('events', { name, limit: 100 });
  const requests = events.filter(({ event }) => event === 'stopRequested');
  expect(requests.map(({ control }) => control)).toEqual(['console', 'app']);
});

describe('a program is looked at before it becomes a service', () => {
  const inspect = (windowsPath: string) => rpc.call('inspect', { path: windowsPath });

  test('an executable', async () => {
    expect(await inspect(machine.windowsPath(SAMPLE))).toMatchObject({
      kind: 'file',
      program: 'executable',
      machine: 'x64',
      subsystem: 'console',
      directory: machine.windowsPath(path.dirname(SAMPLE)),
    });
  });

  test.each([
    ['run.cmd', 'batch', null],
    ['run.bat', 'batch', null],
    ['server.js', 'script', 'node'],
    ['服务.py', 'script', 'python'],
    ['server.jar', 'script', 'java'],
    ['tool.ps1', 'script', 'powershell'],
  ])('%s', async (file, program, script) => {
    const full = path.join(machine.folder('inspect'), file);
    writeFileSync(full, 'x');
    const found = await inspect(machine.windowsPath(full));
    expect(found).toMatchObject({ kind: 'file', program, script });
    if (script !== null) expect(found.interpreter?.arguments).toContain(`"${machine.windowsPath(full)}"`);
  });

  test.each([
    ['C:\\windows', 'directory'],
    ['C:\\no\\such.exe', 'missing'],
    ['server.exe', 'relative'],
    ['C:\\a|b.exe', 'invalid'],
  ])('%s is %s', async (file, kind) => {
    expect(await inspect(file)).toMatchObject({ path: file, kind, program: 'none' });
  });

  test('a text named .exe is no program', async () => {
    const full = path.join(machine.folder('inspect'), 'fake.exe');
    writeFileSync(full, 'MZ, but nothing more');
    expect(await inspect(machine.windowsPath(full))).toMatchObject({ kind: 'file', program: 'none' });
  });
});

test('folders are listed for machines without a file dialog', async () => {
  const folder = machine.folder('列表');
  writeFileSync(path.join(folder, '程序.exe'), 'x');
  writeFileSync(path.join(folder, 'notes.txt'), 'x');
  const listed = await rpc.call('directory', { path: machine.windowsPath(folder) });
  expect(listed.parent).toBe(machine.windowsPath(path.dirname(folder)));
  expect(listed.entries.map(({ name, program }) => [name, program]).sort()).toEqual([
    ['notes.txt', false],
    ['程序.exe', true],
  ]);
  const top = await rpc.call('directory', { path: '' });
  expect(top.entries.some(({ path: drive, kind }) => kind === 'drive' && drive === 'C:\\')).toBe(true);
  await expect(rpc.call('directory', { path: 'C:\\no\\such' })).rejects.toThrow(
    /^(directoryMissing|pathMissing)/,
  );
});
