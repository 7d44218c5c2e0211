import { beforeEach, describe, expect, it, vi } from 'vitest';
import { failure, StewardError } from '../../../../electron/contract/errors.js';
import type { LogPage } from '../../../../electron/contract/logs.js';
import { LogPaging } from '../../../../renderer/features/logs/log-paging.js';
import { createApi } from '../../../../renderer/lib/api.js';
import { CheckedTransport } from '../../../support/checked-transport.js';
import { lines, page } from './lines.js';

let id: string | null;
let loading: boolean;
const changing = vi.fn();
const failed = vi.fn();

/** A paging whose replies are given by hand, one for each request, in order. */
function paging() {
  const replies: ((answer: Promise<LogPage>) => void)[] = [];
  const transport = new CheckedTransport({
    'logs.page': () => new Promise<LogPage>((resolve) => replies.push(resolve)),
  });
  const asked = () => transport.calls.map(({ args }) => args);
  const view = { id: () => id, loading: () => loading, begun: () => (loading = true), changing, failed };
  const take = vi.fn(() => (loading = false));
  const pages = new LogPaging(createApi(transport), view);
  return { pages, replies, asked, take };
}

beforeEach(() => {
  id = 'v1';
  loading = false;
  vi.clearAllMocks();
});

describe('the paging of a log', () => {
  it('asks for much when scrolling, and for little when going somewhere', async () => {
    const { pages, replies, asked, take } = paging();
    const cursor = { stdout: { segment: 0, offset: 10 } };
    for (const at of [{ kind: 'before', cursor }, { kind: 'start' }] as const) {
      const fetched = pages.fetch(at, take);
      replies.at(-1)?.(Promise.resolve(page(lines(0, 2))));
      await fetched;
    }
    expect(asked()).toMatchObject([{ lines: 1000 }, { lines: 300 }]);
    expect(take).toHaveBeenCalledTimes(2);
  });

  it('fetches one part at a time, and the next when it is told to wait for it', async () => {
    const { pages, replies, asked, take } = paging();
    const first = pages.fetch({ kind: 'start' }, take);
    await pages.fetch({ kind: 'end' }, take);
    const next = pages.fetchNext({ kind: 'fraction', fraction: 0.5 }, take);
    expect(asked()).toHaveLength(1);
    replies[0]?.(Promise.resolve(page(lines(0, 2))));
    await first;
    await vi.waitFor(() => expect(asked()).toHaveLength(2));
    replies[1]?.(Promise.resolve(page(lines(5, 7))));
    await next;
    expect(asked().map((args) => (args as { at: { kind: string } }).at.kind)).toEqual(['start', 'fraction']);
    expect(take).toHaveBeenLastCalledWith(page(lines(5, 7)));
  });

  it('says while the end is fetched that what arrives follows it', async () => {
    const { pages, replies, take } = paging();
    const end = pages.fetch({ kind: 'end' }, take);
    expect(pages.joining).toBe(true);
    replies[0]?.(Promise.resolve(page(lines(0, 2))));
    await end;
    expect(pages.joining).toBe(false);
    expect(changing).not.toHaveBeenCalled();
    const start = pages.fetch({ kind: 'start' }, take);
    expect(pages.joining).toBe(false);
    replies[1]?.(Promise.resolve(page(lines(0, 2))));
    await start;
    expect(changing).toHaveBeenCalledTimes(1);
  });

  it('leaves out what comes for a view that has been closed, and its failure', async () => {
    const { pages, replies, take } = paging();
    const page1 = pages.fetch({ kind: 'start' }, take);
    id = 'v2';
    replies[0]?.(Promise.resolve(page(lines(0, 2))));
    await page1;
    loading = false;
    const page2 = pages.fetch({ kind: 'start' }, take);
    id = null;
    replies[1]?.(Promise.reject(new StewardError(failure('logUnreadable', { object: 'v2' }))));
    await page2;
    expect(take).not.toHaveBeenCalled();
    expect(failed).not.toHaveBeenCalled();
    loading = false;
    await pages.fetch({ kind: 'start' }, take);
    expect(replies, 'nothing is open').toHaveLength(2);
  });

  it('tells why a part could not be fetched', async () => {
    const { pages, replies, take } = paging();
    const fetched = pages.fetch({ kind: 'start' }, take);
    replies[0]?.(Promise.reject(new StewardError(failure('logUnreadable', { object: 'v1' }))));
    await fetched;
    expect(failed).toHaveBeenCalledWith(
      expect.objectContaining({ failure: failure('logUnreadable', { object: 'v1' }) }),
    );
  });
});
