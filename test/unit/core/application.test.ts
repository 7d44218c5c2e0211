import { expect, it, vi } from 'vitest';
import { failure, StewardError } from '../../../electron/contract/errors.js';
import { DEFAULT_SETTINGS } from '../../../electron/contract/default-settings.js';
import type { FakeTransport } from './fake-transport.js';
import { hello, service } from './samples.js';
import { application, connect, create, helpers, useApplication } from './application-harness.js';

useApplication();

it('tells every session what changes, and gives the same as a snapshot', async () => {
  const heard: [string, unknown][] = [];
  const session = application.openSession();
  session.onAny((notification, data) => heard.push([notification, data]));
  application.start();
  const helper = await connect(service('A'));
  helper.say({ event: 'services', data: { changed: [service('A', { state: 'running' })], removed: [] } });
  helper.say({ event: 'services', data: { changed: [service('A', { state: 'running' })], removed: [] } });
  expect(heard.filter(([name]) => name === 'services.changed').map(([, data]) => data)).toEqual([
    { changed: [service('A')], removed: [] },
    { changed: [service('A', { state: 'running' })], removed: [] },
  ]);
  expect(await session.handlers['services.snapshot']({})).toEqual({
    connection: { state: 'connected', helper: hello, failure: null },
    services: [service('A', { state: 'running' })],
    operations: [],
  });
});

it('keeps a change that the helper tells right behind a list', async () => {
  application.start();
  await vi.waitFor(() => expect(helpers).toHaveLength(1));
  const [helper] = helpers;
  helper?.answer('hello', hello);
  await vi.waitFor(() => expect(helper?.methods()).toContain('watch'));
  helper?.answer('watch', { services: [service('A')] });
  helper?.say({ event: 'services', data: { changed: [service('A', { state: 'running' })], removed: [] } });
  await vi.waitFor(() => expect(application.snapshot().connection.state).toBe('connected'));
  expect(application.snapshot().services).toEqual([service('A', { state: 'running' })]);
});

it('is silent about figures when it is closed', async () => {
  const error = vi.fn();
  create({ log: { info: () => undefined, error } });
  application.start();
  const helper = await connect(service('A'));
  helper.automatic.delete('sample');
  const session = application.openSession();
  const wish = session.handlers['services.watchStats']({ enabled: true });
  application.dispose();
  await wish;
  expect(error).not.toHaveBeenCalled();
});

it('keeps what it knew over the helper’s death, and tells the difference afterwards', async () => {
  application.start();
  const helper = await connect(service('A'), service('B'));
  const changed = vi.fn();
  application.openSession().on('services.changed', changed);
  helper.die(new StewardError(failure('helperDied')));
  expect(application.snapshot()).toMatchObject({ connection: { state: 'disconnected' }, services: [{}, {}] });
  await vi.waitFor(() => expect(helpers).toHaveLength(2), 2000);
  await connect(service('B', { pid: 5 }));
  expect(changed).toHaveBeenCalledExactlyOnceWith({ changed: [service('B', { pid: 5 })], removed: ['A'] });
});

it('measures often while anybody looks, also with the next helper', async () => {
  application.start();
  const first = await connect();
  const samples = (helper: FakeTransport) =>
    helper.sent.filter(({ method }) => method === 'sample').map(({ params }) => params);
  const [a, b] = [application.openSession(), application.openSession()];
  await a.handlers['services.watchStats']({ enabled: true });
  await b.handlers['services.watchStats']({ enabled: true });
  await a.handlers['services.watchStats']({ enabled: false });
  expect(samples(first)).toEqual([{ intervalMs: 10_000 }, { intervalMs: 1000 }]);
  first.die(new StewardError(failure('helperDied')));
  await vi.waitFor(() => expect(helpers).toHaveLength(2), 2000);
  const second = await connect();
  expect(samples(second)).toEqual([{ intervalMs: 1000 }]);
  b.dispose();
  await vi.waitFor(() => expect(samples(second)).toEqual([{ intervalMs: 1000 }, { intervalMs: 10_000 }]));
});

it('keeps the last hour while nobody looks, and tells figures only to who does', async () => {
  application.start();
  const helper = await connect(service('A'));
  const told = vi.fn();
  const hidden = application.openSession();
  hidden.on('services.stats', told);
  const figures = { pid: 5, cpu: 3, privateBytes: 4096, threads: 2, handles: 9, processes: 1 };
  const samples = [{ name: 'A', ...figures }];
  helper.say({ event: 'stats', data: { at: '2026-11-21T12:00:00.000Z', samples } });
  helper.say({ event: 'stats', data: { at: '2026-11-21T12:00:10.000Z', samples: [] } });
  expect(told).not.toHaveBeenCalled();
  hidden.dispose();
  const session = application.openSession();
  expect(await session.handlers['services.health']({ name: 'a' })).toMatchObject({
    at: [Date.parse('2026-11-21T12:00:00.000Z'), Date.parse('2026-11-21T12:00:10.000Z')],
    mean: { cpu: [3, null], privateBytes: [4096, null] },
  });
  await session.handlers['services.watchStats']({ enabled: true });
  session.on('services.stats', told);
  helper.say({ event: 'stats', data: { at: '2026-11-21T12:00:11.000Z', samples } });
  expect(told).toHaveBeenCalledOnce();
  await expect(session.handlers['services.health']({ name: 'B' })).rejects.toMatchObject({
    failure: { code: 'serviceMissing' },
  });
  helper.say({ event: 'services', data: { changed: [service('B')], removed: ['A'] } });
  helper.say({ event: 'services', data: { changed: [service('A')], removed: [] } });
  expect(await session.handlers['services.health']({ name: 'A' })).toMatchObject({ at: [] });
});

it('keeps settings, tells everyone, and takes the language from them', async () => {
  const save = vi.fn();
  create({ settings: { load: () => ({ theme: 'dark' }), save } });
  const changed = vi.fn();
  application.openSession().on('settings.changed', changed);
  expect(application.language()).toBe('zh-CN');
  const settings = { ...DEFAULT_SETTINGS, theme: 'dark', language: 'en' };
  expect(
    await application.openSession().handlers['settings.set']({ language: 'en', theme: undefined }),
  ).toEqual(settings);
  expect(changed).toHaveBeenCalledExactlyOnceWith(settings);
  expect(save).toHaveBeenCalledExactlyOnceWith(settings);
  expect(application.language()).toBe('en');
});

it('rejects settings that cannot be kept, and goes on with those before', async () => {
  const save = (): never => {
    throw new Error('ENOSPC');
  };
  create({ settings: { load: () => undefined, save } });
  const { handlers } = application.openSession();
  let change: Promise<unknown> | undefined;
  expect(() => (change = handlers['settings.set']({ theme: 'dark' }))).not.toThrow();
  await expect(change).rejects.toThrow('ENOSPC');
  expect(application.settings()).toEqual(DEFAULT_SETTINGS);
});

it('tells drivers, which the list leaves out, from services that are not there', async () => {
  application.start();
  const helper = await connect();
  const asked = application.openSession().handlers['services.unlisted']({ names: ['Tcpip', 'Gone', 'Shy'] });
  await vi.waitFor(() => expect(helper.methods().filter((method) => method === 'config')).toHaveLength(3));
  const calls = helper.sent.filter(({ method }) => method === 'config').map(({ id }) => id);
  helper.say({
    id: calls[0],
    result: {
      name: 'Tcpip',
      displayName: '',
      description: '',
      startType: 'boot',
      account: '',
      imagePath: '',
      dependencies: [],
      managed: null,
      native: {},
      parameters: {},
      commandLine: null,
    },
  });
  helper.say({ id: calls[1], error: failure('serviceMissing', { message: 'there is none' }) });
  helper.say({ id: calls[2], error: failure('accessDenied', { message: 'no', win32: 5 }) });
  expect(await asked).toEqual({ names: ['Tcpip', 'Shy'] });
});
