import { readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { apply, controlOperation } from '../support/apply.js';
import { freePort, sampleReport, silence } from '../support/http.js';
import { PROBE } from '../support/machine.js';
import { deleteServiceKey, importServiceText, writeServiceValue } from '../support/registry.js';
import { until } from '../support/until.js';
import {
  cleanUpServices,
  copySample,
  createAndStart,
  eventsOf,
  machine,
  noSampleLeft,
  samplePath,
  serviceName,
  steward,
  useWatch,
} from './workbench.js';

// A host or a program that is killed, children that are left, and Ctrl+C that is ignored: host-death.test.ts. Programs that
// keep ending or have gone: restart.test.ts. A clock that is set back cannot be had here: restart_policy_test.cpp and
// rotation_schedule_test.cpp.

cleanUpServices();
const watch = useWatch();

describe('programs', () => {
  test('a grandchild whose parent has ended is stopped with the service', async () => {
    const name = serviceName('Grandchild');
    const port = await freePort();
    await createAndStart(name, {
      Application: 'C:\\windows\\system32\\cmd.exe',
      AppParameters: `/c start "" /b "${samplePath}" --quiet --spawn 1 --exit-after-ms 0 & "${samplePath}" --port ${port}`,
    });
    await sampleReport(port);
    // The one that answers and the grandchild; the one between has ended.
    await until(
      'its parent has ended',
      async () => (await machine.processes('steward-sample.exe')).length === 2,
    );
    await steward('stop', name);
    await noSampleLeft();
    expect(await steward('status', name)).toBe('SERVICE_STOPPED');
  });

  test('a program that closes its output goes on running, with a whole log', async () => {
    const name = serviceName('Closed');
    const port = await freePort();
    const log = path.join(machine.folder('closed'), 'stdout.log');
    await createAndStart(name, {
      Application: samplePath,
      AppParameters: `--port ${port} --lines 3 --close-output`,
      AppStdout: machine.windowsPath(log),
      AppThrottle: 100,
    });
    await sampleReport(port);
    await until('three lines are there', () => readFileSync(log, 'utf8').split('\n').length > 3);
    const running = await watch().service(name, 'runs', ({ state }) => state === 'running');
    expect(running.reason).toBeNull();
    await steward('stop', name);
    expect(await eventsOf(watch(), name, 'exited')).toEqual([]);
    expect(await eventsOf(watch(), name, 'logFailed')).toEqual([]);
    expect(await steward('status', name)).toBe('SERVICE_STOPPED');
  });

  test('five hundred processes are counted, and ended by a stop', { timeout: 300_000 }, async () => {
    const name = serviceName('Many');
    const port = await freePort();
    await steward('install', name, samplePath, '--port', String(port), '--spawn', '500');
    await machine.steward('start', name);
    const { children } = await until('the program has started them', () => sampleReport(port), 200_000);
    expect(children).toHaveLength(500);
    const { stdout } = await machine.steward('processes', name);
    expect(stdout.trim().split('\n').length).toBeGreaterThanOrEqual(501);
    await steward('stop', name);
    await noSampleLeft();
    expect(await steward('status', name)).toBe('SERVICE_STOPPED');
  });

  test('a program that is renamed while it runs is missed at its next start, and found again', async () => {
    const name = serviceName('Renamed');
    const port = await freePort();
    const program = copySample('renamed', 'server.exe');
    await createAndStart(name, {
      Application: machine.windowsPath(program),
      AppParameters: `--port ${port}`,
      AppThrottle: 100,
      BackoffDelay: 200,
      BackoffFactor: 100,
    });
    const first = await sampleReport(port);
    renameSync(program, `${program}.aside`);
    await machine.terminate(first.pid);
    const missed = await watch().service(
      name,
      'misses its program',
      ({ state, reason }) => state === 'backoff' && reason?.code === 'startFailed',
    );
    expect(missed.reason).toMatchObject({ win32: 2, object: machine.windowsPath(program) });
    renameSync(`${program}.aside`, program);
    await sampleReport(port, first.pid);
    await watch().service(name, 'runs again', ({ state, reason }) => state === 'running' && reason === null);
  });
});

describe('settings', () => {
  const parameters = (name: string) => `${name}\\Parameters`;

  test('an Application of the wrong type is named', async () => {
    const name = serviceName('NoText');
    await steward('install', name, samplePath);
    await writeServiceValue(machine, parameters(name), 'Application', 'REG_DWORD', '7');
    const { code, stdout, stderr } = await machine.steward('start', name);
    expect(code).not.toBe(0);
    expect(stdout + stderr).toContain('Application');
    const { reason } = await watch().service(name, 'has failed', ({ state }) => state === 'failed');
    expect(reason).toMatchObject({ code: 'settingsInvalid', object: 'Application' });
  });

  test('missing settings are named', async () => {
    const name = serviceName('NoSettings');
    await steward('install', name, samplePath);
    await deleteServiceKey(machine, parameters(name));
    const { code, stdout, stderr } = await machine.steward('start', name);
    expect(code).not.toBe(0);
    expect(stdout + stderr).toContain('Application');
    expect(await steward('status', name)).toBe('SERVICE_STOPPED');
  });

  test('other values of the wrong type are named, and the program runs by the defaults', async () => {
    const name = serviceName('WrongTypes');
    const port = await freePort();
    await steward('install', name, samplePath, '--port', String(port));
    await writeServiceValue(machine, parameters(name), 'AppRestartDelay', 'REG_SZ', 'soon');
    await writeServiceValue(machine, parameters(name), 'AppEnvironmentExtra', 'REG_SZ', 'A=1');
    await writeServiceValue(machine, parameters(name), 'AppAffinity', 'REG_DWORD', '3');
    await writeServiceValue(machine, parameters(name), 'AppPriority', 'REG_DWORD', '5');
    await steward('start', name);
    await sampleReport(port);
    const named = (await eventsOf(watch(), name, 'settingsInvalid')).map(({ object }) => object);
    expect(named.sort()).toEqual(['AppAffinity', 'AppEnvironmentExtra', 'AppPriority', 'AppRestartDelay']);
  });

  test('arguments that no command line can hold keep the service from starting, with the reason', async () => {
    const name = serviceName('Endless');
    await steward('install', name, samplePath, '--quiet');
    await importServiceText(machine, parameters(name), 'AppParameters', 'x'.repeat(32_767));
    const { code } = await machine.steward('start', name);
    expect(code).not.toBe(0);
    const { reason } = await watch().service(name, 'has failed', ({ state }) => state === 'failed');
    expect(reason).toMatchObject({ code: 'settingsInvalid', object: 'AppParameters' });
    await noSampleLeft();
  });
});

describe('controls', () => {
  test('a stop during the pause before a restart is a stop', async () => {
    const name = serviceName('StopInPause');
    const port = await freePort();
    await createAndStart(name, {
      Application: samplePath,
      AppParameters: `--port ${port}`,
      AppThrottle: 100,
      AppRestartDelay: 600_000,
    });
    const { pid } = await sampleReport(port);
    await machine.terminate(pid);
    await watch().service(name, 'waits', ({ state }) => state === 'backoff');
    await steward('stop', name);
    const stopped = await watch().service(name, 'has stopped', ({ state }) => state === 'stopped');
    expect(stopped).toMatchObject({ scmState: 'SERVICE_STOPPED', reason: null, nextStartAt: null });
    expect(await machine.processes('steward-sample.exe')).toEqual([]);
  });

  test('a stop during the start is a stop, and the start says so', async () => {
    const name = serviceName('StopInStart');
    const port = await freePort();
    await steward('install', name, samplePath, '--port', String(port));
    await steward('set', name, 'AppThrottle', '600000');
    const starting = machine.steward('start', name);
    await sampleReport(port);
    await watch().service(name, 'starts', ({ scmState }) => scmState === 'SERVICE_START_PENDING');
    const { result } = await apply(machine, [controlOperation('stop', name)]);
    expect(result, JSON.stringify(result)).toMatchObject({ ok: true });
    await silence(port);
    const { code, stdout, stderr } = await starting;
    expect(code).not.toBe(0);
    expect(stdout + stderr).toContain('SERVICE_STOP');
    expect(await steward('status', name)).toBe('SERVICE_STOPPED');
  });

  test('STOP and SHUTDOWN at once are one stop', async ({ skip }) => {
    skip(machine.kind === 'windows', 'only the service control manager of Windows may send SHUTDOWN');
    const name = serviceName('Both');
    const port = await freePort();
    await createAndStart(name, {
      Application: samplePath,
      AppParameters: `--port ${port}`,
      AppThrottle: 100,
    });
    await sampleReport(port);
    const { stdout } = await machine.run(PROBE, ['control', name, '1', '5']);
    // At least one was taken; the other may have come when the service was stopping already.
    expect(stdout.split(/\s+/)).toContain('0');
    const stopped = await watch().service(name, 'has stopped', ({ state }) => state === 'stopped');
    expect(stopped.reason).toBeNull();
    await silence(port);
    expect(await eventsOf(watch(), name, 'stopping')).toHaveLength(1);
    expect(await eventsOf(watch(), name, 'stopped')).toHaveLength(1);
  });

  test('ten services start and stop together', async () => {
    const names = await Promise.all(
      Array.from({ length: 10 }, async (_, i) => {
        const name = serviceName(`Ten${i}`);
        await steward('install', name, samplePath, '--quiet');
        return name;
      }),
    );
    const started = await Promise.all(names.map((name) => machine.steward('start', name)));
    expect(started.filter(({ code }) => code !== 0)).toEqual([]);
    const running = await Promise.all(
      names.map((name) =>
        watch().service(name, 'runs', ({ state, pid }) => state === 'running' && pid !== null),
      ),
    );
    expect(new Set(running.map(({ pid }) => pid)).size).toBe(10);
    expect(new Set(running.map(({ hostPid }) => hostPid)).size).toBe(10);
    const stopped = await Promise.all(names.map((name) => machine.steward('stop', name)));
    expect(stopped.filter(({ code }) => code !== 0)).toEqual([]);
    await noSampleLeft();
  });
});
