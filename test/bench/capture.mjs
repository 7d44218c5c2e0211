import { readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { median, PROBE, readStamps, SAMPLE, until } from './machine.mjs';

/** @typedef {import('./machine.mjs').Machine} Machine @typedef {import('./machine.mjs').Tool} Tool */

const LINE_BYTES = 100;

/**
 * @typedef {object} Load
 * @property {number} lines how many the program writes, 100 bytes each
 * @property {number} runs
 *
 * @typedef {object} Capture
 * @property {Record<string, string | number>} settings
 * @property {number} addedBytes what the capture adds to each line
 */

/**
 * How fast a program's output is captured into a log, in lines a second, as the program sees it: the time it needs to write
 * its lines is the time in which they are taken, but for what a pipe holds. Fails when a byte is missing.
 * @param {Machine} machine
 * @param {Tool} tool
 * @param {Load} load
 * @param {Capture} capture
 */
export async function captureRate(machine, tool, { lines, runs }, { settings, addedBytes }) {
  const rates = [];
  for (let i = 0; i < runs; ++i) {
    const folder = machine.newFolder();
    const stamps = path.join(folder, 'stamps');
    const log = path.join(folder, 'log', 'output.log');
    const args = ['--quiet', '--lines', String(lines), '--stamps', machine.windowsPath(stamps)];
    // NSSM does not make the log's folder.
    await machine.run('cmd', ['/c', 'mkdir', machine.windowsPath(path.dirname(log))]);
    const all = { AppStdout: machine.windowsPath(log), ...settings };
    await machine.withService(tool, args, all, async (service) => {
      await service.start();
      await until('the lines are written', () => readStamps(stamps).some(({ event }) => event === 'written'));
    });
    expectBytes(path.dirname(log), lines * (LINE_BYTES + addedBytes));
    rates.push(rateOf(stamps, lines));
    rmSync(folder, { recursive: true });
  }
  return median(rates);
}

/**
 * The same for a reader of a pipe that does nothing else: writes the blocks to a file, or drops them.
 * @param {Machine} machine
 * @param {'file' | 'nothing'} target
 * @param {Load} load
 */
export async function bareRate(machine, target, { lines, runs }) {
  const rates = [];
  for (let i = 0; i < runs; ++i) {
    const folder = machine.newFolder();
    const stamps = path.join(folder, 'stamps');
    const log = path.join(folder, 'log', 'output.log');
    await machine.run('cmd', ['/c', 'mkdir', machine.windowsPath(path.dirname(log))]);
    const command = `"${machine.windowsPath(SAMPLE)}" --quiet --exit-after-ms 0 --lines ${lines} --stamps ${machine.windowsPath(stamps)}`;
    const { code } = await machine.run(PROBE, [
      'capture',
      target === 'file' ? machine.windowsPath(log) : '-',
      command,
    ]);
    if (code !== 0) throw new Error(`The bare reader of ${command} ended with ${code}.`);
    if (target === 'file') expectBytes(path.dirname(log), lines * LINE_BYTES);
    rates.push(rateOf(stamps, lines));
    rmSync(folder, { recursive: true });
  }
  return median(rates);
}

/**
 * @param {string} stamps
 * @param {number} lines
 */
function rateOf(stamps, lines) {
  const at = (/** @type {string} */ wanted) =>
    readStamps(stamps).find(({ event }) => event === wanted)?.at ?? Number.NaN;
  return lines / ((at('written') - at('writing')) / 1e6);
}

/**
 * @param {string} folder
 * @param {number} expected
 */
function expectBytes(folder, expected) {
  const bytes = readdirSync(folder)
    .filter((name) => name.startsWith('output'))
    .reduce((sum, name) => sum + statSync(path.join(folder, name)).size, 0);
  if (bytes !== expected)
    throw new Error(`The logs in ${folder} have ${bytes} bytes instead of ${expected}.`);
}
