import path from 'node:path';
import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { serviceStateSchema } from '../../electron/contract/helper/model.js';
import { instantSchema } from '../../electron/contract/helper/instant.js';
import { reasonSchema } from '../../electron/contract/helper/reason.js';
import { apply, controlOperation, createOperation } from '../support/apply.js';
import { freePort, sampleReport } from '../support/http.js';
import { PROBE } from '../support/machine.js';
import {
  cleanUpServices,
  copySample,
  createAndStart,
  eventsOf,
  machine,
  samplePath,
  serviceName,
  steward,
  useWatch,
} from './workbench.js';

cleanUpServices();
const watch = useWatch();

/** One line of a host's state pipe (docs/helper-protocol.md, section 4). */
const pipeLineSchema = z.object({
  protocol: z.literal(1),
  service: z.string(),
  hostPid: z.number().int(),
  state: serviceStateSchema,
  pid: z.number().int().nullable(),
  startedAt: instantSchema.nullable(),
  nextStartAt: instantSchema.nullable(),
  restarts: z.number().int(),
  reason: reasonSchema.nullable(),
  stdout: z.object({ path: z.string(), bytes: z.number(), droppedBytes: z.number() }).nullable(),
  stderr: z.object({ path: z.string(), bytes: z.number(), droppedBytes: z.number() }).nullable(),
});

const EXITS_WITH_3 = { Application: samplePath, AppParameters: '--exit-after-ms 0 --exit-code 3' };

test('a program that keeps ending is started again ever more slowly, and everybody is told why', async () => {
  const name = serviceName('Flapping');
  await steward('install', name, samplePath, '--exit-after-ms', '0', '--exit-code', '3');
  const started = await machine.steward('start', name);
  expect(started.code).toBe(1);
  expect(started.stdout + started.stderr).toContain(
    'Unexpected status SERVICE_PAUSED in response to START control.',
  );
  expect(started.stdout + started.stderr).toMatch(/exited with 3\b/);

  const first = await watch().service(name, 'backs off', ({ state }) => state === 'backoff');
  expect(first).toMatchObject({
    scmState: 'SERVICE_PAUSED',
    pid: null,
    reason: { code: 'exited', exitCode: 3 },
  });
  expect(first.reason?.ranMs).toBeGreaterThanOrEqual(0);
  const later = await watch().service(
    name,
    'has ended three times',
    ({ state, reason }) => state === 'backoff' && (reason?.count ?? 0) >= 3,
  );
  const pause = Date.parse(later.nextStartAt ?? '') - Date.parse(later.reason?.at ?? '');
  expect(pause).toBeGreaterThanOrEqual(2 ** (later.reason?.count ?? 0) * 1000 - 100);

  const { stdout } = await machine.run(PROBE, ['read', `Steward-${name}`, '1']);
  expect(pipeLineSchema.parse(JSON.parse(stdout))).toMatchObject({
    service: name,
    hostPid: later.hostPid,
    state: 'backoff',
    reason: { code: 'exited', exitCode: 3 },
  });
  await steward('stop', name);
  expect(await steward('status', name)).toBe('SERVICE_STOPPED');
});

test('nobody may write to the state pipe', async () => {
  const name = serviceName('Pipe');
  await createAndStart(name, { Application: samplePath, AppParameters: '--quiet' });
  const { stdout } = await machine.run(PROBE, ['write', `Steward-${name}`]);
  expect(stdout.trim()).toBe('5');
  const state = await machine.run(PROBE, ['read', `Steward-${name}`, '1']);
  expect(pipeLineSchema.parse(JSON.parse(state.stdout))).toMatchObject({ state: 'running', reason: null });
});

test('a start during the pause is done at once', async () => {
  const name = serviceName('Impatient');
  await createAndStart(name, {
    Application: samplePath,
    AppParameters: '--quiet',
    AppRestartDelay: 600_000,
    AppThrottle: 100,
  });
  const { pid } = await watch().service(
    name,
    'runs',
    ({ state, pid }) => state === 'running' && pid !== null,
  );
  await machine.terminate(pid ?? 0);
  const waiting = await watch().service(name, 'waits', ({ state }) => state === 'backoff');
  expect(Date.parse(waiting.nextStartAt ?? '') - Date.now()).toBeGreaterThan(500_000);
  const { result } = await apply(machine, [controlOperation('start', name)]);
  expect(result, JSON.stringify(result)).toMatchObject({ ok: true });
  const again = await watch().service(name, 'runs again', ({ state }) => state === 'running');
  expect(again.pid).not.toBe(pid);
});

test('a restart delay is kept', async () => {
  const name = serviceName('Delayed');
  const port = await freePort();
  await createAndStart(name, {
    Application: samplePath,
    AppParameters: `--port ${port}`,
    AppRestartDelay: 700,
    AppThrottle: 100,
  });
  const first = await sampleReport(port);
  await machine.terminate(first.pid);
  await sampleReport(port, first.pid);
  expect(await eventsOf(watch(), name, 'restarting')).toMatchObject([{ nextStartMs: 700 }]);
  const [, again] = await eventsOf(watch(), name, 'started');
  const [exited] = await eventsOf(watch(), name, 'exited');
  expect(Date.parse(again?.at ?? '') - Date.parse(exited?.at ?? '')).toBeGreaterThanOrEqual(700);
});

test('exit actions are chosen by exit code', async () => {
  const name = serviceName('Exit');
  await steward('install', name, samplePath, '--exit-after-ms', '0', '--exit-code', '3');
  await steward('set', name, 'AppExit', '3', 'Exit');
  await machine.steward('start', name);
  const stopped = await watch().service(name, 'has given up', ({ state }) => state === 'failed');
  expect(stopped).toMatchObject({ scmState: 'SERVICE_STOPPED', reason: { exitCode: 3 } });

  await steward('set', name, 'AppExit', '3', 'Ignore');
  await machine.steward('start', name);
  // A slow machine may see the program itself first.
  await watch().service(
    name,
    'seems to run, without a program',
    ({ scmState, pid }) => scmState === 'SERVICE_RUNNING' && pid === null,
  );
  await steward('stop', name);
});

test('a program that ends well with the action Exit leaves a stopped, not a failed service', async () => {
  const name = serviceName('Done');
  await createAndStart(name, {
    Application: samplePath,
    AppParameters: '--exit-after-ms 2000',
    AppThrottle: 100,
    AppExit: { Default: 'Exit' },
  });
  const { state } = await watch().service(
    name,
    'has ended',
    ({ scmState }) => scmState === 'SERVICE_STOPPED',
  );
  expect(state).toBe('stopped');
});

test('a program that has gone since is named with the reason', async () => {
  const name = serviceName('Gone');
  const program = copySample('gone', 'server.exe');
  await steward('install', name, machine.windowsPath(program));
  rmSync(program);
  const { result } = await apply(machine, [controlOperation('start', name)]);
  expect(result).toMatchObject({ ok: false, failedOperation: 0, error: { code: 'startFailed' } });
  const failed = await watch().service(name, 'has failed', ({ state }) => state === 'failed');
  expect(failed.reason).toMatchObject({
    code: 'startFailed',
    win32: 2,
    object: machine.windowsPath(program),
  });
});

test('the failure of a start carries the reason', async () => {
  const name = serviceName('Reason');
  const { result } = await apply(machine, [
    createOperation(name, { ...EXITS_WITH_3, AppExit: { Default: 'Exit' } }),
    controlOperation('start', name),
  ]);
  expect(result).toMatchObject({
    ok: false,
    failedOperation: 1,
    error: { code: 'startFailed', object: name, reason: { code: 'exited', exitCode: 3 } },
  });
  expect(result.ok || result.error.message).toMatch(/exited with 3\b/);
});

test('the last lines of a program that failed are in its events', async () => {
  const name = serviceName('LastWords');
  const log = path.join(machine.folder('last-words'), 'stderr.log');
  await steward('install', name, samplePath, '--port', 'none');
  await steward('set', name, 'AppStderr', machine.windowsPath(log));
  await machine.steward('start', name);
  await steward('stop', name);
  const [exited] = await eventsOf(watch(), name, 'exited');
  expect(exited).toMatchObject({ exitCode: 2 });
  expect(exited?.output?.join('\n')).toContain('--port needs a number');
});
