import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { freePort, sampleReport } from '../support/http.js';
import { until } from '../support/until.js';
import {
  cleanUpServices,
  eventsOf,
  machine,
  samplePath,
  serviceName,
  steward,
  useWatch,
} from './workbench.js';

cleanUpServices();
const watch = useWatch();

const CMD = 'C:\\windows\\system32\\cmd.exe';

/** The variables that a hook has written by `set`; complete when the last one is there. */
function variablesIn(file: string): Readonly<Record<string, string>> | undefined {
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split(/\r?\n/);
  if (!lines.includes('HOOK_END=1')) return undefined;
  return Object.fromEntries(
    lines
      .filter((line) => line.includes('='))
      .map((line) => [line.split('=', 1)[0], line.slice(line.indexOf('=') + 1)]),
  ) as Record<string, string>;
}

test('hooks run at their moments and are told about the service', async () => {
  const name = serviceName('Hooked');
  const port = await freePort();
  const folder = machine.folder('hooks');
  await steward('install', name, samplePath, '--port', String(port));
  await steward('set', name, 'DisplayName', `${name} shown`);
  await steward('set', name, 'AppEnvironmentExtra', 'OWN=from the settings');
  await steward('set', name, 'AppStdout', machine.windowsPath(path.join(folder, 'stdout.log')));
  const file = (hook: string) => path.join(folder, `${hook.replace('/', '-')}.txt`);
  for (const hook of ['Start/Pre', 'Start/Post', 'Stop/Pre', 'Exit/Post', 'Rotate/Pre', 'Rotate/Post']) {
    const command = `${CMD} /c set > ${machine.windowsPath(file(hook))} & echo HOOK_END=1>> ${machine.windowsPath(file(hook))}`;
    await steward('set', name, 'AppEvents', hook, command);
  }
  const told = (hook: string) => until(`${hook} has run`, () => variablesIn(file(hook)));

  await steward('start', name);
  const { pid } = await sampleReport(port);
  const service = await watch().service(name, 'runs', ({ state }) => state === 'running');
  const common = {
    OWN: 'from the settings',
    NSSM_HOOK_VERSION: '1',
    NSSM_SERVICE_NAME: name,
    NSSM_SERVICE_DISPLAYNAME: `${name} shown`,
    NSSM_PID: String(service.hostPid),
    NSSM_COMMAND_LINE: `"${samplePath}" --port ${port}`,
    NSSM_START_REQUESTED_COUNT: '1',
    NSSM_THROTTLE_COUNT: '0',
  };
  const before = await told('Start/Pre');
  expect(before).toMatchObject({
    ...common,
    NSSM_EVENT: 'Start',
    NSSM_ACTION: 'Pre',
    NSSM_TRIGGER: 'START',
    NSSM_LAST_CONTROL: 'START',
    NSSM_START_COUNT: '0',
    NSSM_EXIT_COUNT: '0',
    NSSM_DEADLINE: '20000',
  });
  expect(before['NSSM_APPLICATION_PID'] ?? '').toBe('');
  expect(before['NSSM_EXITCODE'] ?? '').toBe('');
  expect(before['NSSM_EXE']).toMatch(/steward\.exe$/);
  expect(await told('Start/Post')).toMatchObject({
    ...common,
    NSSM_EVENT: 'Start',
    NSSM_ACTION: 'Post',
    NSSM_START_COUNT: '1',
    NSSM_APPLICATION_PID: String(pid),
  });

  await steward('rotate', name);
  for (const action of ['Pre', 'Post']) {
    expect(await told(`Rotate/${action}`)).toMatchObject({
      ...common,
      NSSM_EVENT: 'Rotate',
      NSSM_ACTION: action,
      NSSM_TRIGGER: 'ROTATE',
      NSSM_LAST_CONTROL: 'ROTATE',
      NSSM_APPLICATION_PID: String(pid),
    });
  }

  await steward('stop', name);
  expect(await told('Stop/Pre')).toMatchObject({
    ...common,
    NSSM_EVENT: 'Stop',
    NSSM_ACTION: 'Pre',
    NSSM_TRIGGER: 'STOP',
    NSSM_LAST_CONTROL: 'STOP',
    NSSM_APPLICATION_PID: String(pid),
  });
  expect(await told('Exit/Post')).toMatchObject({
    ...common,
    NSSM_EVENT: 'Exit',
    NSSM_ACTION: 'Post',
    NSSM_EXIT_COUNT: '1',
    NSSM_EXITCODE: '0',
  });
  expect(await eventsOf(watch(), name, 'hookFailed')).toEqual([]);
});

test('a hook before the start keeps the program from being started by exit code 99', async () => {
  const name = serviceName('Vetoed');
  await steward('install', name, samplePath, '--quiet');
  await steward('set', name, 'AppEvents', 'Start/Pre', `${CMD} /c exit 99`);
  const { code, stdout, stderr } = await machine.steward('start', name);
  expect(code).not.toBe(0);
  expect(stdout + stderr).toContain('Start/Pre');
  const failed = await watch().service(name, 'has failed', ({ state }) => state === 'failed');
  expect(failed.reason).toMatchObject({ code: 'hookAborted', exitCode: 99, object: 'Start/Pre' });
  expect(await eventsOf(watch(), name, 'started')).toEqual([]);
});

test('a hook that fails or cannot be started is told of, and the program runs', async () => {
  const name = serviceName('Clumsy');
  const port = await freePort();
  await steward('install', name, samplePath, '--port', String(port));
  await steward('set', name, 'AppEvents', 'Start/Pre', `${CMD} /c exit 3`);
  await steward('set', name, 'AppEvents', 'Stop/Pre', 'C:\\no\\such\\hook.exe --now');
  await steward('start', name);
  await sampleReport(port);
  expect(await eventsOf(watch(), name, 'hookFailed')).toMatchObject([
    { object: 'Start/Pre', exitCode: 3, win32: null },
  ]);
  await steward('stop', name);
  const failures = await eventsOf(watch(), name, 'hookFailed');
  expect(failures[1]).toMatchObject({ object: 'Stop/Pre', exitCode: null });
  expect([2, 3]).toContain(failures[1]?.win32);
  expect(await steward('status', name)).toBe('SERVICE_STOPPED');
});

test('a stop ends a hook that the start waits for, with what it has started', async () => {
  const name = serviceName('Patient');
  await steward('install', name, samplePath, '--quiet');
  await steward('set', name, 'AppEvents', 'Start/Pre', `${samplePath} --quiet --spawn 1`);
  const starting = machine.steward('start', name);
  await until('the hook runs', async () => (await machine.processes('steward-sample.exe')).length === 2);
  await steward('stop', name);
  await until('it has ended', async () => (await machine.processes('steward-sample.exe')).length === 0);
  expect((await starting).code).not.toBe(0);
  expect(await steward('status', name)).toBe('SERVICE_STOPPED');
  expect(await eventsOf(watch(), name, 'started')).toEqual([]);
});

test("what hooks write gets into the program's log where it is wished", async () => {
  const name = serviceName('Talking');
  const port = await freePort();
  const log = path.join(machine.folder('talking'), 'stdout.log');
  await steward('install', name, samplePath, '--port', String(port));
  await steward('set', name, 'AppStdout', machine.windowsPath(log));
  await steward('set', name, 'AppRedirectHook', '1');
  await steward('set', name, 'AppEvents', 'Start/Pre', `${CMD} /c echo before the start`);
  await steward('set', name, 'AppEvents', 'Exit/Post', `${CMD} /c echo after the end`);
  await steward('start', name);
  await sampleReport(port);
  await steward('stop', name);
  const text = readFileSync(log, 'utf8');
  expect(text).toContain('before the start');
  expect(text).toContain('after the end');
  expect(text.indexOf('before the start')).toBeLessThan(text.indexOf('Game server started'));
});
