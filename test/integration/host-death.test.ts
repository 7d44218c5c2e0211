import { expect, test } from 'vitest';
import { freePort, sampleReport, silence } from '../support/http.js';
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

/** Starts a service whose program has two children, and tells the host's own number of its host process. */
async function startFamily(stem: string): Promise<{ name: string; port: number; host: number }> {
  const name = serviceName(stem);
  const port = await freePort();
  const before = await machine.processes('steward.exe');
  await createAndStart(name, {
    Application: samplePath,
    AppParameters: `--port ${port} --spawn 2 --ignore-ctrl-c`,
    AppStopMethodConsole: 200,
    AppStopMethodWindow: 200,
    AppStopMethodThreads: 200,
  });
  expect((await sampleReport(port)).children).toHaveLength(2);
  expect(await machine.processes('steward-sample.exe')).toHaveLength(3);
  const hosts = (await machine.processes('steward.exe')).filter((pid) => !before.includes(pid));
  expect(hosts).toHaveLength(1);
  return { name, port, host: hosts[0] ?? 0 };
}

test('a host killed by SIGKILL leaves no program behind', async ({ skip }) => {
  skip(machine.kind === 'windows', 'Windows has no signals');
  const { name, port, host } = await startFamily('Killed');
  process.kill(host, 'SIGKILL');
  await noSampleLeft();
  await silence(port);
  const service = await watch().service(name, 'is known to be dead', ({ state }) => state === 'failed');
  expect(service).toMatchObject({ pid: null, hostPid: null, reason: { code: 'hostDied' } });
});

test('a host ended by TerminateProcess leaves no program behind and starts again', async () => {
  const { name, port } = await startFamily('Terminated');
  const { hostPid } = await watch().service(name, 'runs', ({ state }) => state === 'running');
  await machine.terminate(hostPid ?? 0);
  await noSampleLeft();
  await silence(port);
  await watch().service(name, 'is known to be dead', ({ state }) => state === 'failed');
  await steward('start', name);
  await sampleReport(port);
  await watch().service(name, 'runs again', ({ state, reason }) => state === 'running' && reason === null);
});

test('a stop ends a program that ignores Ctrl+C, with its children', async () => {
  const { name } = await startFamily('Stubborn');
  await steward('stop', name);
  await noSampleLeft();
});

test('children of a program that was killed do not outlive it into the next run', async () => {
  const { port } = await startFamily('Orphans');
  const first = await sampleReport(port);
  await machine.terminate(first.pid);
  const second = await sampleReport(port, first.pid);
  expect(second.children).toHaveLength(2);
  expect(await machine.processes('steward-sample.exe')).toHaveLength(3);
});

test('children live on where the service is told to leave them', async () => {
  const name = serviceName('Spared');
  const port = await freePort();
  await createAndStart(name, {
    Application: samplePath,
    AppParameters: `--port ${port} --spawn 1 --ignore-ctrl-c`,
    AppKillProcessTree: 0,
    AppStopMethodSkip: 7,
  });
  const { children } = await sampleReport(port);
  await steward('stop', name);
  await silence(port);
  expect(await machine.processes('steward-sample.exe')).toHaveLength(1);
  await machine.terminate(children[0] ?? 0);
  await noSampleLeft();
});
