import { readFileSync } from 'node:fs';
import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { failure, StewardError } from '../../../electron/contract/errors.js';
import type { Service } from '../../../electron/contract/helper/model.js';
import { applyRequestSchema } from '../../../electron/contract/helper/operations.js';
import { DEFAULT_SETTINGS } from '../../../electron/contract/settings.js';
import { createApplication, type Application, type Ports } from '../../../electron/core/application.js';
import type { Elevator } from '../../../electron/core/elevation/elevator.js';
import { windowsRuntime } from '../../../electron/core/runtime/windows.js';
import { FakeTransport } from './fake-transport.js';
import { form, hello, service } from './samples.js';
import { silentLog } from './silent-log.js';

let helpers: FakeTransport[];
let application: Application;
let folder: string;

function ports(parts: Partial<Ports> = {}): Ports {
  return {
    host: 'browser',
    version: '1.0.0',
    systemLanguages: ['de', 'zh-Hans-CN', 'en'],
    runtime: windowsRuntime('/nowhere/steward.exe'),
    searchBundle: '/nowhere/search.cjs',
    elevator: null,
    settings: { load: () => undefined, save: () => undefined },
    choosePath: null,
    chooseSave: null,
    reveal: null,
    opener: null,
    logFile: null,
    saveFile: null,
    runtimes: [],
    settingsFolder: '/nowhere',
    updates: null,
    log: silentLog,
    ...parts,
  };
}
function create(parts: Partial<Ports> = {}): void {
  application = createApplication(ports(parts), () => {
    const helper = new FakeTransport();
    helper.automatic.set('sample', {});
    helpers.push(helper);
    return helper;
  });
}
/** Plays a helper that connects with these services. */
async function connect(...services: Service[]): Promise<FakeTransport> {
  const helper = await vi.waitFor(() => {
    const last = helpers.at(-1);
    if (last === undefined || last.methods().length === 0) throw new Error('no helper yet');
    return last;
  });
  helper.answer('hello', hello);
  await vi.waitFor(() => expect(helper.methods()).toContain('watch'));
  helper.answer('watch', { services });
  await vi.waitFor(() => expect(application.snapshot().connection.state).toBe('connected'));
  return helper;
}

beforeEach(async () => {
  helpers = [];
  folder = await mkdtemp(join(tmpdir(), 'steward-test-'));
  create();
});
afterEach(async () => {
  application.dispose();
  await rm(folder, { recursive: true });
});

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

describe('changes', () => {
  it('need a service that is there', async () => {
    application.start();
    await connect(service('A'));
    const { handlers } = application.openSession();
    await expect(handlers['services.control']({ action: 'start', names: ['B'] })).rejects.toMatchObject({
      failure: { code: 'serviceMissing', object: 'B' },
    });
    await expect(handlers['services.remove']({ name: 'B' })).rejects.toMatchObject({
      failure: { code: 'serviceMissing' },
    });
  });

  it('ask once, change nothing when declined, and are told while they last', async () => {
    const run = vi.fn(() => Promise.resolve({ status: 'declined' as const }));
    create({ elevator: { run } });
    application.start();
    const helper = await connect(service('A'), service('B'));
    const session = application.openSession();
    const operations = vi.fn();
    session.on('operations.changed', operations);
    const outcome = session.handlers['services.control']({ action: 'stop', names: ['a', 'A', 'b'] });
    await vi.waitFor(() => expect(helper.methods()).toContain('list'));
    helper.answer('list', { services: [service('A'), service('B')] });
    expect(await outcome).toEqual({ status: 'cancelled', failed: [] });
    expect(run).toHaveBeenCalledOnce();
    expect(operations.mock.calls).toEqual([
      [
        {
          operations: [
            { name: 'A', action: 'stop' },
            { name: 'B', action: 'stop' },
          ],
        },
      ],
      [{ operations: [] }],
    ]);
    expect(await session.handlers['app.info']({})).toMatchObject({
      needsPrompt: true,
      systemLanguage: 'zh-CN',
    });
  });

  it('of several services stand for themselves: what became of each is told', async () => {
    const requests: unknown[] = [];
    const refused = failure('serviceDisabled', { object: 'B' });
    const run: Elevator['run'] = ({ requestFile }) => {
      const request = applyRequestSchema.parse(JSON.parse(readFileSync(requestFile, 'utf8')));
      requests.push(request);
      const results = [
        { op: 'start', name: 'A', state: 'SERVICE_RUNNING', error: null },
        { op: 'start', name: 'B', state: null, error: refused },
      ];
      const stdout = JSON.stringify({ protocol: 1, id: request.id, ok: true, results, error: null });
      return Promise.resolve({ status: 'ran', stdout, exitCode: 0 });
    };
    create({ elevator: { run } });
    application.start();
    const helper = await connect(service('A'), service('B'));
    const { handlers } = application.openSession();
    const outcome = handlers['services.control']({ action: 'start', names: ['A', 'Gone', 'B'] });
    await vi.waitFor(() => expect(helper.methods()).toContain('list'));
    helper.answer('list', { services: [service('A'), service('B')] });
    expect(await outcome).toMatchObject({
      status: 'done',
      failed: [
        { name: 'Gone', failure: { code: 'serviceMissing' } },
        { name: 'B', failure: { code: 'serviceDisabled' } },
      ],
    });
    expect(requests).toMatchObject([{ each: true, operations: [{ name: 'A' }, { name: 'B' }] }]);
  });

  it('take along what runs on top, in its order, as one request', async () => {
    const requests: unknown[] = [];
    const run: Elevator['run'] = ({ requestFile }) => {
      const request = applyRequestSchema.parse(JSON.parse(readFileSync(requestFile, 'utf8')));
      requests.push(request);
      const results = request.operations.map(({ op, ...rest }) => ({
        op,
        name: 'name' in rest ? rest.name : '',
        state: null,
        error: 'name' in rest && rest.name === 'Web' ? failure('stopTimeout', { object: op }) : null,
      }));
      const stdout = JSON.stringify({ protocol: 1, id: request.id, ok: true, results, error: null });
      return Promise.resolve({ status: 'ran', stdout, exitCode: 0 });
    };
    create({ elevator: { run } });
    application.start();
    const running = { state: 'running', scmState: 'SERVICE_RUNNING' } as const;
    const services = [service('DB', running), service('Web', { ...running, dependencies: ['db'] })];
    const helper = await connect(...services);
    const outcome = application
      .openSession()
      .handlers['services.control']({ action: 'restart', names: ['db'] });
    await vi.waitFor(() => expect(helper.methods()).toContain('list'));
    helper.answer('list', { services });
    expect(await outcome).toMatchObject({
      failed: [{ name: 'Web', failure: { code: 'stopTimeout', object: 'stop' } }],
    });
    expect(requests).toMatchObject([
      {
        each: true,
        operations: [
          { op: 'stop', name: 'Web' },
          { op: 'stop', name: 'DB' },
          { op: 'start', name: 'DB' },
          { op: 'start', name: 'Web' },
        ],
      },
    ]);
  });

  it('are checked by the helper before, at the fields of the form', async () => {
    application.start();
    const helper = await connect();
    const checked = application.openSession().handlers['programs.validate'](form());
    await vi.waitFor(() => expect(helper.methods()).toContain('validate'));
    helper.answer('validate', {
      problems: [
        {
          operation: 0,
          code: 'pathMissing',
          field: 'parameters.Application',
          value: 'C:\\games\\server.exe',
          win32: 2,
          severity: 'error',
          message: '',
        },
      ],
    });
    helper.answer('hazards', { changeable: 'C:\\games', shared: null });
    expect(await checked).toMatchObject({
      problems: [
        { field: 'program', code: 'pathMissing', severity: 'error' },
        { field: 'program', code: 'changeableByUsers', value: 'C:\\games', severity: 'warning' },
      ],
    });
  });
});

describe('logs', () => {
  it('belong to the session that opened them, and end with it', async () => {
    const stdout = join(folder, 'stdout.log');
    await writeFile(stdout, 'before\n');
    application.start();
    await connect(service('A', { stdout }), service('B'));
    const [mine, other] = [application.openSession(), application.openSession()];
    const heard = { mine: vi.fn(), other: vi.fn() };
    mine.on('logs.appended', heard.mine);
    other.on('logs.appended', heard.other);
    const view = await mine.handlers['logs.open']({ name: 'a', encoding: null, lines: 10 });
    expect(view).toMatchObject({
      page: { before: null, lines: [{ text: 'before' }] },
      files: [{ path: stdout }],
    });
    await appendFile(stdout, 'after\n');
    await vi.waitFor(() => expect(heard.mine).toHaveBeenCalled(), 5000);
    expect(heard.mine.mock.calls[0]).toMatchObject([{ id: view.id, lines: [{ text: 'after' }] }]);
    expect(heard.other).not.toHaveBeenCalled();
    await expect(
      other.handlers['logs.page']({ id: view.id, at: { kind: 'start' }, lines: 1 }),
    ).rejects.toMatchObject({
      failure: { code: 'badRequest' },
    });
    await mine.handlers['logs.close']({ id: view.id });
    await expect(
      mine.handlers['logs.page']({ id: view.id, at: { kind: 'start' }, lines: 1 }),
    ).rejects.toMatchObject({
      failure: { code: 'badRequest' },
    });
  });

  it('are read as the settings of the service say, unless the operator chooses otherwise', async () => {
    const stdout = join(folder, 'stdout.log');
    await writeFile(stdout, iconv.encode('正在监听\n', 'gbk'));
    application.start();
    await connect(
      service('A', { stdout, logEncoding: 'gbk' }),
      service('B', { stdout, logEncoding: 'utf-8' }),
    );
    const { handlers } = application.openSession();
    const open = (name: string, encoding: 'gb18030' | null) =>
      handlers['logs.open']({ name, encoding, lines: 10 });
    expect(await open('A', null)).toMatchObject({
      files: [{ encoding: 'gb18030' }],
      page: { lines: [{ text: '正在监听' }] },
    });
    expect(await open('B', null)).toMatchObject({ files: [{ encoding: 'utf-8' }] });
    expect(await open('B', 'gb18030')).toMatchObject({ page: { lines: [{ text: '正在监听' }] } });
  });

  it('need output that is captured', async () => {
    application.start();
    await connect(service('B'));
    const { handlers } = application.openSession();
    await expect(handlers['logs.open']({ name: 'B', encoding: null, lines: 10 })).rejects.toMatchObject({
      failure: { code: 'logMissing', object: 'B' },
    });
  });
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

it('says what this host cannot do', async () => {
  const { handlers } = application.openSession();
  await expect(handlers['files.choose']({ kind: 'program', start: '' })).rejects.toMatchObject({
    failure: { code: 'notSupported' },
  });
  await expect(handlers['files.reveal']({ name: 'A' })).rejects.toMatchObject({
    failure: { code: 'notSupported' },
  });
});

it('opens a folder, never a file, however the service is configured', async () => {
  const reveal = vi.fn(() => Promise.resolve());
  create({ reveal });
  application.start();
  const helper = await connect(service('A'));
  const { handlers } = application.openSession();
  const config = {
    name: 'A',
    displayName: 'A',
    description: '',
    startType: 'automatic',
    account: 'LocalSystem',
    imagePath: '',
    dependencies: [],
    managed: 'steward',
    native: {},
    commandLine: null,
  };
  helper.automatic.set('config', { ...config, parameters: { Application: `${folder}\\server.exe` } });
  await handlers['files.reveal']({ name: 'A' });
  expect(reveal).toHaveBeenCalledExactlyOnceWith(folder);

  const file = join(folder, 'evil.exe');
  await writeFile(file, '');
  helper.automatic.set('config', { ...config, parameters: { Application: `${file}\\server.exe` } });
  await expect(handlers['files.reveal']({ name: 'A' })).rejects.toMatchObject({
    failure: { code: 'directoryMissing', object: file },
  });
  expect(reveal).toHaveBeenCalledOnce();
});

it('opens no link but those that are kept for the service', async () => {
  const opener = { address: vi.fn(() => Promise.resolve()), document: vi.fn(), place: vi.fn() };
  create({ opener, reveal: vi.fn() });
  const { handlers } = application.openSession();
  await handlers['settings.set']({ links: { A: [{ label: '', target: 'https://a.example/' }] } });
  await handlers['links.open']({ name: 'a', target: 'https://a.example/' });
  expect(opener.address).toHaveBeenCalledExactlyOnceWith('https://a.example/');
  await expect(handlers['links.open']({ name: 'a', target: 'https://b.example/' })).rejects.toMatchObject({
    failure: { code: 'badRequest', field: 'target' },
  });
  await expect(handlers['links.open']({ name: 'b', target: 'https://a.example/' })).rejects.toMatchObject({
    failure: { code: 'badRequest' },
  });
  expect(opener.address).toHaveBeenCalledOnce();
});
