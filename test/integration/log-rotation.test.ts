import { readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Parameters } from '../../electron/contract/parameters.js';
import { until } from '../support/until.js';
import {
  cleanUpServices,
  eventsOf,
  hold,
  type Logged,
  machine,
  placeLog,
  startLogged,
  steward,
  useWatch,
} from './workbench.js';

cleanUpServices();
const watch = useWatch();

/** What a reader allows that knows nothing of rotation: others may read and write, but not rename. */
const SHARE_NO_DELETE = 3;
const SHARE_ALL = 7;
const DAY_MS = 86_400_000;

const start = (logged: Logged, args: string, parameters: Partial<Parameters>) =>
  startLogged(logged, `--quiet ${args}`, { RotateKeep: 0, ...parameters });

/** The rotated files, oldest first. */
const rotated = ({ folder }: Logged) =>
  readdirSync(folder)
    .filter((file) => /^stdout-\d{8}T\d{6}\.\d{3}\.log(\.gz)?$/.test(file))
    .sort();

/** The content of all files together, oldest first. */
const content = (logged: Logged) =>
  [...rotated(logged), 'stdout.log']
    .map((file) => readFileSync(path.join(logged.folder, file)))
    .map((bytes) => (bytes[0] === 0x1f ? gunzipSync(bytes) : bytes).toString('latin1'))
    .join('');

const numbered = (count: number) =>
  Array.from(
    { length: count },
    (_, index) => `${String(index + 1).padStart(12, '0')} ${'.'.repeat(85)}\r\n`,
  ).join('');

/** Waits for all lines, each once and whole, in their order. */
const allWritten = async (logged: Logged, count: number) => {
  const expected = numbered(count);
  await until('all lines are written', () => content(logged).length >= expected.length, 90_000);
  expect(content(logged) === expected, 'each line is there once').toBe(true);
};

const ROTATED_ONLINE = { AppRotateFiles: 1, AppRotateOnline: 1, AppRotateBytes: 64 * 1024 } as const;

test('a reader that forbids renaming hinders copying and truncating not at all', async () => {
  const logged = placeLog('Truncated', '');
  const { ino } = statSync(logged.log);
  const reader = await hold(logged.log, SHARE_NO_DELETE);
  await start(logged, '--lines 5000', { ...ROTATED_ONLINE, AppStdoutCopyAndTruncate: 1 });
  await allWritten(logged, 5000);
  expect(rotated(logged).length).toBeGreaterThan(5);
  expect(statSync(logged.log).ino).toBe(ino);
  await reader.end();
});

test('a file that a reader forbids to rename is written on, and rotated when the reader has gone', async () => {
  const logged = placeLog('Written', '');
  const reader = await hold(logged.log, SHARE_NO_DELETE);
  await start(logged, '--lines 20000 --lines-per-second 4000', { ...ROTATED_ONLINE });
  const object = machine.windowsPath(logged.log);
  await watch().service(
    logged.name,
    'tells it',
    ({ reason }) => reason?.code === 'rotationFailed' && reason.win32 === 32 && reason.object === object,
  );
  expect(rotated(logged)).toEqual([]);
  await reader.end();
  await watch().service(logged.name, 'rotates', ({ reason }) => reason === null);
  await allWritten(logged, 20_000);
  expect(rotated(logged).length).toBeGreaterThan(1);
  expect(await eventsOf(watch(), logged.name, 'logFailed')).toEqual([]);
  expect(await eventsOf(watch(), logged.name, 'rotationFailed')).toHaveLength(1);
  expect(await eventsOf(watch(), logged.name, 'rotationResumed')).toHaveLength(1);
});

test('a pause lies between copying and truncating, and a stop ends it', async () => {
  const logged = placeLog('Paused', 'before\n');
  await start(logged, '', { AppStdoutCopyAndTruncate: 1, AppRotateDelay: 600_000 });
  await watch().service(logged.name, 'runs', ({ state }) => state === 'running');
  await steward('rotate', logged.name);
  await until('it is copied', () => rotated(logged).length === 1);
  expect(readFileSync(logged.log, 'utf8')).toBe('before\n');
  await steward('stop', logged.name);
  expect(content(logged)).toBe('before\n');
  expect(readFileSync(logged.log)).toHaveLength(0);
});

test('a rotation is done at once while the program waits for its next start', async () => {
  const logged = placeLog('Waiting', '');
  await startLogged(logged, '--quiet --lines 5 --exit-after-ms 2000', {
    AppRestartDelay: 600_000,
    AppThrottle: 0,
  });
  await watch().service(logged.name, 'waits', ({ state }) => state === 'backoff');
  await steward('rotate', logged.name);
  await until('it is rotated', () => rotated(logged).length === 1);
  expect(readFileSync(logged.log)).toHaveLength(0);
  expect(content(logged)).toBe(numbered(5));
  const { events } = await watch().call('events', { name: logged.name, limit: 100 });
  expect(events.at(-1)).toMatchObject({
    event: 'rotated',
    object: machine.windowsPath(logged.log),
    count: 1,
  });
});

test('a log that cannot be rotated at the start is written on, and rotated when it can be', async () => {
  const logged = placeLog('Held', 'of the run before\n');
  const reader = await hold(logged.log, SHARE_NO_DELETE);
  await start(logged, '--lines 5', { AppRotateFiles: 1 });
  await watch().service(logged.name, 'tells it', ({ reason }) => reason?.code === 'rotationFailed');
  await until('it writes', () => readFileSync(logged.log, 'utf8').endsWith(numbered(5)));
  await reader.end();
  await steward('rotate', logged.name);
  await watch().service(logged.name, 'is well', ({ reason }) => reason === null);
  expect(rotated(logged)).toHaveLength(1);
  expect(content(logged)).toBe(`of the run before\n${numbered(5)}`);
});

test('a start rotates a log that was last written before the time of day', async () => {
  const logged = placeLog('Missed', 'of the day before yesterday\n');
  const written = (Date.now() - 2 * DAY_MS) / 1000;
  utimesSync(logged.log, written, written);
  await start(logged, '--lines 10', { RotateAt: '03:00' });
  await until('the new run writes', () => readFileSync(logged.log, 'utf8') === numbered(10));
  expect(rotated(logged)).toHaveLength(1);
});

test('rotated files are compressed whole, and deleted when they are too old; others are left', async () => {
  const logged = placeLog('Compressed', numbered(1000));
  const name = (daysAgo: number) => {
    const stamp = new Date(Date.now() - daysAgo * DAY_MS).toISOString().replaceAll(/[-:]|Z$/g, '');
    return `stdout-${stamp}.log`;
  };
  const [old, oldCompressed, recent] = [name(9), `${name(8)}.gz`, name(3)];
  const foreign = 'stdout-notes.log';
  for (const file of [old, recent, foreign]) writeFileSync(path.join(logged.folder, file), file);
  writeFileSync(path.join(logged.folder, oldCompressed), gzipSync('old'));
  await start(logged, '', { AppRotateFiles: 1, RotateKeepDays: 7, RotateGzip: 1 });
  await until('all are compressed', () => {
    const files = rotated(logged);
    return files.length === 2 && files.every((file) => file.endsWith('.gz'));
  });
  const [first, second] = rotated(logged).map((file) =>
    gunzipSync(readFileSync(path.join(logged.folder, file))).toString('latin1'),
  );
  expect(first).toBe(recent);
  expect(second).toBe(numbered(1000));
  expect(readdirSync(logged.folder).filter((file) => file.endsWith('.part'))).toEqual([]);
  expect(readFileSync(path.join(logged.folder, foreign), 'utf8')).toBe(foreign);
});

test('by size, by command and by time together, beside a reader, no line is lost, split or repeated', async () => {
  const logged = placeLog('Together', '');
  const reader = await hold(logged.log, SHARE_ALL);
  const everyMinute = Array.from({ length: 3 }, (_, index) => {
    const at = new Date(Date.now() + (index + 1) * 60_000);
    return `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`;
  });
  const bytes = 50_000;
  await start(logged, '--lines 1000000 --lines-per-second 100', {
    AppRotateFiles: 1,
    AppRotateOnline: 1,
    AppRotateBytes: bytes,
    RotateAt: everyMinute.join(','),
  });
  for (let commands = 0; commands < 3; commands += 1) {
    await until('there is output', () => statSync(logged.log).size > 0);
    const before = rotated(logged).length;
    await steward('rotate', logged.name);
    await until('the command rotates', () => rotated(logged).length > before);
  }
  const smallerOnes = (pattern: RegExp) =>
    rotated(logged).filter(
      (file) => pattern.test(file) && statSync(path.join(logged.folder, file)).size < bytes,
    );
  await until('the time of day rotates', () => smallerOnes(/T\d{4}00\./).length > 0, 90_000);
  await until('the size rotates', () => rotated(logged).length > smallerOnes(/./).length);
  await steward('stop', logged.name);
  const all = content(logged);
  expect(all === numbered(all.length / 100), 'each line is there once').toBe(true);
  await reader.end();
}, 180_000);
