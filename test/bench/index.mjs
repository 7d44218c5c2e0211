import { statSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { buildApp, buildHelper } from '../../build/scripts/build.mjs';
import { fail, note, step } from '../../build/scripts/log.mjs';
import { bareRate, captureRate } from './capture.mjs';
import { listSpeed } from './list.mjs';
import { followedLog, largeLog } from './log.mjs';
import { Machine, NSSM, STEWARD } from './machine.mjs';
import { idleMemory } from './memory.mjs';
import { pushLatency } from './push.mjs';
import { restartTime } from './restart.mjs';

/**
 * Measures the helper against NSSM and a bare reader of a pipe, in one prefix and one run, and prints what
 * docs/benchmarks.md keeps. `npm run bench`, or `npm run bench -- memory restart` for some of the measurements.
 *
 * @typedef {{what: string, steward: string, other: string, ratio: string, bar: string, reached: boolean}} Row
 */

const RUNS = 5;
const ROTATE_BYTES = 10_000_000;
/** NSSM is so much slower that as many lines would take minutes. */
const MANY = { lines: 2_000_000, runs: RUNS };
const FEW = { lines: 300_000, runs: RUNS };
const BAR_BYTES = 1024 * 1024;
const BAR_PUSH_MS = 200;
const BAR_LIST_MS = 500;
const BAR_KEY_MS = 50;

const ROTATED = { AppRotateFiles: 1, AppRotateOnline: 1, AppRotateBytes: ROTATE_BYTES };

const mib = (/** @type {number} */ value) => `${(value / 1024).toFixed(2)} MiB`;
const ms = (/** @type {number} */ value) => `${value.toFixed(1)} ms`;
const rate = (/** @type {number} */ value) => `${Math.round(value).toLocaleString('en')} lines/s`;
const times = (/** @type {number} */ value) => `${value.toFixed(2)} ×`;

/** @type {Record<string, (machine: Machine) => Promise<Row[]>>} */
const MEASUREMENTS = {
  memory: async (machine) => {
    const nssm = await idleMemory(machine, NSSM, RUNS);
    const steward = await idleMemory(machine, STEWARD, RUNS);
    return [
      {
        what: 'memory of one idle host, resident',
        steward: mib(steward.resident),
        other: `NSSM ${mib(nssm.resident)}`,
        ratio: times(steward.resident / nssm.resident),
        bar: 'below 1 ×',
        reached: steward.resident < nssm.resident,
      },
      {
        what: 'of which its own alone',
        steward: mib(steward.own),
        other: `NSSM ${mib(nssm.own)}`,
        ratio: times(steward.own / nssm.own),
        bar: '–',
        reached: true,
      },
    ];
  },
  restart: async (machine) => {
    const nssm = await restartTime(machine, NSSM, 2 * RUNS);
    const steward = await restartTime(machine, STEWARD, 2 * RUNS);
    return [
      {
        what: 'crash to running again',
        steward: ms(steward),
        other: `NSSM ${ms(nssm)}`,
        ratio: times(steward / nssm),
        bar: 'at most 1 ×',
        reached: steward <= nssm,
      },
    ];
  },
  rotation: async (machine) => {
    const nssm = await captureRate(machine, NSSM, FEW, { settings: ROTATED, addedBytes: 0 });
    const steward = await captureRate(machine, STEWARD, MANY, {
      settings: { ...ROTATED, AppTimestampLog: 1, RotateKeep: 0 },
      addedBytes: '2026-11-21 05:30:00.123: '.length,
    });
    return [
      {
        what: 'capture with timestamps and rotation (NSSM 2.23: rotation alone)',
        steward: rate(steward),
        other: `NSSM ${rate(nssm)}`,
        ratio: times(steward / nssm),
        bar: 'at least 10 ×',
        reached: steward >= 10 * nssm,
      },
    ];
  },
  plain: async (machine) => {
    const steward = await captureRate(machine, STEWARD, MANY, { settings: {}, addedBytes: 0 });
    const toFile = await bareRate(machine, 'file', MANY);
    const dropped = await bareRate(machine, 'nothing', MANY);
    return [
      {
        what: 'plain capture',
        steward: rate(steward),
        other: `bare reader into a file ${rate(toFile)}`,
        ratio: times(steward / toFile),
        bar: 'at least 0.8 ×',
        reached: steward >= 0.8 * toFile,
      },
      {
        what: 'the same',
        steward: rate(steward),
        other: `bare reader that drops the bytes ${rate(dropped)}`,
        ratio: times(steward / dropped),
        bar: '–',
        reached: true,
      },
    ];
  },
  push: async (machine) => {
    const latency = await pushLatency(machine, RUNS);
    return [
      {
        what: "a program's end to the push that its service has stopped",
        steward: ms(latency),
        other: '–',
        ratio: '–',
        bar: `below ${BAR_PUSH_MS} ms`,
        reached: latency < BAR_PUSH_MS,
      },
    ];
  },
  list: async () => {
    const { first, key, worstKey } = await listSpeed(RUNS);
    const row = { other: '–', ratio: '–' };
    return [
      {
        ...row,
        what: '300 services: opening the window to the first list on screen',
        steward: ms(first),
        bar: `below ${BAR_LIST_MS} ms`,
        reached: first < BAR_LIST_MS,
      },
      {
        ...row,
        what: '300 services: a key in the filter to its effect on screen',
        steward: ms(key),
        bar: `below ${BAR_KEY_MS} ms`,
        reached: key < BAR_KEY_MS,
      },
      {
        ...row,
        what: 'the slowest of ten such keys',
        steward: ms(worstKey),
        bar: `below ${BAR_KEY_MS} ms`,
        reached: worstKey < BAR_KEY_MS,
      },
    ];
  },
  log: async (machine) => {
    const { open, jump, search, searchExpression } = await largeLog(machine, RUNS);
    const row = (/** @type {string} */ what, /** @type {number} */ value, /** @type {number} */ bar) => ({
      what: `log of 1 GB: ${what}`,
      steward: ms(value),
      other: '–',
      ratio: '–',
      bar: `below ${bar} ms`,
      reached: value < bar,
    });
    return [
      row('open at the end', open, 150),
      row('jump anywhere, slowest of five', jump, 150),
      row('search all of it', search, 2000),
      row('the same by a regular expression', searchExpression, 2000),
    ];
  },
  follow: async (machine) => {
    const { rate: written, longestFrame, frames, behind } = await followedLog(machine);
    return [
      {
        what: `following a log of ${rate(written)}: longest time without a frame`,
        steward: `${ms(longestFrame)}, ${frames.toFixed(0)} frames/s`,
        other: '–',
        ratio: '–',
        bar: 'below 200 ms',
        reached: longestFrame < 200,
      },
      {
        what: 'the same: from the last line written to it on screen',
        steward: ms(behind),
        other: '–',
        ratio: '–',
        bar: 'below 1000 ms',
        reached: behind < 1000,
      },
    ];
  },
  size: () => {
    const [steward, nssm] = [STEWARD, NSSM].map(({ file }) => statSync(file).size);
    if (steward === undefined || nssm === undefined) return Promise.resolve([]);
    return Promise.resolve([
      {
        what: 'size of the executable',
        steward: `${steward.toLocaleString('en')} bytes`,
        other: `NSSM ${nssm.toLocaleString('en')} bytes`,
        ratio: times(steward / nssm),
        bar: `below 1 MB (${BAR_BYTES.toLocaleString('en')} bytes)`,
        reached: steward < BAR_BYTES,
      },
    ]);
  },
};

const chosen = process.argv.slice(2);
const unknown = chosen.find((name) => MEASUREMENTS[name] === undefined);
if (unknown !== undefined) {
  fail(`There is no measurement ${unknown}; choose from ${Object.keys(MEASUREMENTS).join(', ')}.`);
}
if (process.platform !== 'linux')
  fail('The benchmark measures under Wine, whose processes it finds in /proc.');

await buildHelper();
if (chosen.length === 0 || chosen.includes('log') || chosen.includes('follow')) await buildApp();
const load = loadavg()[0] ?? 0;
const machine = new Machine();
/** @type {Row[]} */
const rows = [];
try {
  step('Making a Wine prefix');
  await machine.open();
  for (const [name, measure] of Object.entries(MEASUREMENTS)) {
    if (chosen.length > 0 && !chosen.includes(name)) continue;
    step(`Measuring: ${name}`);
    for (const row of await measure(machine)) {
      rows.push(row);
      note(`${row.what}: ${row.steward}, ${row.other}: ${row.ratio}`);
    }
  }
} finally {
  await machine.close();
}

step('Results');
console.log(`| what | Steward | against | ratio | bar | reached |\n|---|---|---|---|---|---|`);
for (const { what, steward, other, ratio, bar, reached } of rows) {
  const word = bar === '–' ? '–' : reached ? 'yes' : '**no**';
  console.log(`| ${what} | ${steward} | ${other} | ${ratio} | ${bar} | ${word} |`);
}
note(
  `\n${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, load before the run ${load.toFixed(2)}`,
);
