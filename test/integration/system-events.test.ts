import { afterEach, beforeEach, expect, test } from 'vitest';
import { RpcSession } from '../support/rpc-session.js';
import { cleanUpServices, machine, samplePath, serviceName, steward } from './workbench.js';

cleanUpServices();
let rpc: RpcSession;
beforeEach(() => {
  rpc = new RpcSession(machine);
});
afterEach(async () => {
  await rpc.end();
});

test('what the Service Control Manager has written of a service is read, or said to be out of reach', async () => {
  const name = serviceName('Written');
  await steward('install', name, samplePath);
  const { available, complete, events, users } = await rpc.call('systemEvents', {
    name,
    displayName: name,
    limit: 100,
  });
  expect(available).toBe(machine.kind === 'windows');
  if (!available) {
    expect({ complete, events, users }).toEqual({ complete: false, events: [], users: {} });
    return;
  }
  // Windows tells of each new service, and who has made it.
  expect(complete).toBe(true);
  const installed = events.find((xml) => xml.includes('>7045<'));
  expect(installed).toContain(`>${name}<`);
  const sid = /UserID='(?<sid>[^']+)'/.exec(installed ?? '')?.groups?.['sid'];
  expect(users[sid ?? '']).toContain('\\');
});

test('a name that XPath cannot write finds nothing', async () => {
  await expect(
    rpc.call('systemEvents', { name: `a'b"c`, displayName: `d"e'f`, limit: 1 }),
  ).resolves.toMatchObject({ events: [] });
});

test.each([
  ['a limit of nothing', { name: 'a', displayName: 'a', limit: 0 }, 'params.limit'],
  ['too high a limit', { name: 'a', displayName: 'a', limit: 1001 }, 'params.limit'],
  ['a name that is none', { name: 'a/b', displayName: 'a', limit: 1 }, 'params.name'],
  ['no display name', { name: 'a', limit: 1 }, 'params.displayName'],
  ['what it does not know', { name: 'a', displayName: 'a', limit: 1, query: '*' }, 'params.query'],
])('%s is refused', async (_what, params, field) => {
  const line = JSON.stringify({ id: 1, method: 'systemEvents', params });
  expect(await rpc.send(line)).toMatchObject([{ id: 1, error: { code: 'badRequest', field } }]);
});
