// Proves that rotation loses, splits and repeats nothing: numbered lines go through a service's log while it is rotated by
// size, by command or by time of day, beside a reader that holds the file open, and every byte is looked at afterwards.
//
//   node test/bench/rotations.mjs [--by size,command,time] [--lines N] [--rotations N]
//
// By time there is one rotation a minute: as many minutes as rotations. Needs Wine and the built helper.

import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { setTimeout as delay } from 'node:timers/promises';
import { fail } from '../../build/scripts/log.mjs';
import { endPrefix, runInWine } from '../../build/scripts/wine.mjs';
import { Machine, PROBE, SAMPLE, STEWARD } from './machine.mjs';

const LINE_BYTES = 100;
const SHARE_ALL = 7;
const MINUTE_MS = 60_000;

const CAUSES = /** @type {const} */ (['size', 'command', 'time']);
/** @typedef {typeof CAUSES[number]} Cause */

const { values } = parseArgs({
  options: {
    by: { type: 'string', default: 'size,command,time' },
    lines: { type: 'string', default: '10000000' },
    rotations: { type: 'string', default: '100' },
  },
});
const lines = Number(values.lines);
const rotations = Number(values.rotations);

const causes = values.by.split(',').map((word) => {
  const cause = CAUSES.find((one) => one === word);
  if (cause === undefined) fail(`--by knows no “${word}”; choose from ${CAUSES.join(', ')}.`);
  return cause;
});

const machine = new Machine();
const { wine } = machine;
let failed = false;
try {
  await machine.open();
  for (const cause of causes) {
    const result = await prove(cause);
    failed ||= result.problem !== null;
    console.log(JSON.stringify(result));
  }
} finally {
  endPrefix(wine);
  await machine.close();
}
process.exitCode = failed ? 1 : 0;

/** @param {Cause} cause */
async function prove(cause) {
  const logs = path.join(wine.prefix, 'drive_c', cause);
  mkdirSync(logs);
  const log = path.join(logs, 'stdout.log');
  writeFileSync(log, '');
  const service = `by-${cause}`;
  const perSecond = { size: 0, command: lines / (rotations * 2), time: lines / ((rotations + 1) * 60) }[
    cause
  ];
  await steward(
    'install',
    service,
    machine.windowsPath(SAMPLE),
    '--quiet',
    '--lines',
    String(lines),
    '--lines-per-second',
    String(Math.ceil(perSecond)),
  );
  for (const [parameter, value] of Object.entries(parametersFor(cause, log)))
    await steward('set', service, parameter, value);
  const started = Date.now();
  const reader = readAlong(log, logs);
  await steward('start', service);
  const written = () => files(logs).reduce((sum, file) => sum + statSync(path.join(logs, file)).size, 0);
  let commands = 0;
  while (written() < lines * LINE_BYTES) {
    if (Date.now() - started > (rotations + 30) * MINUTE_MS) break;
    if (
      cause === 'command' &&
      commands < rotations &&
      written() > (commands + 0.5) * LINE_BYTES * (lines / (rotations + 1))
    ) {
      await steward('rotate', service);
      commands += 1;
    } else {
      await delay(20);
    }
  }
  const seconds = (Date.now() - started) / 1000;
  const held = await reader.end();
  await steward('stop', service);
  await steward('remove', service, 'confirm');
  return {
    by: cause,
    lines,
    rotations: files(logs).length - 1,
    filesHeldByReader: held,
    seconds,
    problem: examine(logs),
  };
}

/**
 * @param {Cause} cause
 * @param {string} log
 * @returns {Record<string, string>}
 */
function parametersFor(cause, log) {
  const common = { AppStdout: machine.windowsPath(log), RotateKeep: '0' };
  if (cause === 'size') {
    const bytes = Math.floor((lines * LINE_BYTES) / (rotations + 1));
    return { ...common, AppRotateFiles: '1', AppRotateOnline: '1', AppRotateBytes: String(bytes) };
  }
  if (cause === 'command') return common;
  const times = new Set();
  for (let minute = 0; minute < Math.min(rotations + 1, 1440); minute += 1) {
    times.add(new Date(Date.now() + minute * MINUTE_MS).toTimeString().slice(0, 5));
  }
  return { ...common, RotateAt: [...times].join(',') };
}

/** The rotated files by age, then the log itself. @param {string} logs */
function files(logs) {
  const names = readdirSync(logs).filter((name) => /^stdout-.*\.log$/.test(name));
  return [...names.sort(), 'stdout.log'].filter(
    (name) => statSync(path.join(logs, name), { throwIfNoEntry: false }) !== undefined,
  );
}

/**
 * Holds the log open from another Windows process, and after each rotation the new one.
 * @param {string} log
 * @param {string} logs
 */
function readAlong(log, logs) {
  let ended = false;
  const going = () => !ended;
  let held = 0;
  const flag = path.join(path.dirname(logs), 'held');
  const loop = async () => {
    while (going()) {
      const before = files(logs).length;
      const arguments_ = ['hold', machine.windowsPath(log), String(SHARE_ALL), machine.windowsPath(flag)];
      const holding = runInWine(wine, PROBE, arguments_, { timeoutMs: 24 * 60 * MINUTE_MS });
      while (going() && files(logs).length === before) await delay(20);
      rmSync(flag, { force: true });
      // It may come to hold the file only now.
      const done = holding.then(({ code }) => (held += code === 0 ? 1 : 0));
      while (!(await Promise.race([done.then(() => true), delay(20).then(() => false)])))
        rmSync(flag, { force: true });
    }
  };
  const running = loop();
  return {
    end: async () => {
      ended = true;
      await running;
      return held;
    },
  };
}

/**
 * Compares all files with what was written.
 * @param {string} logs
 * @returns {string | null} the first difference
 */
function examine(logs) {
  const expected = Buffer.from(`${'0'.repeat(12)} ${'.'.repeat(LINE_BYTES - 15)}\r\n`);
  const block = Buffer.alloc(LINE_BYTES * 10_000);
  let number = 0;
  for (const file of files(logs)) {
    const handle = openSync(path.join(logs, file), 'r');
    for (;;) {
      const size = readSync(handle, block, 0, block.length, null);
      if (size === 0) break;
      for (let at = 0; at < size; at += LINE_BYTES) {
        number += 1;
        countUp(expected);
        if (expected.compare(block, at, Math.min(size, at + LINE_BYTES)) !== 0) {
          closeSync(handle);
          return `line ${number}, in ${file}: ${block.toString('latin1', at, at + LINE_BYTES)}`;
        }
      }
    }
    closeSync(handle);
  }
  return number === lines ? null : `${number} lines instead of ${lines}`;
}

/** Adds one to the decimal number at the beginning of a line. @param {Buffer} line */
function countUp(line) {
  for (let digit = 11; digit >= 0; digit -= 1) {
    if (line[digit] !== 0x39) {
      line[digit] = (line[digit] ?? 0) + 1;
      return;
    }
    line[digit] = 0x30;
  }
}

/** @param {string[]} args */
async function steward(...args) {
  const { code, stdout, stderr } = await machine.run(STEWARD.file, args);
  if (code !== 0)
    throw new Error(
      `steward ${args.join(' ')} ended with ${code}: ${Buffer.concat([stdout, stderr]).toString()}`,
    );
}
