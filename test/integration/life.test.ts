import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { fetchSample } from '../../build/scripts/samples.mjs';
import { apply, controlOperation, createOperation } from '../support/apply.js';
import { answer, freePort, sampleReport, silence } from '../support/http.js';
import { readServiceKey } from '../support/registry.js';
import { cleanUpServices, machine, samplePath, serviceName, steward, useWatch } from './workbench.js';

cleanUpServices();
const watch = useWatch();
let goServer = '';
beforeAll(async () => {
  goServer = await fetchSample('esbuild');
});

test('a Go server is installed, runs, answers, comes back after a kill, stops and is removed', async () => {
  const name = serviceName('GoServer');
  const port = await freePort();
  const folder = machine.folder('served');
  writeFileSync(path.join(folder, 'hello.txt'), 'hello from a service');
  const before = await machine.processes('steward.exe');

  await steward(
    ...['install', name, machine.windowsPath(goServer)],
    ...[`--serve=127.0.0.1:${port}`, `--servedir=${machine.windowsPath(folder)}`, '--watch=forever'],
  );
  expect(await steward('status', name)).toBe('SERVICE_STOPPED');
  await steward('start', name);
  expect(await steward('status', name)).toBe('SERVICE_RUNNING');
  expect(await answer(port, '/hello.txt')).toBe('hello from a service');

  const first = await watch().service(name, 'runs', ({ state, pid }) => state === 'running' && pid !== null);
  expect(first).toMatchObject({ managed: 'steward', scmState: 'SERVICE_RUNNING', reason: null });
  await machine.terminate(first.pid ?? 0);
  const second = await watch().service(
    name,
    'runs again',
    ({ state, pid }) => state === 'running' && pid !== null && pid !== first.pid,
  );
  expect(second.hostPid).toBe(first.hostPid);
  expect(second.restarts).toBe(1);
  expect(await answer(port, '/hello.txt')).toBe('hello from a service');

  await steward('stop', name);
  expect(await steward('status', name)).toBe('SERVICE_STOPPED');
  await silence(port);
  await steward('remove', name, 'confirm');
  expect(await readServiceKey(machine, name)).toBeNull();
  expect(await machine.processes('esbuild.exe')).toEqual([]);
  expect(await machine.processes('steward.exe')).toEqual(before);
});

test('one request creates and starts; a stop delivers Ctrl+C and waits for the goodbye', async () => {
  const name = serviceName('Polite');
  const port = await freePort();
  const folder = machine.folder('polite');
  const marker = path.join(folder, 'ctrl-c.txt');
  const log = path.join(folder, 'stdout.log');
  const created = await apply(machine, [
    createOperation(name, {
      Application: samplePath,
      AppParameters: `--port ${port} --marker "${machine.windowsPath(marker)}"`,
      AppStdout: machine.windowsPath(log),
    }),
    controlOperation('start', name),
  ]);
  expect(created).toMatchObject({
    command: { code: 0 },
    requestLeft: false,
    result: {
      ok: true,
      results: [
        { op: 'create', name },
        { op: 'start', name, state: 'SERVICE_RUNNING' },
      ],
    },
  });
  const report = await sampleReport(port);
  const running = await watch().service(name, 'runs', ({ state }) => state === 'running');
  expect(running.pid).toBe(report.pid);
  expect(existsSync(marker)).toBe(false);

  const stopped = await apply(machine, [controlOperation('stop', name)]);
  expect(stopped.result).toMatchObject({
    ok: true,
    results: [{ op: 'stop', name, state: 'SERVICE_STOPPED' }],
  });
  expect(existsSync(marker)).toBe(true);
  expect(readFileSync(log, 'utf8')).toMatch(/World saved, goodbye\r\n$/);
  await silence(port);

  const removed = await apply(machine, [{ op: 'delete', name, stop: false }]);
  expect(removed.result).toMatchObject({ ok: true });
  expect(await readServiceKey(machine, name)).toBeNull();
  await expect(machine.steward('status', name)).resolves.toMatchObject({ code: 3 });
});

test('a restart gives a new process under the same settings', async () => {
  const name = serviceName('Again');
  const port = await freePort();
  await steward('install', name, samplePath, '--port', String(port));
  await steward('start', name);
  const first = await sampleReport(port);
  await steward('restart', name);
  const second = await sampleReport(port, first.pid);
  expect(second.arguments).toEqual(first.arguments);
});

test('a running service is stopped and removed by one operation', async () => {
  const name = serviceName('Busy');
  const port = await freePort();
  await steward('install', name, samplePath, '--port', String(port));
  await steward('start', name);
  await sampleReport(port);
  const { result } = await apply(machine, [{ op: 'delete', name, stop: true }]);
  expect(result).toMatchObject({ ok: true });
  await silence(port);
  expect(await readServiceKey(machine, name)).toBeNull();
});
