import { expect, test } from 'vitest';
import type { Socket } from '../../../../electron/contract/helper/sockets.js';
import { portsOf } from '../../../../electron/core/services/ports.js';

const socket = (port: number, pid: number, changes: Partial<Socket> = {}): Socket => ({
  protocol: 'tcp',
  address: '0.0.0.0',
  port,
  pid,
  image: pid === 0 ? null : 'server.exe',
  ...changes,
});

/** A helper with these sockets of a process tree. @param wine its version; null on Windows */
function helper(own: Socket[], wine: string | null = null) {
  const asked: unknown[] = [];
  const call = (_method: string, params: { pid: number | null }) => {
    asked.push(params.pid);
    return Promise.resolve({ sockets: own });
  };
  const given = { call, connection: { helper: { wine } } } as unknown as Parameters<typeof portsOf>[0];
  return { asked, helper: given };
}

test('ports come by protocol and number, those of all addresses first', async () => {
  const own = [
    socket(9000, 5, { protocol: 'udp' }),
    socket(8080, 5, { address: '127.0.0.1' }),
    socket(8080, 6),
    socket(80, 5),
  ];
  const { asked, helper: given } = helper(own);
  const { sockets, told } = await portsOf(given, { pid: 5, hostPid: 4 });
  expect(told).toBe(true);
  expect(sockets.map(({ protocol, address, port }) => `${protocol} ${address}:${port}`)).toEqual([
    'tcp 0.0.0.0:80',
    'tcp 0.0.0.0:8080',
    'tcp 127.0.0.1:8080',
    'udp 0.0.0.0:9000',
  ]);
  expect(asked).toEqual([5]);
});

test('a system that does not tell whose ports are is told from a program that listens on none', async () => {
  const service = { pid: null, hostPid: 4 };
  const none = { sockets: [], told: true };
  await expect(portsOf(helper([]).helper, service)).resolves.toEqual(none);
  await expect(portsOf(helper([], '8.0').helper, service)).resolves.toEqual({ ...none, told: false });
  const own = [socket(80, 5)];
  await expect(portsOf(helper(own, '8.0').helper, service)).resolves.toEqual({ sockets: own, told: true });
});

test('nobody is asked about a service that does not run', async () => {
  const { asked, helper: given } = helper([]);
  await expect(portsOf(given, { pid: null, hostPid: null })).resolves.toEqual({ sockets: [], told: true });
  expect(asked).toEqual([]);
});
