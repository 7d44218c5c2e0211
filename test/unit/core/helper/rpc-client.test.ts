import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { failure, StewardError } from '../../../../electron/contract/errors.js';
import { RpcClient } from '../../../../electron/core/helper/rpc-client.js';
import { FakeTransport } from '../fake-transport.js';
import { hello, service } from '../samples.js';

let transport: FakeTransport;
const listeners = {
  onList: vi.fn(),
  onServices: vi.fn(),
  onStats: vi.fn(),
  onTrial: vi.fn(),
  onEnd: vi.fn(),
  onTimeout: vi.fn(),
};
let client: RpcClient;
beforeEach(() => {
  vi.useFakeTimers();
  vi.resetAllMocks();
  transport = new FakeTransport();
  client = new RpcClient(transport, listeners);
});
afterEach(() => void vi.useRealTimers());

const coded = (code: string) =>
  expect.objectContaining({ failure: expect.objectContaining({ code }) as unknown }) as unknown;

it('tells replies apart by their ids, in any order', async () => {
  const first = client.call('config', { name: 'a' }).catch((error: unknown) => error);
  const second = client.call('hello', {});
  expect(transport.sent).toEqual([
    { id: 1, method: 'config', params: { name: 'a' } },
    { id: 2, method: 'hello', params: {} },
  ]);
  transport.say({ id: 2, result: hello });
  transport.say({ id: 1, error: failure('serviceMissing', { win32: 1060, object: 'a' }) });
  expect(await second).toEqual(hello);
  expect(await first).toMatchObject({ failure: { code: 'serviceMissing', win32: 1060, object: 'a' } });
  expect(listeners.onEnd).not.toHaveBeenCalled();
});

it('passes events on once they are checked', () => {
  transport.say({ event: 'services', data: { changed: [service('a')], removed: ['b'] } });
  expect(listeners.onServices).toHaveBeenCalledWith({ changed: [service('a')], removed: ['b'] });
});

it('tells a list in its place among the events, though whoever called goes on later', async () => {
  const told: string[] = [];
  listeners.onList.mockImplementation(() => told.push('list'));
  listeners.onServices.mockImplementation(() => told.push('event'));
  const call = client.call('list', {}).then(() => told.push('caller'));
  transport.say({ event: 'services', data: { changed: [], removed: [] } });
  transport.answer('list', { services: [service('a')] });
  transport.say({ event: 'services', data: { changed: [], removed: ['a'] } });
  await call;
  expect(told).toEqual(['event', 'list', 'event', 'caller']);
  expect(listeners.onList).toHaveBeenCalledWith([service('a')]);
});

describe('garbage ends the connection and every call under way', () => {
  it.each<[string, unknown]>([
    ['no JSON', 'Segmentation fault'],
    ['an empty line', ''],
    ['JSON that is no message', [1, 2]],
    ['a reply that nobody asked for', { id: 99, result: {} }],
    ['a result that is not what the method gives', { id: 1, result: { services: [{ name: 'a' }] } }],
    ['an event of unknown kind', { event: 'surprise', data: {} }],
    ['an event with the wrong data', { event: 'services', data: { changed: 'all' } }],
    ['an error with an unknown code', { id: 1, error: { ...failure('busy'), code: 'whatever' } }],
    ['a complaint about a request that cannot be told', { id: null, error: failure('badRequest') }],
  ])('%s', async (_, line) => {
    const call = client.call('list', {}).catch((error: unknown) => error);
    transport.say(line);
    expect(await call).toEqual(coded('helperGarbage'));
    expect(transport.killed).toBe(true);
    expect(listeners.onEnd).toHaveBeenCalledExactlyOnceWith(coded('helperGarbage'));
    await expect(client.call('list', {})).rejects.toEqual(coded('helperGarbage'));
  });
});

it('knows a helper of another version', async () => {
  const call = client.call('hello', {}).catch((error: unknown) => error);
  transport.answer('hello', { ...hello, protocol: 2 });
  expect(await call).toEqual(coded('protocolUnsupported'));
});

it('rejects what is under way when the helper dies', async () => {
  const call = client.call('list', {}).catch((error: unknown) => error);
  transport.die(new StewardError(failure('helperDied', { message: 'exit code 3' })));
  expect(await call).toMatchObject({ failure: { code: 'helperDied', message: 'exit code 3' } });
  expect(listeners.onEnd).toHaveBeenCalledOnce();
});

it('gives up a call in time, and takes a late answer for what it is', async () => {
  const call = client.call('list', {}).catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await call).toMatchObject({ failure: { code: 'helperTimeout', operation: 'list' } });
  expect(listeners.onTimeout).toHaveBeenCalledWith('list');
  transport.say({ id: 1, result: { services: [] } });
  expect(listeners.onEnd).not.toHaveBeenCalled();
});
