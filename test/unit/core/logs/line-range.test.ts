import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { localTime } from '../../../../electron/contract/local-time.js';
import type { LinePlace, RangePart, Stream } from '../../../../electron/contract/logs.js';
import { LineSaves } from '../../../../electron/core/logs/line-saves.js';
import { LogView } from '../../../../electron/core/logs/log-view.js';
import { silentLog } from '../silent-log.js';

let folder: string;
let view: LogView;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'steward-test-'));
});
afterEach(async () => {
  await view.close();
  await rm(folder, { recursive: true });
});

const BOTH: readonly Stream[] = ['stdout', 'stderr'];
const START = Date.UTC(2026, 10, 21, 5);
const instant = (second: number) => new Date(START + second * 1000).toISOString();
const timed = (second: number, text: string) =>
  `${instant(second).replace('T', ' ').replace('Z', '')}: ${text}\n`;
/** The name that a log rotated at a time has. */
const rotated = (second: number) => `stdout-${instant(second).replace(/[-:Z]/g, '')}.log`;
const width = timed(0, 'line 0000').length;

async function open(streams: readonly Stream[]) {
  view = new LogView(
    'view',
    streams.map((stream) => ({
      stream,
      path: `C:\\logs\\${stream}.log`,
      hostPath: join(folder, `${stream}.log`),
      encoding: null,
    })),
    {
      searchBundle: '',
      tell: { appended: () => undefined, searched: () => undefined },
      log: silentLog,
    },
  );
  await view.open(1);
}

const at = (segment: number, line: number, stream: Stream = 'stdout'): LinePlace => ({
  stream,
  segment,
  offset: line * width,
});

/** All of a range, and in how many parts it came. */
async function read(
  from: LinePlace,
  to: LinePlace,
  streams = BOTH,
): Promise<{ text: string; parts: number; lines: number }> {
  const range = { from, to, streams: [...streams] };
  let part: RangePart = await view.range(range, null);
  let [text, parts, lines] = [part.text, 1, part.lines];
  for (; part.rest !== null; parts += 1) {
    part = await view.range(range, part.rest);
    text += part.text;
    lines += part.lines;
  }
  return { text, parts, lines };
}

const lineText = (n: number) => `line ${String(n).padStart(4, '0')}`;
const shown = (second: number, text: string) => `${localTime(instant(second))}  ${text}\r\n`;

describe('a range of lines', () => {
  it('goes through rotated files, both ends included, in either order', async () => {
    const file = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, n) => timed(from + n, lineText(from + n))).join('');
    await writeFile(join(folder, rotated(10)), file(0, 10));
    await writeFile(join(folder, 'stdout.log'), file(10, 20));
    await open(['stdout']);
    const expected = Array.from({ length: 8 }, (_, n) => shown(7 + n, lineText(7 + n))).join('');
    expect(await read(at(0, 7), at(1, 4))).toEqual({ text: expected, parts: 1, lines: 8 });
    expect(await read(at(1, 4), at(0, 7))).toMatchObject({ text: expected });
    expect(await read(at(1, 4), at(1, 4))).toMatchObject({ text: shown(14, lineText(14)), lines: 1 });
  });

  it('has both streams as they are merged, or one', async () => {
    const of = (rest: number) =>
      Array.from({ length: 10 }, (_, n) => timed(n * 2 + rest, lineText(n * 2 + rest))).join('');
    await writeFile(join(folder, 'stdout.log'), of(0));
    await writeFile(join(folder, 'stderr.log'), of(1));
    await open(BOTH);
    const merged = [3, 4, 5, 6, 7, 8].map((n) => shown(n, lineText(n))).join('');
    expect(await read(at(0, 1, 'stderr'), at(0, 4))).toMatchObject({ text: merged });
    expect(await read(at(0, 4), at(0, 1, 'stderr'))).toMatchObject({ text: merged });
    const own = [4, 6, 8].map((n) => shown(n, lineText(n))).join('');
    expect(await read(at(0, 2), at(0, 4), ['stdout'])).toMatchObject({ text: own });
  });

  it('comes in parts when it is large, without losing or repeating a line', async () => {
    const text = (n: number) => `${String(n).padStart(6, '0')} ${'x'.repeat(90)}`;
    const count = 60_000;
    await writeFile(
      join(folder, 'stdout.log'),
      Array.from({ length: count }, (_, n) => `${text(n)}\n`).join(''),
    );
    await open(['stdout']);
    const first = { stream: 'stdout', segment: 0, offset: 0 } as const;
    const last = { ...first, offset: (count - 1) * 98 };
    const { text: all, parts, lines } = await read(first, last);
    expect(parts).toBeGreaterThan(2);
    expect(lines).toBe(count);
    expect(all).toBe(Array.from({ length: count }, (_, n) => `${text(n)}\r\n`).join(''));
  });

  it('has all of a line that is too long to be shown', async () => {
    const long = `${timed(0, 'a'.repeat(200_000))}${timed(1, '长'.repeat(30_000))}${timed(2, 'end')}`;
    await writeFile(join(folder, 'stdout.log'), long);
    await open(['stdout']);
    const { text } = await read(at(0, 0), {
      stream: 'stdout',
      segment: 0,
      offset: Buffer.byteLength(long) - timed(2, 'end').length,
    });
    expect(text).toBe(`${shown(0, 'a'.repeat(200_000))}${shown(1, '长'.repeat(30_000))}${shown(2, 'end')}`);
  });
});

describe('a file for lines', () => {
  it('is written part by part, and removed unless it is kept', async () => {
    await writeFile(join(folder, 'stdout.log'), '');
    await open(['stdout']);
    const saves = new LineSaves();
    const path = join(folder, 'saved.log');
    await saves.begin('a', path);
    await saves.append('a', 'eins\r\n');
    await saves.append('a', '二\r\n');
    await saves.end('a', true);
    expect(await readFile(path, 'utf8')).toBe('eins\r\n二\r\n');
    await saves.begin('a', path);
    await saves.append('a', 'half');
    await saves.end('a', false);
    await expect(readFile(path)).rejects.toThrow('ENOENT');
    await expect(saves.append('a', 'x')).rejects.toMatchObject({ failure: { code: 'badRequest' } });
    await expect(saves.begin('a', join(folder, 'no', 'such', 'folder'))).rejects.toMatchObject({
      failure: { code: 'fileUnwritable' },
    });
    await saves.end('never begun', true);
  });
});
