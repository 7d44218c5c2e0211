import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { median, readStamps, until } from './machine.mjs';

/** @typedef {import('./machine.mjs').Machine} Machine @typedef {import('./machine.mjs').Tool} Tool */

/**
 * Resident memory of the host of a service whose program does nothing, in KiB: all of it, and what no other process shares.
 * @param {Machine} machine
 * @param {Tool} tool
 * @param {number} runs
 */
export async function idleMemory(machine, tool, runs) {
  const samples = [];
  for (let i = 0; i < runs; ++i) {
    const stamps = path.join(machine.newFolder(), 'stamps');
    const args = ['--quiet', '--stamps', machine.windowsPath(stamps)];
    samples.push(
      await machine.withService(tool, args, { AppThrottle: 100 }, async (service) => {
        await service.start();
        await until('the program runs', () => readStamps(stamps).length > 0);
        return settled(await service.hostProcess());
      }),
    );
  }
  return {
    resident: median(samples.map(({ resident }) => resident)),
    own: median(samples.map(({ own }) => own)),
  };
}

/**
 * The memory of a process once it has stayed the same for two seconds.
 * @param {number} pid
 */
async function settled(pid) {
  for (let last = memoryOf(pid); ;) {
    await delay(2000);
    const now = memoryOf(pid);
    if (now.resident === last.resident) return now;
    last = now;
  }
}

/** @param {number} pid */
function memoryOf(pid) {
  const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
  const field = (/** @type {string} */ name) =>
    Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text)?.[1]);
  return { resident: field('Rss'), own: field('Private_Clean') + field('Private_Dirty') };
}
