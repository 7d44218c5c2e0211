import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { failure, StewardError } from '../../../../electron/contract/errors.js';
import type { Connection } from '../../../../electron/contract/ipc.js';
import { backoffMs } from '../../../../electron/core/helper/backoff.js';
import { HelperSupervisor } from '../../../../electron/core/helper/supervisor.js';
import { FakeTransport } from '../fake-transport.js';
import { hello, service } from '../samples.js';
import { silentLog } from '../silent-log.js';

let helpers: FakeTransport[];
let connections: Connection[];
let missing: boolean;
let supervisor: HelperSupervisor;
const onList = vi.fn();
const onConnection = vi.fn((connection: Connection) => void connections.push(connection));

beforeEach(() => {
  vi.useFakeTimers();
  onConnection.mockClear();
  onList.mockClear();
  helpers = [];
  connections = [];
  missing = false;
  supervisor = new HelperSupervisor({
    open: () => {
      if (missing) throw new StewardError(failure('helperMissing', { object: '/opt/steward.exe' }));
      const helper = new FakeTransport();
      helpers.push(helper);
      return helper;
    },
    log: silentLog,
    onConnection,
    onList,
    onServices: () => undefined,
    onStats: () => undefined,
    onTrial: () => undefined,
  });
});
afterEach(() => {
  supervisor.dispose();
  vi.useRealTimers();
});

const died = () => new StewardError(failure('helperDied'));
const states = () => connections.map(({ state }) => state);
const current = (): FakeTransport => {
  const helper = helpers.at(-1);
  if (helper === undefined) throw new Error('no helper was started');
  return helper;
};
async function greet(): Promise<void> {
  current().answer('hello', hello);
  await vi.advanceTimersByTimeAsync(0);
  current().answer('watch', { services: [service('a')] });
  await vi.advanceTimersByTimeAsync(0);
}

it('doubles the wait from 0.25 s up to 10 s', () => {
  expect([1, 2, 3, 6, 7, 1000].map(backoffMs)).toEqual([250, 500, 1000, 8000, 10_000, 10_000]);
});

it('greets, watches, and is connected with the list of services', async () => {
  supervisor.start();
  await greet();
  expect(states()).toEqual(['connecting', 'connected']);
  expect(onConnection).toHaveBeenLastCalledWith({ state: 'connected', helper: hello, failure: null });
  expect(onList).toHaveBeenCalledExactlyOnceWith([service('a')]);
});

it('starts the helper again when it dies, later each time', async () => {
  supervisor.start();
  current().die(died());
  expect(supervisor.connection).toMatchObject({ state: 'disconnected', failure: { code: 'helperDied' } });
  await vi.advanceTimersByTimeAsync(249);
  expect(helpers).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(helpers).toHaveLength(2);
  current().die(died());
  await vi.advanceTimersByTimeAsync(250);
  expect(helpers).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(250);
  expect(helpers).toHaveLength(3);
  await greet();
  expect(states().at(-1)).toBe('connected');
});

it('waits shortest again after a helper that had been well', async () => {
  supervisor.start();
  current().die(died());
  await vi.advanceTimersByTimeAsync(250);
  await greet();
  await vi.advanceTimersByTimeAsync(30_000);
  current().die(died());
  await vi.advanceTimersByTimeAsync(250);
  expect(helpers).toHaveLength(3);
});

it('ends a helper that talks nonsense and starts another', async () => {
  supervisor.start();
  const first = current();
  first.say('hello?');
  expect(first.killed).toBe(true);
  expect(supervisor.connection).toMatchObject({ state: 'disconnected', failure: { code: 'helperGarbage' } });
  await vi.advanceTimersByTimeAsync(250);
  expect(helpers).toHaveLength(2);
});

it('says that the helper is missing, where, and finds it when it is back', async () => {
  missing = true;
  supervisor.start();
  expect(supervisor.connection).toMatchObject({
    state: 'disconnected',
    failure: { code: 'helperMissing', object: '/opt/steward.exe' },
  });
  await expect(supervisor.call('list', {})).rejects.toMatchObject({ failure: { code: 'helperMissing' } });
  missing = false;
  await vi.advanceTimersByTimeAsync(250);
  await greet();
  expect(supervisor.connection.state).toBe('connected');
});

describe('calls', () => {
  it('wait for a connection that is being made', async () => {
    supervisor.start();
    const call = supervisor.call('list', {});
    await greet();
    current().answer('list', { services: [] });
    expect(await call).toEqual({ services: [] });
  });

  it('that time out make sure that the helper is alive', async () => {
    supervisor.start();
    await greet();
    const first = current();
    const call = supervisor.call('list', {}).catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await call).toMatchObject({ failure: { code: 'helperTimeout', operation: 'list' } });
    expect(first.methods().at(-1)).toBe('hello');
    expect(first.killed).toBe(false);
    await vi.advanceTimersByTimeAsync(5000);
    expect(first.killed).toBe(true);
    expect(supervisor.connection).toMatchObject({
      state: 'disconnected',
      failure: { code: 'helperTimeout' },
    });
  });
});

describe('restart', () => {
  it('ends the helper and connects to a new one', async () => {
    supervisor.start();
    await greet();
    const first = current();
    const restarted = supervisor.restart();
    expect(first.killed).toBe(true);
    expect(helpers).toHaveLength(2);
    await greet();
    await restarted;
    expect(states()).toEqual(['connecting', 'connected', 'connecting', 'connected']);
  });

  it('fails with the reason', async () => {
    supervisor.start();
    await greet();
    missing = true;
    await expect(supervisor.restart()).rejects.toMatchObject({ failure: { code: 'helperMissing' } });
  });

  it('does not wait for the next attempt', async () => {
    supervisor.start();
    for (let n = 0; n < 5; n += 1) {
      current().die(died());
      await vi.advanceTimersByTimeAsync(10_000);
    }
    current().die(died());
    const before = helpers.length;
    void supervisor.restart();
    expect(helpers).toHaveLength(before + 1);
    await greet();
  });
});

it('starts nothing after its end', async () => {
  supervisor.start();
  await greet();
  supervisor.dispose();
  expect(current().killed).toBe(true);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(helpers).toHaveLength(1);
  await expect(supervisor.call('list', {})).rejects.toMatchObject({ failure: { code: 'helperDied' } });
});
