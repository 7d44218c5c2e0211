import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { until } from '../support/until.js';
import {
  cleanUpServices,
  createAndStart,
  eventsOf,
  machine,
  placeLog,
  samplePath,
  serviceName,
  startLogged,
  steward,
  useWatch,
} from './workbench.js';

cleanUpServices();
const watch = useWatch();

const firstLine = (log: string) =>
  until('the first line is written', () => {
    const bytes = readFileSync(log);
    const end = bytes.indexOf('\r\n');
    return end >= 0 && bytes.subarray(0, end);
  });

test('the two streams go to two files, or in whole lines to one', async () => {
  const folder = machine.folder('streams');
  const [stdout, stderr, both] = ['out.log', 'err.log', 'both.log'].map((file) => path.join(folder, file));
  const names = [serviceName('Two'), serviceName('One')] as const;
  const parameters = { Application: samplePath, AppParameters: '--interval-ms 5' };
  const at = (file: string | undefined) => machine.windowsPath(file ?? '');
  await createAndStart(names[0], { ...parameters, AppStdout: at(stdout), AppStderr: at(stderr) });
  await createAndStart(names[1], { ...parameters, AppStdout: at(both), AppStderr: at(both) });
  const text = (file: string | undefined) => readFileSync(file ?? '', 'utf8');
  await until('warnings arrive', () => text(stderr).includes('[000010]') && text(both).includes('[000011]'));
  for (const name of names) await steward('stop', name);

  const lines = (file: string | undefined) =>
    text(file)
      .split('\r\n')
      .filter((line) => line !== '');
  expect(
    lines(stderr).every((line) => /^\[\d{6}\] warning: player \d+ has a slow connection/.test(line)),
  ).toBe(true);
  expect(lines(stdout).some((line) => line.includes('warning'))).toBe(false);
  const numbers = lines(both)
    .flatMap((line) => /^\[(\d{6})\] \S+.* ms\)?$/.exec(line)?.[1] ?? [])
    .map(Number);
  expect(numbers.toSorted((a, b) => a - b)).toEqual(numbers.map((_, index) => index + 1));
});

test('each line gets the time before it when wished', async () => {
  const { log, name } = await startLogged(placeLog('Stamped'), '--lines 50', { AppTimestampLog: 1 });
  await until('all lines are written', () => readFileSync(log, 'utf8').includes('000000000050 '));
  await steward('stop', name);
  const lines = readFileSync(log, 'utf8').split('\r\n').slice(0, -1);
  expect(lines.length).toBeGreaterThanOrEqual(52);
  for (const line of lines) expect(line).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}: \S/);
});

/** All rotated files of `stdout.log`, and it itself last. */
const logFiles = (folder: string) => [
  ...readdirSync(folder)
    .filter((file) => /^stdout-\d{8}T\d{6}\.\d{3}.*\.log$/.test(file))
    .sort(),
  'stdout.log',
];

test('rotation while running loses, splits and repeats no line', async () => {
  const count = 100_000;
  const { name, folder } = await startLogged(placeLog('Rotated'), `--lines ${count}`, {
    AppRotateFiles: 1,
    AppRotateOnline: 1,
    AppRotateBytes: 256 * 1024,
    RotateKeep: 0,
  });
  const texts = () => logFiles(folder).map((file) => readFileSync(path.join(folder, file), 'latin1'));
  await until('the last line is written', () =>
    texts().some((text) => text.includes(`${count} `.padStart(13, '0'))),
  );
  await steward('stop', name);
  const files = texts();
  expect(files.length).toBeGreaterThan(30);
  const numbers: number[] = [];
  for (const text of files) {
    expect(text.endsWith('\r\n')).toBe(true);
    for (const line of text.split('\r\n')) {
      const number = /^(\d{12}) \.{85}$/.exec(line)?.[1];
      if (number !== undefined) numbers.push(Number(number));
      else if (/^\d{12}|^\.+/.test(line)) throw new Error(`A line was split: ${line}`);
    }
  }
  numbers.sort((a, b) => a - b);
  expect(numbers).toHaveLength(count);
  expect(numbers.every((number, index) => number === index + 1)).toBe(true);
});

test('only as many rotated files are kept as wished, the newest', async () => {
  const { name, folder } = await startLogged(placeLog('Kept'), '--lines 20000', {
    AppRotateFiles: 1,
    AppRotateOnline: 1,
    AppRotateBytes: 128 * 1024,
    RotateKeep: 3,
  });
  await until('the last line is written', () =>
    logFiles(folder).some((file) =>
      readFileSync(path.join(folder, file), 'latin1').includes('000000020000 '),
    ),
  );
  await steward('stop', name);
  const files = logFiles(folder);
  expect(files).toHaveLength(4);
  const all = files.map((file) => readFileSync(path.join(folder, file), 'latin1')).join('');
  const numbers = [...all.matchAll(/^(\d{12}) /gm)].map((match) => Number(match[1]));
  expect(numbers).toEqual(numbers.map((_, index) => 20_000 - numbers.length + 1 + index));
});

test('a start rotates the file of the run before', async () => {
  const { name, folder } = await startLogged(placeLog('Started'), '--lines 10', { AppRotateFiles: 1 });
  await until('lines are written', () =>
    readFileSync(path.join(folder, 'stdout.log'), 'utf8').includes('000010 '),
  );
  await steward('restart', name);
  await until(
    'the new run writes',
    () => logFiles(folder).length === 2 && existsSync(path.join(folder, 'stdout.log')),
  );
});

test('the folder of a log is created', async () => {
  const name = serviceName('NewFolder');
  const log = path.join(machine.folder('logs'), '新 文件夹', 'deep', 'stdout.log');
  await createAndStart(name, { Application: samplePath, AppStdout: machine.windowsPath(log) });
  expect((await firstLine(log)).toString()).toBe('Game server started, Ctrl+C stops it');
});

test('a log that cannot be written never stops the program; what was dropped is counted', async () => {
  const name = serviceName('NoLog');
  const occupied = path.join(machine.folder('logs'), 'stdout.log');
  await steward('install', name, samplePath, '--interval-ms', '20');
  await steward('set', name, 'AppStdout', machine.windowsPath(occupied));
  mkdirSync(occupied);
  await steward('start', name);
  const service = await watch().service(
    name,
    'counts dropped bytes',
    ({ droppedBytes }) => droppedBytes > 200,
  );
  expect(service).toMatchObject({
    state: 'running',
    reason: { code: 'logFailed', object: machine.windowsPath(occupied) },
  });
  expect(statSync(occupied).isDirectory()).toBe(true);
  expect(await eventsOf(watch(), name, 'logFailed')).toHaveLength(1);
});

test('the paths of the logs are told', async () => {
  const { name, log } = await startLogged(placeLog('Told'), '--quiet');
  const service = await watch().service(name, 'runs', ({ state }) => state === 'running');
  expect(service).toMatchObject({ stdout: machine.windowsPath(log), stderr: null, droppedBytes: 0 });
});
