import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { failure, StewardError } from '../../../../electron/contract/errors.js';
import type { LogAppended, LogPage, LogView } from '../../../../electron/contract/logs.js';
import { LogSession } from '../../../../renderer/features/logs/log-session.js';
import { LogSessions } from '../../../../renderer/features/logs/log-sessions.js';
import { createApi } from '../../../../renderer/lib/api.js';
import { CheckedTransport } from '../../../support/checked-transport.js';
import type { Script } from '../../../support/scripted-transport.js';
import { lines, page } from './lines.js';

const at = (line: number) => ({ stdout: { segment: 0, offset: line * 10 } });

/** Lines `from` … `to - 1` of a log whose first line is number 0. */
function part(from: number, to: number, after: LogPage['after'] = at(to)): LogPage {
  return page(lines(from, to), { before: from === 0 ? null : at(from), after });
}

function view(id: string): LogView {
  return { id, files: [], page: part(10, 12) };
}

function appended(id: string, from: number, to: number): LogAppended {
  return { id, files: [], lines: lines(from, to), restarted: [], skippedBytes: 0 };
}

async function open(script: Script = {}) {
  let opened = 0;
  const transport = new CheckedTransport({
    'logs.open': () => Promise.resolve(view(`v${(opened += 1)}`)),
    'logs.page': () => Promise.resolve(page(lines(8, 10), { after: at(10) })),
    'logs.close': () => Promise.resolve({}),
    ...script,
  });
  const session = new LogSession(createApi(transport), 'GameServer');
  await vi.waitFor(() => expect(session.state().status).not.toBe('opening'));
  return { transport, session };
}

const shown = (session: LogSession): string[] =>
  session.state().buffer.entries.map((entry) => (entry.kind === 'line' ? entry.text : entry.kind));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('log session', () => {
  it('shows lines that arrive together in one step', async () => {
    const { transport, session } = await open();
    const changes = vi.fn();
    session.subscribe(changes);
    transport.notify('logs.appended', appended('v1', 12, 13));
    transport.notify('logs.appended', appended('v1', 13, 14));
    transport.notify('logs.appended', appended('another', 99, 100));
    vi.runAllTimers();
    expect(shown(session)).toEqual(['line 10', 'line 11', 'line 12', 'line 13']);
    expect(changes).toHaveBeenCalledTimes(1);
  });

  it('loses nothing that is told about a view before its reply', async () => {
    const transport = new CheckedTransport({
      'logs.open': () => {
        transport.notify('logs.appended', appended('early', 12, 13));
        return Promise.resolve(view('early'));
      },
      'logs.close': () => Promise.resolve({}),
    });
    const early = new LogSession(createApi(transport), 'A');
    await vi.waitFor(() => expect(early.state().status).toBe('open'));
    vi.runAllTimers();
    expect(shown(early)).toEqual(['line 10', 'line 11', 'line 12']);
  });

  it('holds lines back while paused, counts them, and shows them afterwards', async () => {
    const { transport, session } = await open();
    session.setPaused(true);
    transport.notify('logs.appended', appended('v1', 12, 15));
    vi.runAllTimers();
    expect(shown(session)).toHaveLength(2);
    expect(session.state().heldBack).toBe(3);
    session.setPaused(false);
    expect(shown(session)).toHaveLength(5);
    expect(session.state().heldBack).toBe(0);
  });

  it('fetches earlier lines once, until there are none', async () => {
    const { transport, session } = await open();
    await Promise.all([session.loadEarlier(), session.loadEarlier()]);
    expect(shown(session)).toEqual(['line 8', 'line 9', 'line 10', 'line 11']);
    await session.loadEarlier();
    expect(transport.calls.filter(({ channel }) => channel === 'logs.page')).toHaveLength(1);
  });

  it('goes where it is told, however much is being scrolled meanwhile', async () => {
    const { session } = await open({
      'logs.page': ({ at: request }) => Promise.resolve(request.kind === 'start' ? part(0, 3) : part(8, 10)),
    });
    let more = 3;
    session.subscribe(() => {
      if (more > 0 && !session.state().loading) {
        more -= 1;
        void session.loadEarlier();
      }
    });
    void session.loadEarlier();
    await session.goTo({ kind: 'start' });
    expect(more).toBe(0);
    expect(shown(session)).toEqual(['line 0', 'line 1', 'line 2']);
  });

  it('goes to another part, on from there, and back to the end without losing or repeating a line', async () => {
    const { transport, session } = await open({
      'logs.page': ({ at: request }) => {
        if (request.kind === 'start') return Promise.resolve(part(0, 3));
        if (request.kind === 'after') return Promise.resolve(part(3, 5, null));
        // Told after the end was read and before its reply: half of it is in the page already.
        transport.notify('logs.appended', appended('v1', 12, 15));
        return Promise.resolve(part(10, 14));
      },
    });
    await session.goTo({ kind: 'start' });
    expect(shown(session)).toEqual(['line 0', 'line 1', 'line 2']);
    expect(session.state()).toMatchObject({ live: false, following: false });
    transport.notify('logs.appended', appended('v1', 11, 12));
    vi.runAllTimers();
    await session.loadLater();
    expect(shown(session)).toEqual(['line 0', 'line 1', 'line 2', 'line 3', 'line 4']);
    await session.goTo({ kind: 'end' });
    vi.runAllTimers();
    expect(shown(session)).toEqual(['line 10', 'line 11', 'line 12', 'line 13', 'line 14']);
    expect(session.state()).toMatchObject({ live: true, following: true });
  });

  it('lets new lines follow a part that reaches the end, and leaves in view what is', async () => {
    const { transport, session } = await open({
      'logs.page': ({ at: request }) => {
        if (request.kind === 'time') return Promise.resolve(part(8, 12, null));
        expect(request).toEqual({ kind: 'after', cursor: at(12) });
        // Told after the page was read and before its reply: half of it is in the page already.
        transport.notify('logs.appended', appended('v1', 12, 15));
        return Promise.resolve(part(12, 14, null));
      },
    });
    await session.goTo({ kind: 'time', time: 0 });
    const { anchor } = session;
    await session.loadLater();
    vi.runAllTimers();
    expect(shown(session)).toEqual(lines(8, 15).map(({ text }) => text));
    expect(session.state()).toMatchObject({ live: true, following: false });
    expect(session.anchor).toBe(anchor);
  });

  it('is shown at a time once it is open, also when it is opened anew meanwhile, and only once', async () => {
    const answers: ((page: LogPage) => void)[] = [];
    const asked: unknown[] = [];
    let opened = 0;
    const transport = new CheckedTransport({
      'logs.open': () => Promise.resolve(view(`v${(opened += 1)}`)),
      'logs.page': ({ id, at: request }) => {
        asked.push({ id, request });
        return id === 'v1' ? new Promise((resolve) => answers.push(resolve)) : Promise.resolve(part(3, 6));
      },
      'logs.close': () => Promise.resolve({}),
      'logs.searchEnd': () => Promise.resolve({}),
    });
    const session = new LogSession(createApi(transport), 'A');
    session.setStream('stdout');
    session.showAt(5000);
    const request = { kind: 'time', time: 5000, before: 8 };
    await vi.waitFor(() => expect(asked).toEqual([{ id: 'v1', request }]));
    await session.reopen();
    answers[0]?.(part(0, 3));
    await vi.waitFor(() => expect(shown(session)).toEqual(['line 3', 'line 4', 'line 5']));
    expect(asked.slice(1)).toEqual([{ id: 'v2', request }]);
    expect(session.state()).toMatchObject({ following: false, stream: 'all' });
    await session.reopen();
    expect(shown(session)).toEqual(['line 10', 'line 11']);
    expect(asked).toHaveLength(2);
  });

  it('tries again to open a log that is to be shown at a time', async () => {
    let fails = true;
    const { session } = await open({
      'logs.open': () => (fails ? Promise.reject(new Error('gone')) : Promise.resolve(view('v'))),
      'logs.page': () => Promise.resolve(part(3, 6)),
      'logs.searchEnd': () => Promise.resolve({}),
    });
    expect(session.state().status).toBe('failed');
    fails = false;
    session.showAt(1);
    await vi.waitFor(() => expect(shown(session)).toEqual(['line 3', 'line 4', 'line 5']));
  });

  it('goes back to the end when following is asked for', async () => {
    const { session } = await open({
      'logs.page': ({ at: request }) => Promise.resolve(request.kind === 'end' ? part(10, 12) : part(0, 3)),
    });
    await session.goTo({ kind: 'time', time: 0 });
    session.setFollowing(true);
    await vi.waitFor(() => expect(session.state().live).toBe(true));
    expect(shown(session)).toEqual(['line 10', 'line 11']);
  });

  it('opens anew in another encoding and closes the view before', async () => {
    const { transport, session } = await open();
    session.setEncoding('gb18030');
    await vi.waitFor(() => expect(transport.calls.at(-1)?.args).toMatchObject({ encoding: 'gb18030' }));
    expect(transport.calls).toContainEqual({ channel: 'logs.close', args: { id: 'v1' } });
  });

  it('opens anew when the service has another log, and only then', async () => {
    const { transport, session } = await open();
    const opens = (): number => transport.calls.filter(({ channel }) => channel === 'logs.open').length;
    const service = { stdout: 'C:\\a.log', stderr: null, logEncoding: 'auto' } as const;
    session.follow(service);
    session.follow({ ...service });
    await vi.waitFor(() => expect(opens()).toBe(1));
    session.follow({ ...service, stderr: 'C:\\b.log' });
    await vi.waitFor(() => expect(opens()).toBe(2));
    session.follow({ ...service, stderr: 'C:\\b.log', logEncoding: 'gbk' });
    await vi.waitFor(() => expect(opens()).toBe(3));
  });

  it('opens anew after the connection was lost', async () => {
    const { transport } = await open();
    transport.setLink('lost');
    transport.setLink('open');
    const opens = (): number => transport.calls.filter(({ channel }) => channel === 'logs.open').length;
    await vi.waitFor(() => expect(opens()).toBe(2));
  });

  it('tells why a log cannot be shown', async () => {
    const missing = failure('logMissing', { object: 'GameServer' });
    const { session } = await open({ 'logs.open': () => Promise.reject(new StewardError(missing)) });
    expect(session.state()).toMatchObject({ status: 'failed', failure: { code: 'logMissing' } });
  });

  it('keeps the last few logs open and closes the others', async () => {
    const { transport } = await open();
    const sessions = new LogSessions(createApi(transport));
    const first = sessions.of('A');
    for (const name of ['B', 'C', 'D']) sessions.of(name);
    await vi.waitFor(() => expect(sessions.of('B').state().status).toBe('open'));
    expect(sessions.of('a')).toBe(first);
    sessions.of('E');
    expect(sessions.of('A')).toBe(first);
    const closed = (): number => transport.calls.filter(({ channel }) => channel === 'logs.close').length;
    await vi.waitFor(() => expect(closed()).toBe(1));
    sessions.dispose();
    await vi.waitFor(() => expect(closed()).toBe(5));
  });
});
