import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LinePlace, LogSearched } from '../../../../electron/contract/logs.js';
import { failure, StewardError } from '../../../../electron/contract/errors.js';
import { openBuffer } from '../../../../renderer/features/logs/log-buffer.js';
import { LogSearch } from '../../../../renderer/features/logs/log-search.js';
import { createApi } from '../../../../renderer/lib/api.js';
import { CheckedTransport } from '../../../support/checked-transport.js';
import type { Script } from '../../../support/scripted-transport.js';
import { line, lines, page } from './lines.js';

const QUERY = { text: 'line', matchCase: false, regex: false };
const place = (offset: number): LinePlace => ({ stream: 'stdout', segment: 0, offset });

function set(script: Script = {}) {
  const transport = new CheckedTransport({
    'logs.search': () => Promise.resolve({}),
    'logs.searchEnd': () => Promise.resolve({}),
    'logs.searchStep': () => Promise.resolve({ hit: { line: place(70), index: 7 } }),
    'logs.searchLines': ({ from, count }) =>
      Promise.resolve({ lines: lines(from, Math.min(from + count, 300)) }),
    'logs.searchRanges': ({ texts }) =>
      Promise.resolve({ ranges: texts.map((text) => [{ start: 0, length: text.length }]) }),
    ...script,
  });
  const found: LinePlace[] = [];
  const search = new LogSearch(
    createApi(transport),
    () => 'v1',
    (each) => found.push(each),
  );
  const calls = (channel: string) => transport.calls.filter((call) => call.channel === channel);
  const number = () => (calls('logs.search').at(-1)?.args as { search: number }).search;
  const tell = (changes: Partial<LogSearched>) =>
    search.receive({
      id: 'v1',
      search: number(),
      total: 0,
      kept: 0,
      done: 1,
      running: false,
      complete: true,
      problems: [],
      failure: null,
      ...changes,
    });
  return { search, found, calls, tell };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('search of a log', () => {
  it('begins when typing rests, and goes to the newest line found', async () => {
    const { search, found, calls, tell } = set();
    search.setQuery({ ...QUERY, text: 'l' });
    search.setQuery(QUERY);
    await vi.runAllTimersAsync();
    expect(calls('logs.search')).toHaveLength(1);
    expect(calls('logs.search')[0]?.args).toMatchObject({ query: QUERY, streams: ['stdout', 'stderr'] });
    tell({ total: 8, kept: 8 });
    await vi.runAllTimersAsync();
    expect(found).toEqual([place(70)]);
    expect(search.state().current?.index).toBe(7);
    tell({ total: 9, kept: 9 });
    await vi.runAllTimersAsync();
    expect(found).toHaveLength(1);
  });

  it('numbers the current line anew when older ones are found after it', async () => {
    let before = 0;
    const { search, tell } = set({
      'logs.searchStep': ({ direction }) =>
        Promise.resolve({ hit: { line: place(70), index: direction === 0 ? before : 0 } }),
    });
    search.setQuery(QUERY);
    await vi.runAllTimersAsync();
    tell({ total: 1, kept: 1, complete: false, running: true });
    await vi.runAllTimersAsync();
    expect(search.state().current?.index).toBe(0);
    before = 8;
    tell({ total: 9, kept: 9 });
    await vi.runAllTimersAsync();
    expect(search.state().current).toEqual({ line: place(70), index: 8 });
  });

  it('takes nothing that is told about the search before', async () => {
    const { search, tell } = set();
    search.setQuery(QUERY);
    await vi.runAllTimersAsync();
    tell({ search: -1, total: 8 });
    expect(search.state().progress).toBeNull();
  });

  it('says what is wrong with an expression', async () => {
    const wrong = failure('searchInvalid', { value: '(' });
    const { search } = set({ 'logs.search': () => Promise.reject(new StewardError(wrong)) });
    search.setQuery({ ...QUERY, text: '(', regex: true });
    await vi.runAllTimersAsync();
    expect(search.state().failure?.code).toBe('searchInvalid');
  });

  it('fetches lines found page by page, and again where there are more', async () => {
    const { search, calls, tell } = set();
    search.setQuery(QUERY);
    await vi.runAllTimersAsync();
    tell({ total: 300, kept: 300 });
    expect(search.lineAt(250)).toBeNull();
    expect(search.lineAt(251)).toBeNull();
    await vi.runAllTimersAsync();
    expect(search.lineAt(250)).toMatchObject({ text: 'line 250' });
    expect(calls('logs.searchLines')).toHaveLength(1);
    search.lineAt(0);
    await vi.runAllTimersAsync();
    tell({ total: 301, kept: 301 });
    expect(search.lineAt(0)).not.toBeNull();
    expect(search.lineAt(250)).toBeNull();
  });

  it('finds a text in a row itself, and leaves an expression to main', async () => {
    const { search, calls, tell } = set();
    const [entry] = openBuffer(page([line(0, 'a line')])).entries;
    if (entry === undefined) throw new Error('the buffer is empty');
    search.setQuery(QUERY);
    expect(search.ranges(entry)).toEqual([{ start: 2, length: 4 }]);
    search.setQuery({ ...QUERY, text: '.*', regex: true });
    expect(search.ranges(entry)).toEqual([]);
    await vi.runAllTimersAsync();
    expect(calls('logs.searchRanges')).toHaveLength(0);
    tell({ running: true, complete: false });
    expect(search.ranges(entry)).toEqual([]);
    expect(search.ranges(entry)).toEqual([]);
    await vi.runAllTimersAsync();
    expect(search.ranges(entry)).toEqual([{ start: 0, length: 6 }]);
    expect(calls('logs.searchRanges')).toHaveLength(1);
  });

  it('ends with its bar, and with an empty text', async () => {
    const { search, calls } = set();
    search.setQuery(QUERY);
    await vi.runAllTimersAsync();
    search.setQuery({ ...QUERY, text: '' });
    await vi.runAllTimersAsync();
    expect(calls('logs.searchEnd')).toHaveLength(1);
    search.close();
    expect(search.state().query.text).toBe('');
    expect(calls('logs.searchEnd').at(-1)?.args).toEqual({ id: 'v1', keep: false });
  });
});
