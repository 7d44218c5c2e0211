import { appendFile, mkdir, mkdtemp, open, rename, rm, rmdir, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Encoding } from '../../../../electron/contract/encodings.js';
import type { LogAppended, LogLine, Stream } from '../../../../electron/contract/logs.js';
import { LogView } from '../../../../electron/core/logs/log-view.js';
import { MAX_BATCH_LINES } from '../../../../electron/core/logs/stream-follower.js';
import { silentLog } from '../silent-log.js';

let folder: string;
let views: LogView[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'steward-test-'));
  views = [];
});
afterEach(async () => {
  for (const view of views) await view.close();
  await rm(folder, { recursive: true });
});

const path = (name: string) => join(folder, name);
const texts = (lines: readonly LogLine[]) => lines.map(({ text }) => text);
const stamp = (second: number) => `2026-11-21 05:30:${String(second).padStart(2, '0')}.000: `;
const settle = (check: () => void) => vi.waitFor(check, { timeout: 5000, interval: 10 });

async function openView(streams: Stream[], count = 100, encoding: Encoding | null = null) {
  const batches: LogAppended[] = [];
  const files = streams.map((stream) => ({
    stream,
    path: `C:\\${stream}.log`,
    hostPath: path(`${stream}.log`),
    encoding,
  }));
  const view = new LogView('view', files, {
    searchBundle: '',
    tell: { appended: (batch) => batches.push(batch), searched: () => undefined },
    log: silentLog,
  });
  views.push(view);
  const { files: described, page } = await view.open(count);
  let { before } = page;
  /** The page before those that were given, as somebody asks for it who scrolls up. */
  const earlier = async (lines: number) => {
    if (before === null) return { lines: [], complete: true };
    const found = await view.page({ kind: 'before', cursor: before }, lines);
    before = found.before;
    return { ...found, complete: found.before === null };
  };
  const opened = { files: described, lines: page.lines, complete: page.before === null, after: page.after };
  return { view, opened, earlier, batches, appended: () => batches.flatMap(({ lines }) => lines) };
}

describe('opening', () => {
  it('gives the last lines, and those before on demand', async () => {
    await writeFile(path('stdout.log'), Array.from({ length: 250 }, (_, n) => `line ${n}\n`).join(''));
    const { opened, earlier } = await openView(['stdout']);
    expect(texts(opened.lines)).toEqual(Array.from({ length: 100 }, (_, n) => `line ${150 + n}`));
    expect(opened.complete).toBe(false);
    const before = await earlier(100);
    expect(texts(before.lines).at(-1)).toBe('line 149');
    const first = await earlier(100);
    expect(texts(first.lines)).toEqual(Array.from({ length: 50 }, (_, n) => `line ${n}`));
    expect(first.complete).toBe(true);
    expect(first.lines[0]?.offset).toBe(0);
  });

  it('gives very long lines in smaller pages, all of them in the end', async () => {
    const long = 'x'.repeat(40_000);
    await writeFile(path('stdout.log'), Array.from({ length: 300 }, (_, n) => `${n} ${long}\n`).join(''));
    const { opened, earlier } = await openView(['stdout'], 5000);
    expect(opened.lines.length).toBeLessThan(150);
    expect(opened.complete).toBe(false);
    const numbers = opened.lines.map(({ text }) => Number.parseInt(text, 10));
    for (let complete = false; !complete;) {
      const page = await earlier(5000);
      expect(page.lines.length).toBeGreaterThan(0);
      numbers.unshift(...page.lines.map(({ text }) => Number.parseInt(text, 10)));
      complete = page.complete;
    }
    expect(numbers).toEqual(Array.from({ length: 300 }, (_, n) => n));
  });

  it('merges two streams by time over pages', async () => {
    const lines = (from: number) =>
      Array.from({ length: 20 }, (_, n) => `${stamp(from + 2 * n)}${from + 2 * n}\n`);
    await writeFile(path('stdout.log'), lines(0).join(''));
    await writeFile(path('stderr.log'), lines(1).join(''));
    const { opened, earlier } = await openView(['stdout', 'stderr'], 15);
    const pages = [opened.lines, (await earlier(15)).lines, (await earlier(15)).lines];
    expect(pages.reverse().flatMap(texts)).toEqual(Array.from({ length: 40 }, (_, n) => String(n)));
    expect(opened.lines.at(-1)).toMatchObject({ stream: 'stderr', at: '2026-11-21T05:30:39.000Z' });
  });

  it('reads only the end of a huge file', async () => {
    const file = await open(path('stdout.log'), 'w');
    await file.truncate(8 * 1024 ** 3);
    await file.write(Buffer.from('\nlast but one\nlast\n'), 0, null, 8 * 1024 ** 3);
    await file.close();
    const { opened } = await openView(['stdout'], 2, 'utf-8');
    expect(texts(opened.lines)).toEqual(['last but one', 'last']);
    expect(opened.files[0]?.size).toBe(8 * 1024 ** 3 + 19);
  });

  it('shows a line without end in pieces, marked as cut', async () => {
    await writeFile(path('stdout.log'), `first\n${'x'.repeat(3 * 1024 * 1024)}\nlast\n`);
    const { opened } = await openView(['stdout'], 10);
    expect(opened.lines.at(0)).toMatchObject({ text: 'first', cut: false });
    expect(opened.lines.at(-1)).toMatchObject({ text: 'last', cut: false });
    const pieces = opened.lines.slice(1, -1);
    expect(pieces.length).toBeGreaterThan(1);
    expect(pieces.every(({ cut, text }) => cut && text.length === 16_384)).toBe(true);
  });

  it('decodes what the file is: GBK, and UTF-16 with a mark', async () => {
    await writeFile(path('stdout.log'), iconv.encode('服务器已启动\n', 'gbk'));
    await writeFile(path('stderr.log'), Buffer.from('\ufeff警告：磁盘\n', 'utf16le'));
    const { opened } = await openView(['stdout', 'stderr']);
    expect(texts(opened.lines)).toEqual(['服务器已启动', '警告：磁盘']);
    expect(opened.files.map(({ encoding }) => encoding)).toEqual(['gb18030', 'utf-16le']);
  });

  it('reads it as what it is told to', async () => {
    await writeFile(path('stdout.log'), iconv.encode('服务\n', 'gbk'));
    const { opened } = await openView(['stdout'], 10, 'utf-8');
    expect(opened.lines[0]?.text).toContain('\ufffd');
  });

  it('refuses what cannot be read', async () => {
    const view = new LogView(
      'view',
      [{ stream: 'stdout', path: 'C:\\logs', hostPath: folder, encoding: null }],
      {
        searchBundle: '',
        tell: { appended: () => undefined, searched: () => undefined },
        log: silentLog,
      },
    );
    await expect(view.open(10)).rejects.toMatchObject({
      failure: { code: 'logUnreadable', object: 'C:\\logs' },
    });
  });
});

describe('following', () => {
  it('tells lines as they come', async () => {
    await writeFile(path('stdout.log'), 'old\n');
    const { opened, appended } = await openView(['stdout']);
    expect(texts(opened.lines)).toEqual(['old']);
    await appendFile(path('stdout.log'), 'new 1\nnew 2\n');
    await settle(() => expect(texts(appended())).toEqual(['new 1', 'new 2']));
  });

  it('begins with a file that comes later', async () => {
    const { opened, batches, appended } = await openView(['stdout']);
    expect(opened).toMatchObject({ lines: [], complete: true, files: [{ exists: false, size: 0 }] });
    await writeFile(path('stdout.log'), 'first\n');
    await settle(() => expect(texts(appended())).toEqual(['first']));
    expect(batches[0]).toMatchObject({ restarted: [], files: [{ exists: true, size: 6 }] });
  });

  it('holds an unfinished line back, shows it when it is quiet, and again when it is whole', async () => {
    await writeFile(path('stdout.log'), 'whole\nunfin');
    const { opened, appended } = await openView(['stdout']);
    expect(texts(opened.lines)).toEqual(['whole']);
    await settle(() => expect(appended().at(-1)).toMatchObject({ offset: 6, text: 'unfin' }));
    await appendFile(path('stdout.log'), 'ished\n');
    await settle(() => expect(appended().at(-1)).toMatchObject({ offset: 6, text: 'unfinished' }));
  });

  it('loses nothing when the file is rotated', async () => {
    await writeFile(path('stdout.log'), 'one\n');
    const { earlier, batches, appended } = await openView(['stdout']);
    await appendFile(path('stdout.log'), 'two\nlast without end');
    await rename(path('stdout.log'), path('stdout-old.log'));
    await writeFile(path('stdout.log'), 'three\n');
    await settle(() => expect(texts(appended())).toEqual(['two', 'last without end', 'three']));
    expect(batches.filter(({ restarted }) => restarted.length > 0)).toMatchObject([
      { restarted: ['stdout'], lines: [{ text: 'three', offset: 0 }] },
    ]);
    expect(texts((await earlier(10)).lines)).toEqual([]);
  });

  it('notices that the file was cut short', async () => {
    await writeFile(path('stdout.log'), 'a long line before\n');
    const { batches } = await openView(['stdout']);
    await truncate(path('stdout.log'), 0);
    await appendFile(path('stdout.log'), 'anew\n');
    await settle(() => expect(batches).toMatchObject([{ restarted: ['stdout'], lines: [{ text: 'anew' }] }]));
  });

  it('says that the file has been deleted, until there is a new one', async () => {
    await writeFile(path('stdout.log'), 'one\n');
    const { opened, batches, appended } = await openView(['stdout']);
    expect(opened.files[0]?.trouble).toBeNull();
    await rm(path('stdout.log'));
    await settle(() => expect(batches).toMatchObject([{ lines: [], files: [{ trouble: 'vanished' }] }]));
    await writeFile(path('stdout.log'), 'two\n');
    await settle(() => expect(texts(appended())).toEqual(['two']));
    await settle(() => expect(batches.at(-1)?.files).toMatchObject([{ trouble: null }]));
  });

  it('says that a file cannot be read any more, and loses nothing of the other stream', async () => {
    await writeFile(path('stdout.log'), 'one\n');
    await writeFile(path('stderr.log'), 'first\n');
    const { batches, appended } = await openView(['stdout', 'stderr']);
    await rename(path('stdout.log'), path('aside.log'));
    await mkdir(path('stdout.log'));
    const troubles = () => batches.at(-1)?.files.map(({ trouble }) => trouble);
    await settle(() => expect(troubles()).toEqual(['locked', null]));
    for (let line = 0; line < 20; line += 1) {
      await appendFile(path('stderr.log'), `${line}\n`);
      await settle(() => expect(appended().at(-1)?.text).toBe(String(line)));
    }
    await rmdir(path('stdout.log'));
    await writeFile(path('stdout.log'), 'two\n');
    await settle(() => expect(texts(appended()).at(-1)).toBe('two'));
    expect(troubles()).toEqual([null, null]);
  });

  it('learns the encoding from the first bytes that tell', async () => {
    await writeFile(path('stdout.log'), 'ascii\n');
    const { batches, appended } = await openView(['stdout']);
    await appendFile(path('stdout.log'), iconv.encode('错误：端口被占用\n', 'gbk'));
    await settle(() => expect(texts(appended())).toEqual(['错误：端口被占用']));
    expect(batches[0]?.files[0]?.encoding).toBe('gb18030');
  });

  it('learns it also when the first character that tells comes in two parts', async () => {
    await writeFile(path('stdout.log'), 'ascii\n');
    const { appended } = await openView(['stdout']);
    const [first, second] = iconv.encode('绻', 'gbk');
    await appendFile(path('stdout.log'), Buffer.from([...Buffer.from('ready '), first ?? 0]));
    await settle(() => expect(appended().at(-1)?.text).toMatch(/^ready /));
    await appendFile(path('stdout.log'), Buffer.from([second ?? 0, 0x0a]));
    await settle(() => expect(appended().at(-1)).toMatchObject({ offset: 6, text: 'ready 绻' }));
  });

  it('passes over what is too much to show, and says how much', async () => {
    await writeFile(path('stdout.log'), '');
    const { batches, appended } = await openView(['stdout']);
    const line = `${'y'.repeat(99)}\n`;
    await appendFile(path('stdout.log'), `${line.repeat(120_000)}end\n`);
    await settle(() => expect(appended().at(-1)?.text).toBe('end'));
    const skipped = batches.reduce((sum, { skippedBytes }) => sum + skippedBytes, 0);
    const shown = appended().slice(0, -1);
    expect(skipped).toBeGreaterThan(0);
    expect(shown.every(({ text }) => text.length === 99)).toBe(true);
    expect(skipped + shown.length * line.length).toBe(120_000 * line.length);
    expect(Math.max(...batches.map(({ lines }) => lines.length))).toBeLessThanOrEqual(MAX_BATCH_LINES);
  });

  it('rests while nobody looks, and then tells what has come', async () => {
    await writeFile(path('stdout.log'), '');
    const { view, batches, appended } = await openView(['stdout']);
    view.setWatched(false);
    const other = await openView(['stdout']);
    await appendFile(path('stdout.log'), 'meanwhile\n');
    await settle(() => expect(texts(other.appended())).toEqual(['meanwhile']));
    await appendFile(path('stdout.log'), 'later\n');
    await settle(() => expect(texts(other.appended())).toEqual(['meanwhile', 'later']));
    expect(batches).toEqual([]);
    view.setWatched(true);
    await settle(() => expect(texts(appended())).toEqual(['meanwhile', 'later']));
  });

  it('finds the end of what was written since it was opened, for a time after all of it', async () => {
    await writeFile(path('stdout.log'), `${stamp(1)}one\n${stamp(2)}two\n`);
    const { view, appended } = await openView(['stdout']);
    await appendFile(path('stdout.log'), `${stamp(3)}three\n${stamp(4)}four\n`);
    await settle(() => expect(appended()).toHaveLength(2));
    const after = await view.page({ kind: 'time', time: Date.parse('2026-11-21T05:31:00Z'), before: 1 }, 10);
    expect(texts(after.lines)).toEqual(['four']);
    expect(texts((await view.page({ kind: 'fraction', fraction: 1 }, 10)).lines)).toEqual([]);
  });

  it('finds a time in a file that was begun while nobody looked', async () => {
    await writeFile(path('stdout.log'), `${stamp(1)}one\n${stamp(2)}two\n`);
    const { view } = await openView(['stdout']);
    view.setWatched(false);
    await rename(path('stdout.log'), path('stdout-20261121T053003.000.log'));
    await writeFile(path('stdout.log'), `${stamp(4)}four\n${stamp(5)}five\n${stamp(6)}six\n`);
    const time = Date.parse('2026-11-21T05:30:05Z');
    const { lines, exact } = await view.page({ kind: 'time', time, before: 2 }, 10);
    expect(texts(lines)).toEqual(['two', 'four', 'five', 'six']);
    expect(exact).toBe(true);
  });

  it('says nothing after it was closed', async () => {
    await writeFile(path('stdout.log'), '');
    const { view, batches } = await openView(['stdout']);
    await view.close();
    await appendFile(path('stdout.log'), 'late\n');
    const second = await openView(['stdout']);
    await appendFile(path('stdout.log'), 'later\n');
    await settle(() => expect(second.batches.length).toBeGreaterThan(0));
    expect(batches).toEqual([]);
  });
});
