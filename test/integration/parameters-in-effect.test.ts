import { readdirSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Parameters } from '../../electron/contract/parameters.js';
import { freePort, sampleReport, silence, type SampleReport } from '../support/http.js';
import { until } from '../support/until.js';
import {
  cleanUpServices,
  createAndStart,
  machine,
  noSampleLeft,
  samplePath,
  serviceName,
  steward,
  useWatch,
} from './workbench.js';

cleanUpServices();
const watch = useWatch();

/** What the program finds itself to be under these settings. */
async function run(
  stem: string,
  parameters: Partial<Parameters>,
  args = '',
): Promise<SampleReport & { name: string }> {
  const name = serviceName(stem);
  const port = await freePort();
  await createAndStart(name, {
    Application: samplePath,
    AppParameters: `--port ${port} ${args}`,
    ...parameters,
  });
  return { name, ...(await sampleReport(port)) };
}

test('the program has the processors and the console that it is to have', async () => {
  expect(await run('Plain', {})).toMatchObject({ priority: 0x20, console: true });
  const set = await run('Set', { AppAffinity: '0', AppNoConsole: 1 });
  expect(set).toMatchObject({ affinity: 1, console: false });
});

test('the program has the priority that it is to have', async ({ skip }) => {
  skip(machine.kind === 'wine', "Wine's CreateProcess leaves every process at the normal priority");
  expect(await run('Priority', { AppPriority: 0x4000 })).toMatchObject({ priority: 0x4000 });
});

test('a program that is started again too often is left stopped, with the reason', async () => {
  const name = serviceName('Limited');
  await steward('install', name, samplePath, '--exit-after-ms', '0', '--exit-code', '9');
  for (const [parameter, value] of [
    ['AppThrottle', '600000'],
    ['BackoffDelay', '0'],
    ['RestartLimit', '2'],
  ] as const) {
    await steward('set', name, parameter, value);
  }
  await machine.steward('start', name);
  const failed = await watch().service(name, 'has been given up', ({ state }) => state === 'failed');
  expect(failed).toMatchObject({
    scmState: 'SERVICE_STOPPED',
    reason: { code: 'gaveUp', exitCode: 9, count: 2, windowMs: 600_000 },
  });
  const { events } = await watch().call('events', { name, limit: 100 });
  expect(events.filter(({ event }) => event === 'started')).toHaveLength(3);
});

test('the stop command alone ends a program, when that is all that may be done', async () => {
  const name = serviceName('Commanded');
  const port = await freePort();
  await createAndStart(name, {
    Application: samplePath,
    AppParameters: `--port ${port} --ignore-ctrl-c`,
    StopCommand: 'cmd /c taskkill /f /pid %NSSM_APPLICATION_PID%',
    StopCommandTimeout: 60_000,
    AppStopMethodSkip: 15,
  });
  await sampleReport(port);
  await steward('stop', name);
  await silence(port);
  await noSampleLeft();
});

test('with the action Suicide the host ends without a word, as a crash', async () => {
  const name = serviceName('Suicide');
  await createAndStart(name, {
    Application: samplePath,
    AppParameters: '--exit-after-ms 2000 --exit-code 5',
    AppThrottle: 100,
    AppExit: { '5': 'Suicide' },
  });
  const failed = await watch().service(name, 'has crashed', ({ state }) => state === 'failed');
  expect(failed).toMatchObject({ scmState: 'SERVICE_STOPPED', hostPid: null, reason: { code: 'hostDied' } });
});

test('a program outlives its host where that is wished', async () => {
  const { name, pid } = await run('Outliving', { KillOnHostExit: 0 });
  const { hostPid } = await watch().service(name, 'runs', ({ state }) => state === 'running');
  await machine.terminate(hostPid ?? 0);
  await watch().service(name, 'is known to be dead', ({ state }) => state === 'failed');
  expect(await machine.processes('steward-sample.exe')).toHaveLength(1);
  await machine.terminate(pid);
  await noSampleLeft();
});

test('a start rotates only what is old and large enough', async () => {
  const folder = machine.folder('aged');
  const log = path.join(folder, 'stdout.log');
  const rotated = () => readdirSync(folder).filter((file) => /^stdout-\d/.test(file)).length;
  writeFileSync(log, 'x'.repeat(2000));
  const { name } = await run('Aged', {
    AppStdout: machine.windowsPath(log),
    AppRotateFiles: 1,
    AppRotateSeconds: 86_400,
    AppRotateBytes: 1000,
  });
  await steward('stop', name);
  expect(rotated(), 'it is new').toBe(0);
  const old = Date.now() / 1000 - 2 * 86_400;
  writeFileSync(log, 'small');
  utimesSync(log, old, old);
  await steward('start', name);
  await steward('stop', name);
  expect(rotated(), 'it is small').toBe(0);
  writeFileSync(log, 'x'.repeat(2000));
  utimesSync(log, old, old);
  await steward('start', name);
  await until('it is rotated', () => rotated() === 1);
});
