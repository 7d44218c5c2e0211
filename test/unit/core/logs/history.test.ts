import {
  appendFile,
  copyFile,
  mkdtemp,
  readFile,
  rename,
  rm,
  truncate,
  unlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type {
  Cursor,
  LogAppended,
  LogLine,
  LogPage,
  PageRequest,
  Stream,
} from '../../../../electron/contract/logs.js';
import { LogView } from '../../../../electron/core/logs/log-view.js';
import { spool, SpoolError } from '../../../../electron/core/logs/spool.js';
import { silentLog } from '../silent-log.js';

let folder: string;
let view: LogView;
const batches: LogAppended[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'steward-test-'));
  batches.length = 0;
});
afterEach(async () => {
  await view.close();
  await rm(folder, { recursive: true });
});

const path = (name: string) => join(folder, name);
const texts = (lines: readonly LogLine[]) => lines.map(({ text }) => text);
const numbered = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, n) => `line ${from + n}\n`).join('');
const expected = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, n) => `line ${from + n}`);

const START = Date.UTC(2026, 10, 21, 5);
const instant = (second: number) => new Date(START + second * 1000).toISOString();
const timed = (second: number, text: string) =>
  `${instant(second).replace('T', ' ').replace('Z', '')}: ${text}\n`;
/** The name that a rotated log has. */
const rotated = (second: number, stream = 'stdout') =>
  `${stream}-${instant(second).replace(/[-:Z]/g, '')}.log`;

async function open(streams: Stream[] = ['stdout'], count = 10) {
  view = new LogView(
    'view',
    streams.map((stream) => ({
      stream,
      path: `C:\\logs\\${stream}.log`,
      hostPath: path(`${stream}.log`),
      encoding: null,
    })),
    {
      searchBundle: '',
      tell: { appended: (batch) => batches.push(batch), searched: () => undefined },
      log: silentLog,
    },
  );
  return view.open(count);
}

/** All lines from a page on, page by page, in the direction that the key says. */
async function walk(page: LogPage, kind: 'before' | 'after', count: number): Promise<LogLine[]> {
  const lines = [...page.lines];
  for (let cursor: Cursor | null = page[kind]; cursor !== null;) {
    const next = await view.page({ kind, cursor }, count);
    lines.splice(kind === 'before' ? 0 : lines.length, 0, ...next.lines);
    cursor = next[kind];
  }
  return lines;
}

const page = (at: PageRequest, lines = 10) => view.page(at, lines);

describe('history', () => {
  it('is one timeline of the current, rotated and compressed files, in both directions', async () => {
    await writeFile(path(`${rotated(1)}.gz`), gzipSync(numbered(0, 40)));
    await writeFile(path(rotated(2)), numbered(40, 75));
    await writeFile(path(rotated(3)), '');
    await writeFile(path('stdout.log'), `${numbered(75, 100)}unfinished`);
    const opened = await open();
    expect(texts(opened.page.lines)).toEqual(expected(90, 100));
    expect(texts(await walk(opened.page, 'before', 7))).toEqual(expected(0, 100));
    const first = await page({ kind: 'start' });
    expect(first.before).toBeNull();
    expect(texts(await walk(first, 'after', 7))).toEqual(expected(0, 100));
    expect(new Set((await walk(first, 'after', 50)).map(({ segment }) => segment))).toEqual(
      new Set([0, 1, 3]),
    );
  });

  it('is there although there is no current file', async () => {
    await writeFile(path(rotated(1)), 'old, without a line feed');
    expect(texts((await open()).page.lines)).toEqual(['old, without a line feed']);
  });

  it('says which files have vanished or are damaged and goes on without them', async () => {
    await writeFile(path(rotated(1)), numbered(0, 5));
    await writeFile(path(rotated(2)), 'deleted below\n');
    await writeFile(path(`${rotated(3)}.gz`), 'this is no gzip file');
    await writeFile(path('stdout.log'), numbered(5, 10));
    const opened = await open(['stdout'], 5);
    await unlink(path(rotated(2)));
    const before = await page({ kind: 'before', cursor: opened.page.before ?? {} });
    expect(texts(before.lines)).toEqual(expected(0, 5));
    expect(before.problems).toEqual([
      { stream: 'stdout', segment: 2, path: `C:\\logs\\${rotated(3)}.gz`, kind: 'damaged' },
      { stream: 'stdout', segment: 1, path: `C:\\logs\\${rotated(2)}`, kind: 'vanished' },
    ]);
  });

  it('finds a file again that was compressed meanwhile', async () => {
    await writeFile(path(rotated(1)), numbered(0, 5));
    await writeFile(path('stdout.log'), numbered(5, 10));
    const opened = await open(['stdout'], 5);
    await writeFile(path(`${rotated(1)}.gz`), gzipSync(await readFile(path(rotated(1)))));
    await unlink(path(rotated(1)));
    const before = await page({ kind: 'before', cursor: opened.page.before ?? {} });
    expect(texts(before.lines)).toEqual(expected(0, 5));
    expect(before.problems).toEqual([]);
  });

  it('reads a compressed file that breaks off as far as it goes', async () => {
    const whole = gzipSync(numbered(0, 20_000));
    await writeFile(path(`${rotated(1)}.gz`), whole.subarray(0, whole.length - 20));
    await open();
    const first = await page({ kind: 'start' }, 1000);
    expect(texts(first.lines)).toEqual(expected(0, 1000));
  });

  it('refuses a file that becomes too large', async () => {
    await writeFile(path('bomb.gz'), gzipSync(Buffer.alloc(1_000_000)));
    await open();
    await expect(spool(path('bomb.gz'), 100_000)).rejects.toThrow(SpoolError);
  });

  it('goes on over a rotation while it is open, by renaming and by copying', async () => {
    await writeFile(path('stdout.log'), numbered(0, 5));
    const opened = await open(['stdout'], 2);
    await rename(path('stdout.log'), path(rotated(1)));
    await writeFile(path('stdout.log'), numbered(5, 8));
    await vi.waitFor(() => expect(texts(batches.flatMap(({ lines }) => lines))).toEqual(expected(5, 8)));
    await copyFile(path('stdout.log'), path(rotated(2)));
    await truncate(path('stdout.log'), 0);
    await appendFile(path('stdout.log'), 'line 8\n');
    await vi.waitFor(
      () => expect(texts(batches.flatMap(({ lines }) => lines))).toEqual(expected(5, 9)),
      5000,
    );
    expect(texts(await walk(opened.page, 'before', 3))).toEqual(expected(0, 5));
    const end = await page({ kind: 'end' }, 4);
    expect(texts(end.lines)).toEqual(expected(5, 9));
    expect(texts(await walk(end, 'before', 3))).toEqual(expected(0, 9));
    expect(new Set(batches.flatMap(({ lines }) => lines.map(({ segment }) => segment)))).toEqual(
      new Set([1, 2]),
    );
  });

  it('merges two streams over their files', async () => {
    const some = (from: number, to: number, step: number) =>
      Array.from({ length: Math.ceil((to - from) / step) }, (_, n) => from + n * step)
        .map((second) => timed(second, String(second)))
        .join('');
    await writeFile(path(rotated(100)), some(0, 100, 2));
    await writeFile(path('stdout.log'), some(100, 200, 2));
    await writeFile(path(`${rotated(31, 'stderr')}.gz`), gzipSync(some(1, 31, 2)));
    await writeFile(path('stderr.log'), some(31, 200, 2));
    const opened = await open(['stdout', 'stderr']);
    const all = Array.from({ length: 200 }, (_, n) => String(n));
    expect(texts(await walk(opened.page, 'before', 13))).toEqual(all);
    expect(texts(await walk(await page({ kind: 'start' }), 'after', 13))).toEqual(all);
  });
});

describe('jumps', () => {
  beforeEach(async () => {
    const some = (from: number, to: number) =>
      Array.from(
        { length: to - from },
        (_, n) => timed(from + n, `second ${from + n}`) + '  at somewhere\n',
      ).join('');
    await writeFile(path(`${rotated(5000)}.gz`), gzipSync(some(0, 5000)));
    await writeFile(path(rotated(10_000)), some(5000, 10_000));
    await writeFile(path('stdout.log'), some(10_000, 20_000));
    await writeFile(path('stderr.log'), timed(7000, 'warning') + timed(15_000, 'error'));
    await open(['stdout', 'stderr']);
  });

  it.each([0, 1, 4999, 5000, 7001, 9999, 10_000, 12_345, 19_999])('to second %i', async (second) => {
    const found = await page({ kind: 'time', time: START + second * 1000 }, 3);
    expect(found.exact).toBe(true);
    expect(texts(found.lines)).toContain(`second ${second}`);
    expect(found.lines[0]?.at).toBe(instant(second));
  });

  it('to some lines before a time, of all streams and files', async () => {
    const found = await page({ kind: 'time', time: START + 7000_500, before: 3 }, 5);
    expect(texts(found.lines)).toEqual([
      'second 7000',
      '  at somewhere',
      'warning',
      'second 7001',
      '  at somewhere',
    ]);
    const first = await page({ kind: 'time', time: START + 1000, before: 3 }, 3);
    expect(texts(first.lines)).toEqual(['second 0', '  at somewhere', 'second 1']);
    expect(first).toMatchObject({ before: null, exact: true });
    const last = await page({ kind: 'time', time: START + 1e9, before: 2 }, 9);
    expect(texts(last.lines)).toEqual(['second 19999', '  at somewhere']);
    expect(last.after).toBeNull();
  });

  it('to a time between lines, before the first and after the last', async () => {
    const between = await page({ kind: 'time', time: START + 700_500 }, 1);
    expect(texts(between.lines)).toEqual(['second 701']);
    expect(texts((await page({ kind: 'time', time: 0 }, 1)).lines)).toEqual(['second 0']);
    const after = await page({ kind: 'time', time: START + 1e9 }, 1);
    expect(after).toMatchObject({ lines: [], after: null });
    expect(after.before).not.toBeNull();
  });

  it.each([
    [0, 0],
    [0.25, 5000],
    [0.5, 10_000],
    [0.75, 15_000],
  ])('to the share %f', async (fraction, second) => {
    const found = await page({ kind: 'fraction', fraction }, 10);
    const first = found.lines.find(({ at }) => at !== null)?.at ?? '';
    expect(Math.abs(Date.parse(first) - START - second * 1000)).toBeLessThan(300_000);
  });

  it('to the share 1, where nothing comes after and everything before', async () => {
    const found = await page({ kind: 'fraction', fraction: 1 }, 10);
    expect(found.after).toBeNull();
    expect(found.before).not.toBeNull();
  });

  it('to a line of one stream with the other one at its time', async () => {
    const [warning] = (await page({ kind: 'time', time: START + 7000_000 }, 2)).lines.filter(
      ({ stream }) => stream === 'stderr',
    );
    const { segment = 0, offset = 0 } = warning ?? {};
    const found = await page({ kind: 'line', stream: 'stderr', place: { segment, offset } }, 3);
    expect(texts(found.lines)).toEqual(['second 7000', '  at somewhere', 'warning']);
  });
});

it('finds by its last lines where a program has ended, though lines have no times', async () => {
  const run = (number: number) =>
    Array.from({ length: 3000 }, (_, n) => `tick ${n}\n`).join('') + `failed ${number}\n\nout of memory\n`;
  await writeFile(path('stdout.log'), run(1) + run(2) + run(3) + 'tick 0\n');
  await open(['stdout']);
  const at = { kind: 'time', time: START + 5000, before: 2 } as const;
  const found = await page({ ...at, output: ['tick 2999', 'failed 2', 'out of memory'] }, 5);
  expect(texts(found.lines)).toEqual(['', 'out of memory', 'tick 0', 'tick 1', 'tick 2']);
  expect(texts((await page({ kind: 'before', cursor: found.before ?? {} }, 1)).lines)).toEqual(['failed 2']);
  expect(found.exact).toBe(true);
  const other = await page({ ...at, output: ['something else', 'out of memory'] }, 5);
  expect(texts(other.lines)).toEqual(['', 'out of memory', 'tick 0']);
  expect((await page({ ...at, output: ['never written'] }, 5)).exact).toBe(false);

  // Each start has begun a new file, and all of them are alike.
  await writeFile(path(rotated(4)), run(2));
  await writeFile(path('stdout.log'), run(2));
  await open(['stdout']);
  const before = await page({ ...at, output: ['tick 2999', 'failed 2', 'out of memory'] }, 5);
  expect(texts(before.lines)).toEqual(['', 'out of memory', 'tick 0', 'tick 1', 'tick 2']);
});

it('says that a time cannot be found where lines have none', async () => {
  await writeFile(path(rotated(1)), numbered(0, 50));
  await writeFile(path('stdout.log'), numbered(50, 100));
  await open();
  const found = await page({ kind: 'time', time: START + 5000 }, 1);
  expect(found.exact).toBe(false);
  expect(texts(found.lines)).toEqual(['line 50']);
});
