import path from 'node:path';
import { median, readStamps, until } from './machine.mjs';

/** @typedef {import('./machine.mjs').Machine} Machine @typedef {import('./machine.mjs').Tool} Tool */

/**
 * From the end of a program to its next start, both as the program itself sees them, in milliseconds. No delay is
 * configured, and the program runs for longer than what counts as a failed start.
 * @param {Machine} machine
 * @param {Tool} tool
 * @param {number} restarts
 */
export async function restartTime(machine, tool, restarts) {
  const stamps = path.join(machine.newFolder(), 'stamps');
  const args = ['--quiet', '--exit-after-ms', '1000', '--exit-code', '3'];
  args.push('--stamps', machine.windowsPath(stamps));
  const settings = { AppThrottle: 200, AppRestartDelay: 0 };
  return machine.withService(tool, args, settings, async (service) => {
    await service.start();
    const starts = () => readStamps(stamps).filter(({ event }) => event === 'started').length;
    await until('the program has been restarted', () => starts() > restarts);
    const events = readStamps(stamps);
    const pauses = [];
    for (const [i, { event, at }] of events.entries()) {
      const before = events[i - 1];
      if (event === 'started' && before?.event === 'ended') pauses.push((at - before.at) / 1000);
    }
    return median(pauses);
  });
}
