import { appendFile, mkdtemp, rename, rm, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LogSearched, SearchQuery, Stream } from '../../../../../electron/contract/logs.js';
import { LogView } from '../../../../../electron/core/logs/log-view.js';
import { bundleSearch } from '../../../../support/search-bundle.js';
import { silentLog } from '../../silent-log.js';

// Files of a million lines are made and searched, by a machine that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let bundle: Awaited<ReturnType<typeof bundleSearch>>;
let folder: string;
let view: LogView;
const told: LogSearched[] = [];
beforeAll(async () => {
  bundle = await bundleSearch();
});
afterAll(() => bundle.remove());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'steward-test-'));
  told.length = 0;
});
afterEach(async () => {
  await view.close();
  await rm(folder, { recursive: true });
});

const path = (name: string) => join(folder, name);
const query = (text: string, changes: Partial<SearchQuery> = {}): SearchQuery => ({
  text,
  matchCase: false,
  regex: false,
  ...changes,
});
const last = () => told.at(-1);
const complete = () =>
  vi.waitFor(() => expect(last()).toMatchObject({ running: false, complete: true }), 20_000);

async function open(streams: Stream[] = ['stdout']): Promise<void> {
  view = new LogView(
    'view',
    streams.map((stream) => ({
      stream,
      path: `C:\\logs\\${stream}.log`,
      hostPath: path(`${stream}.log`),
      encoding: null,
    })),
    {
      searchBundle: bundle.path,
      tell: { appended: () => undefined, searched: (searched) => told.push(searched) },
      log: silentLog,
    },
  );
  await view.open(10);
}

const numbered = (from: number, to: number) =>
  Array.from(
    { length: to - from },
    (_, n) => `line ${from + n}${(from + n) % 1000 === 0 ? ' round' : ''}\n`,
  ).join('');

describe('searching a log', () => {
  it('finds lines in the current, rotated and compressed files', async () => {
    await writeFile(path('stdout-20261121T010000.000.log.gz'), gzipSync(numbered(0, 300_000)));
    await writeFile(path('stdout-20261121T020000.000.log'), numbered(300_000, 600_000));
    await writeFile(path('stdout.log'), `${numbered(600_000, 900_000)}line 1000 round, not ended`);
    await open();
    await view.search.start(7, query('ROUND'), ['stdout']);
    await complete();
    expect(last()).toMatchObject({ id: 'view', search: 7, total: 900, kept: 900, done: 1, failure: null });
    const lines = await view.search.lines(0, 500);
    expect(lines.map(({ text }) => text)).toEqual(
      Array.from({ length: 500 }, (_, n) => `line ${n * 1000} round`),
    );
    const newest = await view.search.step(null, -1);
    expect(newest).toMatchObject({ index: 899, line: { stream: 'stdout', segment: 2 } });
    const before = await view.search.step(newest?.line ?? null, -1);
    const page = await view.page(
      { kind: 'line', stream: 'stdout', place: before?.line ?? { segment: 0, offset: 0 } },
      1,
    );
    expect(page.lines[0]?.text).toBe('line 898000 round');
  });

  it('finds what is written later, also after a rotation', async () => {
    await writeFile(path('stdout.log'), 'error 1\nok\n');
    await open();
    await view.search.start(1, query('error'), ['stdout']);
    await complete();
    await appendFile(path('stdout.log'), 'error 2\nok\nerr');
    await vi.waitFor(() => expect(last()?.total).toBe(2), 5000);
    await appendFile(path('stdout.log'), 'or 3\n');
    await vi.waitFor(() => expect(last()?.total).toBe(3), 5000);
    await rename(path('stdout.log'), path('stdout-20261121T010000.000.log'));
    await writeFile(path('stdout.log'), 'error 4\n');
    await vi.waitFor(() => expect(last()?.total).toBe(4), 5000);
    expect((await view.search.lines(0, 9)).map(({ text }) => text)).toEqual([
      'error 1',
      'error 2',
      'error 3',
      'error 4',
    ]);
  });

  it('merges two streams by time, and leaves one out', async () => {
    await writeFile(
      path('stdout.log'),
      '2026-11-21 05:30:01.000: a\n  a of the same\n2026-11-21 05:30:03.000: a\n',
    );
    await writeFile(path('stderr.log'), '2026-11-21 05:30:02.000: a\n');
    await open(['stdout', 'stderr']);
    await view.search.start(1, query('a'), ['stdout', 'stderr']);
    await complete();
    expect((await view.search.lines(0, 9)).map(({ stream, text }) => `${stream} ${text}`)).toEqual([
      'stdout a',
      'stdout   a of the same',
      'stderr a',
      'stdout a',
    ]);
    await view.search.start(2, query('a'), ['stderr']);
    await vi.waitFor(() => expect(last()).toMatchObject({ search: 2, complete: true, total: 1 }), 5000);
  });

  it('ends an expression that takes forever, and nothing else waits for it', async () => {
    await writeFile(path('stdout.log'), `${'a'.repeat(5000)}b\n`.repeat(10));
    await open();
    await view.search.start(1, query('(a+)+$', { regex: true }), ['stdout']);
    await view.page({ kind: 'start' }, 1);
    expect(last()?.failure ?? null).toBeNull();
    await vi.waitFor(() => expect(last()?.failure?.code).toBe('searchTooSlow'), 15_000);
    await expect(view.search.step(null, 1)).rejects.toMatchObject({ failure: { code: 'searchTooSlow' } });
    await view.search.start(2, query('b'), ['stdout']);
    await vi.waitFor(() => expect(last()).toMatchObject({ search: 2, total: 10, complete: true }), 5000);
  });

  it('refuses what is no expression', async () => {
    await writeFile(path('stdout.log'), 'a\n');
    await open();
    await expect(view.search.start(1, query('(', { regex: true }), ['stdout'])).rejects.toMatchObject({
      failure: { code: 'searchInvalid', value: '(' },
    });
  });

  it('can be cancelled, and keeps what it has found', async () => {
    await writeFile(path('stdout.log'), `${'x'.repeat(99)}\n`.repeat(400_000) + 'needle\n');
    await open();
    await view.search.start(1, query('^(needle|nothing)', { regex: true }), ['stdout']);
    await vi.waitFor(() => expect(last()?.total).toBe(1), 5000);
    view.search.cancel();
    await vi.waitFor(() => expect(last()?.running).toBe(false), 5000);
    expect(last()).toMatchObject({ total: 1 });
    expect(await view.search.lines(0, 1)).toMatchObject([{ text: 'needle' }]);
  });

  it('says which files could not be searched', async () => {
    await writeFile(path('stdout-20261121T010000.000.log.gz'), 'no gzip');
    await writeFile(path('stdout-20261121T020000.000.log'), 'a\n');
    await writeFile(path('stdout.log'), 'a\n');
    await open();
    await unlink(path('stdout-20261121T020000.000.log'));
    await view.search.start(1, query('a'), ['stdout']);
    await complete();
    expect(last()?.problems.map(({ segment, kind }) => [segment, kind])).toEqual([
      [1, 'vanished'],
      [0, 'damaged'],
    ]);
    expect(last()?.total).toBe(1);
  });
});
