import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { median, readStamps, STEWARD, until } from './machine.mjs';

/** @typedef {import('./machine.mjs').Machine} Machine */

/** What matters here of a line of `steward rpc`: `id` in replies, `event` in pushes. */
const lineSchema = z.object({
  id: z.number().optional(),
  event: z.string().optional(),
  data: z
    .object({ changed: z.array(z.object({ name: z.string(), scmState: z.string() })).default([]) })
    .optional(),
});

/**
 * From the end of a program to the line in which `steward rpc` says that its service has stopped, in milliseconds: an upper
 * bound of the time from a change in the service control manager to the push, since the host's own work is in it.
 * @param {Machine} machine
 * @param {number} runs
 */
export async function pushLatency(machine, runs) {
  const rpc = spawn(machine.wine.tools.wine, [STEWARD.file, 'rpc'], {
    env: machine.wine.env,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  /** @type {{name: string, scmState: string, at: number}[]} */
  const changes = [];
  let watching = false;
  createInterface(rpc.stdout).on('line', (line) => {
    const at = performance.timeOrigin + performance.now();
    const { id, event, data } = lineSchema.parse(JSON.parse(line));
    watching ||= id !== undefined;
    if (event !== 'services') return;
    for (const { name, scmState } of data?.changed ?? []) changes.push({ name, scmState, at });
  });
  try {
    rpc.stdin.write(`${JSON.stringify({ id: 1, method: 'watch', params: {} })}\n`);
    await until('steward rpc watches', () => watching);
    const latencies = [];
    for (let i = 0; i < runs; ++i) latencies.push(await oneLatency(machine, changes));
    return median(latencies);
  } finally {
    const ended = new Promise((resolve) => rpc.once('exit', resolve));
    rpc.stdin.end();
    await ended;
  }
}

/**
 * @param {Machine} machine
 * @param {{name: string, scmState: string, at: number}[]} changes
 */
async function oneLatency(machine, changes) {
  const stamps = path.join(machine.newFolder(), 'stamps');
  const args = ['--quiet', '--exit-after-ms', '1500', '--stamps', machine.windowsPath(stamps)];
  const settings = { AppThrottle: 100 };
  return machine.withService(STEWARD, args, settings, async (service) => {
    await service.do('set', 'AppExit', 'Default', 'Exit');
    await service.start();
    const of = (/** @type {string} */ state) =>
      changes.findLast(({ name, scmState }) => name === service.name && scmState === state);
    await until('the service has been seen running', () => of('SERVICE_RUNNING'));
    const ended = await until('the program has ended', () =>
      readStamps(stamps).find(({ event }) => event === 'ended'),
    );
    const running = of('SERVICE_RUNNING')?.at ?? 0;
    const stopped = await until('the service has been seen stopped', () => {
      const last = of('SERVICE_STOPPED');
      return last !== undefined && last.at > running && last;
    });
    return stopped.at - ended.at / 1000;
  });
}
