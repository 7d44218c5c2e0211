import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fetchSample } from '../../build/scripts/samples.mjs';
import type { Parameters } from '../../electron/contract/parameters.js';
import type { TrialNews } from '../../electron/contract/trial.js';
import { answer, freePort, silence } from '../support/http.js';
import { RpcSession } from '../support/rpc-session.js';
import { until } from '../support/until.js';
import { machine, samplePath } from './workbench.js';

const LONG_MS = 120_000;

let rpc: RpcSession;
beforeEach(() => {
  rpc = new RpcSession(machine);
});
afterEach(async () => {
  await rpc.end();
  expect(await machine.processes('steward-sample.exe')).toEqual([]);
});

const sample = (args: string, more: Partial<Parameters> = {}): Parameters => ({
  ...more,
  Application: samplePath,
  AppParameters: args,
});

const start = (parameters: Parameters, limitMs = LONG_MS) => rpc.call('trial', { parameters, limitMs });

/** Waits until something was told of the test run. */
const told = (what: string, wish: (news: TrialNews) => boolean): Promise<TrialNews> =>
  until(
    () => `the test run ${what}; told is ${JSON.stringify(rpc.trials).slice(-1500)}`,
    () => rpc.trials.find(wish),
  );

const ended = (): Promise<TrialNews> => told('has ended', ({ end }) => end !== null);

function printed(stream: 'stdout' | 'stderr'): Buffer {
  const parts = rpc.trials.flatMap(({ output }) => output.filter((part) => part.stream === stream));
  return Buffer.concat(parts.map(({ bytes }) => Buffer.from(bytes, 'base64')));
}

test('a server runs without being installed, and its port is seen until it is stopped', async () => {
  const program = machine.windowsPath(await fetchSample('esbuild'));
  const port = await freePort();
  const folder = machine.folder('tried');
  writeFileSync(path.join(folder, 'hello.txt'), 'hello from a test run');
  const { pid, commandLine } = await start({
    Application: program,
    AppParameters: `--serve=127.0.0.1:${port} --servedir=. --watch=forever`,
    AppDirectory: machine.windowsPath(folder),
  });
  expect(commandLine).toContain(`esbuild.exe" --serve=127.0.0.1:${port}`);
  expect(await answer(port, '/hello.txt')).toBe('hello from a test run');
  // Wine knows the sockets, but not whose they are.
  const owner = machine.kind === 'windows' ? { pid, image: 'esbuild.exe' } : { pid: 0, image: null };
  const socket = { protocol: 'tcp', address: '127.0.0.1', port, ...owner };
  expect((await rpc.call('ports', { pid: null })).sockets).toContainEqual(socket);
  if (machine.kind === 'windows') {
    const listening = await told('listens', ({ sockets }) => sockets.some((one) => one.port === port));
    expect(listening).toMatchObject({ pid, processes: 1, end: null });
    expect((await rpc.call('ports', { pid })).sockets).toContainEqual(socket);
  }
  await rpc.call('endTrial', {});
  expect((await ended()).end).toMatchObject({ by: 'stop', exitCode: null });
  await silence(port);
  expect(await machine.processes('esbuild.exe')).toEqual([]);
  expect((await rpc.call('ports', { pid: null })).sockets).not.toContainEqual(socket);
});

test('what it prints on both streams and its exit code are told', async () => {
  await start(sample('--exit-after-ms 300 --exit-code 3 --interval-ms 20'));
  expect((await ended()).end).toMatchObject({ by: 'program', exitCode: 3, left: 0 });
  expect(printed('stdout').toString()).toMatch(/\[000001\] /);
  await start(sample('--port none'));
  await until('the second run has ended', () => rpc.trials.filter(({ end }) => end !== null).length === 2);
  expect(printed('stderr').toString()).toContain('--port needs a number');
});

test('it is started with the directory, the environment and the input that a host would give it', async () => {
  const folder = machine.folder('environment');
  const echo = path.join(folder, 'echo.json');
  await start(
    sample('--quiet --env MODE --echo echo.json --copy-input --exit-after-ms 0', {
      AppDirectory: machine.windowsPath(folder),
      AppEnvironmentExtra: ['STAGE=pro', 'MODE=%STAGE%duction'],
    }),
  );
  // Copying the input ends, because nothing can be typed.
  expect((await ended()).end).toMatchObject({ by: 'program', exitCode: 0 });
  expect(printed('stdout').toString()).toContain('MODE=production');
  expect(existsSync(echo)).toBe(true);
});

test('a batch file is run as the host runs it', async () => {
  const batch = path.join(machine.folder('batch'), 'start it.cmd');
  writeFileSync(batch, '@echo off\r\necho got %1\r\nexit /b 5\r\n');
  const { commandLine } = await start({ Application: machine.windowsPath(batch), AppParameters: '"a b"' });
  expect(commandLine).toContain('cmd.exe');
  expect((await ended()).end).toMatchObject({ by: 'program', exitCode: 5 });
  expect(printed('stdout').toString()).toContain('got "a b"');
});

test('what it leaves behind is counted and ended with it', async () => {
  await start(sample('--quiet --spawn 2 --exit-after-ms 1500'));
  await told('has three processes', ({ processes }) => processes === 3);
  expect((await ended()).end).toMatchObject({ by: 'program', exitCode: 0, left: 2 });
  expect(await machine.processes('steward-sample.exe')).toEqual([]);
});

test('it is ended when its time is up', async () => {
  await start(sample('--quiet --spawn 1'), 1000);
  expect((await ended()).end).toMatchObject({ by: 'limit', exitCode: null });
});

test('it ends with the helper', async () => {
  await start(sample('--quiet --spawn 1'));
  await told('has two processes', ({ processes }) => processes === 2);
  expect(await rpc.end()).toBe(0);
  await until(
    'its processes have ended',
    async () => (await machine.processes('steward-sample.exe')).length === 0,
  );
});

test('of a flood the newest is told, no byte is told twice, and the helper goes on answering', async () => {
  const lines = 60_000;
  await start(sample(`--quiet --lines ${lines} --exit-after-ms 0`));
  await expect(rpc.call('hello', {})).resolves.toMatchObject({ protocol: 1 });
  const { droppedBytes } = await ended();
  const output = printed('stdout');
  expect(output.length + droppedBytes).toBe(lines * 100);
  expect(output.subarray(-100).toString()).toContain(String(lines));
  for (const { output: parts } of rpc.trials) {
    const bytes = parts.reduce((sum, part) => sum + Buffer.from(part.bytes, 'base64').length, 0);
    expect(bytes).toBeLessThanOrEqual(64 * 1024);
  }
});

describe('what cannot be tried is refused with its reason, and nothing runs', () => {
  test.each<[string, unknown, string]>([
    ['no program', {}, 'badRequest'],
    ['a program that is not there', { Application: 'C:\\nowhere\\server.exe' }, 'pathMissing'],
    [
      'a directory that is not there',
      { Application: samplePath, AppDirectory: 'C:\\nowhere' },
      'directoryMissing',
    ],
    ['a folder', { Application: 'C:\\windows' }, 'pathIsDirectory'],
    ['an unknown parameter', { Application: samplePath, Color: 'red' }, 'parameterUnknown'],
    ['a value of the wrong type', { Application: samplePath, AppParameters: { a: 1 } }, 'valueWrongType'],
    ['parameters that are none', [], 'badRequest'],
  ])('%s', async (_what, parameters, code) => {
    const line = JSON.stringify({ id: 77, method: 'trial', params: { parameters, limitMs: 5000 } });
    expect(await rpc.send(line)).toMatchObject([{ id: 77, error: { code } }]);
    expect(rpc.trials).toEqual([]);
  });

  test.each([0, 999, 600_001, '5000', null])('a limit of %j', async (limitMs) => {
    const params = { parameters: sample('--quiet'), limitMs };
    const line = JSON.stringify({ id: 78, method: 'trial', params });
    expect(await rpc.send(line)).toMatchObject([{ id: 78, error: { code: 'badRequest' } }]);
  });

  test('a second one while the first one runs; afterwards there can be another', async () => {
    await start(sample('--quiet'));
    await expect(start(sample('--quiet'))).rejects.toThrow(/^trialRunning/);
    await rpc.call('endTrial', {});
    await ended();
    await rpc.call('endTrial', {});
    await start(sample('--quiet'));
    await rpc.call('endTrial', {});
  });
});
