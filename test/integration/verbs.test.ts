import path from 'node:path';
import { copyFileSync, rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { serviceSchema } from '../../electron/contract/helper/model.js';
import { HELPER } from '../support/machine.js';
import { until } from '../support/until.js';
import { cleanUpServices, machine, samplePath, serviceName, steward } from './workbench.js';

cleanUpServices();

const processesSchema = z.object({
  processes: z.array(
    z.object({
      service: z.string(),
      pid: z.number().int(),
      parent: z.number().int().nullable(),
      path: z.string().nullable(),
    }),
  ),
});

const FLAPPING = ['--quiet', '--exit-after-ms', '0', '--exit-code', '3'];

test('status and list as JSON give the service that rpc gives', async () => {
  const name = serviceName('InJson');
  await steward('install', name, samplePath, '--quiet');
  expect(serviceSchema.parse(JSON.parse(await steward('status', name, '--json')))).toMatchObject({
    name,
    managed: 'steward',
    state: 'stopped',
    startType: 'automatic',
  });
  await steward('start', name);
  const running = serviceSchema.parse(JSON.parse(await steward('status', '--json', name)));
  expect(running).toMatchObject({ state: 'running', scmState: 'SERVICE_RUNNING' });
  expect(running.pid).not.toBeNull();
  const listed = z.object({ services: z.array(serviceSchema) });
  const managed = listed.parse(JSON.parse(await steward('list', '--json'))).services;
  expect(managed).toContainEqual(running);
  const all = listed.parse(JSON.parse(await steward('list', 'all', '--json'))).services;
  expect(all.length).toBeGreaterThan(managed.length);
  expect(all.map((service) => service.name)).toContain('RpcSs');
});

test('statuscode ends with the number of the state, and with 0 when it cannot be had', async () => {
  const name = serviceName('InNumbers');
  await steward('install', name, samplePath, '--quiet');
  expect(await machine.steward('statuscode', name)).toMatchObject({ code: 1, stdout: 'SERVICE_STOPPED\r\n' });
  await steward('start', name);
  expect(await machine.steward('statuscode', name)).toMatchObject({ code: 4, stdout: 'SERVICE_RUNNING\r\n' });
  expect(await machine.steward('statuscode', 'NoSuchService')).toMatchObject({ code: 0, stdout: '' });
});

test('processes shows the host, the program under it and what that has started', async () => {
  const name = serviceName('Family');
  await steward('install', name, samplePath, '--quiet', '--spawn', '1');
  expect(await machine.steward('processes', name)).toMatchObject({ code: 1, stdout: '' });
  await steward('start', name);
  const shown = async () =>
    (await machine.steward('processes', name)).stdout
      .split('\r\n')
      .filter((line) => /\\steward(-sample)?\.exe$/.test(line));
  const lines = await until('the child runs', async () => {
    const found = await shown();
    return found.length === 3 && found;
  });
  expect(lines[0]).toMatch(/^ *\d+ [A-Z]:\\.*\\steward\.exe$/);
  expect(lines[1]).toMatch(/^ *\d+  [A-Z]:\\.*\\steward-sample\.exe$/);
  expect(lines[2]).toMatch(/^ *\d+   [A-Z]:\\.*\\steward-sample\.exe$/);
  const { processes } = processesSchema.parse(JSON.parse(await steward('processes', name, '--json')));
  expect(processes[0]).toMatchObject({ service: name, parent: null });
  expect(processes.find((one) => one.path?.endsWith('steward-sample.exe'))?.parent).toBe(processes[0]?.pid);
  expect(new Set(processes.map((one) => one.service))).toEqual(new Set([name]));

  const mixed = await machine.steward('processes', 'NoSuchService', name, 'NorThis');
  expect(mixed.code).toBe(2);
  expect(mixed.stdout).toContain('steward-sample.exe');
});

test('a failed start says what ended, why in words, what it wrote, and what happens next', async () => {
  const name = serviceName('Told');
  const log = path.join(machine.folder('told'), 'output.log');
  await steward(
    'install',
    name,
    samplePath,
    '--lines',
    '3',
    '--exit-after-ms',
    '0',
    '--exit-code',
    '3221225781',
  );
  await steward('set', name, 'AppStdout', machine.windowsPath(log));
  const { code, stderr } = await machine.steward('start', name);
  expect(code).toBe(1);
  expect(stderr).toContain(`${name}: Unexpected status SERVICE_PAUSED in response to START control.`);
  expect(stderr).toMatch(/exited with 3221225781 after \d+ ms/);
  expect(stderr).toContain('(0xC0000135): A DLL that it needs was not found');
  expect(stderr).toContain('The last lines of its output:\r\n  ');
  expect(stderr).toMatch(/The program is started again in \d+(\.\d)? s\./);
  const chinese = await machine.run(HELPER, ['continue', name], { env: { STEWARD_LANG: 'zh-CN' } });
  expect(chinese.code).toBe(1);
  expect(chinese.stderr).toContain('CONTINUE');
  expect(chinese.stderr).toMatch(/退出代码 3221225781 \(0xC0000135\)：找不到所需的 DLL/);
  expect(chinese.stderr).toContain('后再次启动程序。');
});

test('a start whose failure stops the service says that nothing follows', async () => {
  const name = serviceName('Final');
  await steward('install', name, samplePath, ...FLAPPING);
  await steward('set', name, 'AppExit', 'Default', 'Exit');
  const { code, stderr } = await machine.steward('start', name);
  expect(code).toBe(1);
  expect(stderr).toContain('The service has stopped; the program is not started again.');
  expect(serviceSchema.parse(JSON.parse(await steward('status', name, '--json')))).toMatchObject({
    state: 'failed',
    reason: { code: 'exited', exitCode: 3 },
  });
});

test('pause, continue and rotate need a service that takes them', async () => {
  const name = serviceName('Signals');
  await steward('install', name, samplePath, '--quiet');
  for (const verb of ['pause', 'continue', 'rotate']) {
    const refused = await machine.steward(verb, name);
    expect(refused, verb).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr).toMatch(new RegExp(`^${name}: ${verb.toUpperCase()}: .`));
  }
  await steward('start', name);
  expect(await steward('rotate', name)).toBe(`${name}: ROTATE: Success.`);
  expect(await machine.steward('pause', name)).toMatchObject({ code: 1 });
  expect(await steward('status', name)).toBe('SERVICE_RUNNING');
});

test('start hands its further words to a native service', async () => {
  const name = serviceName('WithWords');
  await steward('install', name, samplePath, '--quiet');
  expect(await machine.steward('start', name, 'one', 'two words')).toMatchObject({ code: 0 });
  expect(await steward('status', name)).toBe('SERVICE_RUNNING');
});

test('the forms say where they look for the application, and what to type instead', async () => {
  const name = serviceName('Formless');
  await steward('install', name, samplePath, '--quiet');
  const without: readonly [string[], number, RegExp][] = [
    [['install'], 1, /steward install <service> <program>/],
    [['install', 'JustAName'], 1, /steward install <service> <program>/],
    [['edit', name], 1, /steward set .* <parameter> <value>/],
    [['remove', name], 100, /steward remove <service> confirm/],
    [['remove'], 1, /steward remove <service> confirm/],
  ];
  for (const [words, code, instead] of without) {
    const missing = await machine.steward(...words);
    expect(missing, words.join(' ')).toMatchObject({ code, stdout: '' });
    expect(missing.stderr).toContain('StewardTray.exe');
    expect(missing.stderr).toMatch(instead);
  }
  expect(await machine.steward('edit', 'NoSuchService')).toMatchObject({ code: 3 });
  expect(await steward('status', name)).toBe('SERVICE_STOPPED');
});

test('the forms start the application with its switch', async () => {
  const name = serviceName('Formed 表单');
  await steward('install', name, samplePath, '--quiet');
  const root = machine.folder('installed');
  // The sample writes its command line to a file, which tells what it was started with.
  const helper = path.join(root, 'steward.exe');
  copyFileSync(HELPER, helper);
  copyFileSync(machine.hostPath(samplePath), path.join(root, 'StewardTray.exe'));
  try {
    const { code, stderr } = await machine.run(helper, ['edit', name]);
    expect(code, stderr).toBe(0);
    const started = await until('the application runs', async () => {
      const found = await machine.processes('StewardTray.exe');
      return found.length === 1 && found;
    });
    expect(started).toHaveLength(1);
  } finally {
    await machine.run('taskkill', ['/f', '/im', 'StewardTray.exe']);
    rmSync(root, { recursive: true });
  }
});
