import { expect, test } from 'vitest';
import { readServiceKey } from '../support/registry.js';
import { cleanUpServices, machine, samplePath, serviceName, steward, useWatch } from './workbench.js';

cleanUpServices();
const watch = useWatch();

test('a running service that is removed runs on with its settings, and goes when it stops', async () => {
  const name = serviceName('Leaving');
  await steward('install', name, samplePath);
  await steward('start', name);
  const running = await watch().service(
    name,
    'runs',
    ({ state, pid }) => state === 'running' && pid !== null,
  );

  const removed = await machine.steward('remove', name, 'confirm');
  expect(removed).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('removed successfully') as string,
  });
  expect(removed.stderr).toContain('once it has stopped');
  await machine.terminate(running.pid ?? 0);
  await watch().service(name, 'comes back', ({ state, pid }) => state === 'running' && pid !== running.pid);

  await steward('stop', name);
  await expect.poll(() => readServiceKey(machine, name), { timeout: 20_000 }).toBeNull();
  await expect.poll(() => watch().services.has(name)).toBe(false);
});

test('a watched service that has run is gone as soon as it is removed', async () => {
  const name = serviceName('Watched');
  await steward('install', name, samplePath);
  await steward('start', name);
  await watch().service(name, 'runs', ({ state }) => state === 'running');
  await steward('stop', name);
  const removed = await machine.steward('remove', name, 'confirm');
  expect(removed).toMatchObject({ code: 0, stderr: '' });
  expect(await readServiceKey(machine, name)).toBeNull();
});
