import { describe, expect, test, vi } from 'vitest';
import { EMPTY_CREATE_FORM } from '../../electron/contract/create-form.js';
import {
  invocations,
  notifications,
  replySchema,
  socketRequestSchema,
  type Channel,
  type InvokeArgs,
  type Handlers,
} from '../../electron/contract/ipc.js';
import { dispatch } from '../../electron/core/dispatch.js';

const LONG_PATH = `C:\\${'a'.repeat(32_767)}`;
const TEMPLATE_ID = '01234567-89ab-4cde-8f01-23456789abcd';
const TEMPLATE = {
  form: {
    program: '',
    directory: '',
    arguments: '',
    startType: 'manual' as const,
    account: 'LocalSystem',
    keepLogs: true,
    restartOnExit: false,
  },
  settings: { AppThrottle: 5 },
};
const FORM = { ...EMPTY_CREATE_FORM, program: 'C:\\games\\server.exe', name: 'GameServer' };

const CHANGES = {
  name: 'GameServer',
  changes: { AppThrottle: null },
  expected: { AppThrottle: 1 },
  password: null,
};

const RANGE = {
  from: { stream: 'stdout' as const, segment: 0, offset: 0 },
  to: { stream: 'stderr' as const, segment: 1, offset: 80 },
  streams: ['stdout' as const, 'stderr' as const],
};

/** For every invocation: arguments that the window sends, and hostile ones that main must never hand to a handler. */
const CASES: { readonly [C in Channel]: { valid: InvokeArgs<C>[]; hostile: unknown[] } } = {
  'app.info': { valid: [{}], hostile: [] },
  'services.snapshot': { valid: [{}], hostile: [] },
  'services.control': {
    valid: [
      { action: 'start', names: ['GameServer'] },
      { action: 'restart', names: ['游戏', 'b'] },
    ],
    hostile: [
      { action: 'delete', names: ['a'] },
      { action: 'start', names: [] },
      { action: 'start', names: [''] },
      { action: 'start', names: ['n'.repeat(257)] },
      { action: 'start', names: Array.from({ length: 501 }, String) },
      { action: 'start', names: 'a' },
      { action: 'start', names: [{ toString: 'a' }] },
    ],
  },
  'services.create': {
    valid: [
      FORM,
      { ...FORM, directory: 'C:\\games', delegate: true },
      { ...FORM, account: 'DOMAIN\\admin', password: 'x' },
    ],
    hostile: [
      EMPTY_CREATE_FORM,
      { ...FORM, program: '..\\server.exe' },
      { ...FORM, program: LONG_PATH },
      { ...FORM, name: 'a\\b' },
      { ...FORM, name: 'a\u0000b' },
      { ...FORM, account: 'DOMAIN\n\\admin' },
      { ...FORM, account: '' },
      { ...FORM, password: ['x'] },
      { ...FORM, startType: 'boot' },
      { ...FORM, startNow: 'yes' },
    ],
  },
  'services.remove': { valid: [{ name: 'a' }], hostile: [{ name: '' }, { name: 'n'.repeat(257) }] },
  'services.config': { valid: [{ name: 'a' }], hostile: [{ name: '' }, { name: 1 }] },
  'services.schema': { valid: [{}], hostile: [] },
  'services.checkChanges': {
    valid: [CHANGES, { ...CHANGES, changes: { AppExit: { Default: 'Exit' }, DependOnService: ['a'] } }],
    hostile: [
      { ...CHANGES, name: '' },
      { ...CHANGES, changes: { AppThrottle: 1.5 } },
      { ...CHANGES, changes: { AppThrottle: true } },
      { ...CHANGES, changes: { AppEvents: { 'Start/Pre': { command: 'x' } } } },
      { ...CHANGES, changes: { ['n'.repeat(65)]: 1 } },
      { ...CHANGES, expected: null },
      { ...CHANGES, password: 5 },
    ],
  },
  'services.configure': {
    valid: [{ changes: CHANGES, restart: true }],
    hostile: [
      { changes: CHANGES, restart: 'yes' },
      { changes: { ...CHANGES, changes: [1] }, restart: false },
      CHANGES,
    ],
  },
  'services.history': { valid: [{ name: 'a' }], hostile: [{ name: '' }, { name: 'a', limit: 5 }] },
  'services.events': {
    valid: [
      { name: 'a', limit: 1 },
      { name: 'a', limit: 1000 },
    ],
    hostile: [
      { name: 'a', limit: 0 },
      { name: 'a', limit: 1001 },
      { name: 'a', limit: 1.5 },
      { name: 'a', limit: Number.NaN },
      { name: 'a', limit: '10' },
    ],
  },
  'services.ports': { valid: [{ name: 'a' }], hostile: [{ name: '' }, { name: 'a', pid: 4 }] },
  'services.systemEvents': { valid: [{ name: 'a' }], hostile: [{ name: '' }, { name: 'a', query: '*' }] },
  'services.diagnose': { valid: [{ name: 'a' }], hostile: [{ name: '' }, { name: 'a', deep: true }] },
  'services.unlisted': {
    valid: [{ names: [] }, { names: ['Tcpip'] }],
    hostile: [{ names: [''] }, { names: Array.from({ length: 101 }, () => 'a') }, { names: 'Tcpip' }],
  },
  'services.watchStats': { valid: [{ enabled: true }], hostile: [{ enabled: 1 }] },
  'services.health': { valid: [{ name: 'a' }], hostile: [{ name: '' }, { name: 'a', since: 0 }] },
  'programs.inspect': {
    valid: [{ path: '' }, { path: 'C:\\a.exe' }],
    hostile: [{ path: LONG_PATH }, { path: ['C:\\a.exe'] }],
  },
  'programs.inFolder': {
    valid: [{ path: '' }, { path: 'C:\\games' }],
    hostile: [{ path: LONG_PATH }, { path: null }],
  },
  'programs.trial': { valid: [FORM], hostile: [EMPTY_CREATE_FORM, { ...FORM, settings: { AppExit: 1.5 } }] },
  'templates.list': { valid: [{}], hostile: [] },
  'templates.save': {
    valid: [{ name: 'a', content: TEMPLATE }],
    hostile: [
      { name: ' ', content: TEMPLATE },
      { name: 'a\nb', content: TEMPLATE },
      { name: 'n'.repeat(81), content: TEMPLATE },
      { name: 'a', content: { ...TEMPLATE, password: 'x' } },
      { name: 'a', content: { ...TEMPLATE, form: { ...TEMPLATE.form, password: 'x' } } },
      { name: 'a', content: { ...TEMPLATE, settings: { AppThrottle: 1.5 } } },
    ],
  },
  'templates.rename': {
    valid: [{ id: TEMPLATE_ID, name: 'a' }],
    hostile: [
      { id: '../settings', name: 'a' },
      { id: TEMPLATE_ID, name: '' },
    ],
  },
  'templates.remove': { valid: [{ id: TEMPLATE_ID }], hostile: [{ id: '..\\settings' }, { id: '' }] },
  'services.trial': {
    valid: [{ name: 'a', changes: { AppParameters: '--port 1', AppThrottle: null } }],
    hostile: [{ name: '', changes: {} }, { name: 'a', changes: { AppThrottle: 1.5 } }, { name: 'a' }],
  },
  'programs.endTrial': { valid: [{}], hostile: [] },
  'programs.validate': { valid: [FORM], hostile: [EMPTY_CREATE_FORM, { ...FORM, name: '' }] },
  'transfer.export': {
    valid: [{ names: ['a'], format: 'yaml', environment: true }],
    hostile: [
      { names: [], format: 'json', environment: true },
      { names: ['a'], format: 'xml', environment: true },
      { names: Array.from({ length: 501 }, String), format: 'json', environment: true },
    ],
  },
  'transfer.hosts': { valid: [{ change: 'adopt' }], hostile: [{ change: 'steal' }] },
  'transfer.changeHosts': {
    valid: [{ change: 'release', names: ['a'] }],
    hostile: [
      { change: 'adopt', names: [] },
      { change: 'adopt', names: [''] },
    ],
  },
  'transfer.commands': {
    valid: [{ name: 'a', tool: 'sc' }],
    hostile: [
      { name: 'a', tool: 'cmd' },
      { name: '', tool: 'sc' },
    ],
  },
  'transfer.preview': {
    valid: [{ text: '', file: 'a.xml', folder: null }],
    hostile: [
      { text: 'a'.repeat(512 * 1024 + 2), file: 'a', folder: null },
      { text: null, file: 'a', folder: null },
      { text: '', file: 'a'.repeat(261), folder: null },
      { text: '', file: 'a', folder: 1 },
    ],
  },
  'transfer.apply': {
    valid: [{ text: '{}', names: ['a'], passwords: { a: 'b' } }],
    hostile: [
      { text: '{}', names: [], passwords: {} },
      { text: '{}', names: ['a'], passwords: { a: 1 } },
      { text: '{}', names: ['a'], passwords: { a: 'b'.repeat(1025) } },
    ],
  },
  'files.save': {
    valid: [{ name: 'services.json', text: '' }],
    hostile: [
      { name: '..\\x.exe', text: '' },
      { name: 'a/b', text: '' },
      { name: '', text: '' },
      { name: 'a', text: 1 },
    ],
  },
  'files.choose': {
    valid: [
      { kind: 'program', start: '' },
      { kind: 'directory', start: 'C:\\' },
    ],
    hostile: [
      { kind: 'save', start: '' },
      { kind: 'program', start: LONG_PATH },
    ],
  },
  'files.directory': { valid: [{ path: '' }, { path: 'C:\\' }], hostile: [{ path: LONG_PATH }] },
  'files.dropped': { valid: [{ path: '/tmp/a.exe' }], hostile: [{ path: '' }, { path: LONG_PATH }] },
  'files.reveal': { valid: [{ name: 'a' }], hostile: [{ name: '' }, { name: 'a', path: 'C:\\' }] },
  'files.revealStore': { valid: [{ store: 'logs' }], hostile: [{ store: 'C:\\' }, { store: 'toString' }] },
  'links.open': {
    valid: [{ name: 'a', target: 'https://a' }],
    hostile: [
      { name: 'a', target: '' },
      { name: 'a', target: 'a'.repeat(2049) },
      { name: '', target: 'https://a' },
    ],
  },
  'logs.open': {
    valid: [
      { name: 'a', encoding: null, lines: 500 },
      { name: 'a', encoding: 'gb18030', lines: 1 },
    ],
    hostile: [
      { name: 'a', encoding: 'utf-7', lines: 1 },
      { name: 'a', encoding: null, lines: 0 },
      { name: 'a', encoding: null, lines: 5001 },
      { name: '', encoding: null, lines: 1 },
    ],
  },
  'logs.page': {
    valid: [
      { id: 'x', at: { kind: 'before', cursor: { stdout: { segment: 0, offset: 7 } } }, lines: 1 },
      { id: 'x', at: { kind: 'after', cursor: {} }, lines: 5000 },
      { id: 'x', at: { kind: 'end' }, lines: 1 },
      { id: 'x', at: { kind: 'start' }, lines: 1 },
      { id: 'x', at: { kind: 'fraction', fraction: 0.5 }, lines: 1 },
      { id: 'x', at: { kind: 'time', time: 1_795_238_400_000 }, lines: 1 },
      { id: 'x', at: { kind: 'line', stream: 'stderr', place: { segment: 1, offset: 0 } }, lines: 1 },
    ],
    hostile: [
      { id: 1, at: { kind: 'end' }, lines: 1 },
      { id: 'x', at: { kind: 'end' }, lines: -1 },
      { id: 'x', at: { kind: 'end' }, lines: 5001 },
      { id: 'x', at: { kind: 'file', path: 'C:\\secret' }, lines: 1 },
      { id: 'x', at: { kind: 'before', cursor: { stdin: { segment: 0, offset: 0 } } }, lines: 1 },
      { id: 'x', at: { kind: 'before', cursor: { stdout: { segment: -1, offset: 0 } } }, lines: 1 },
      { id: 'x', at: { kind: 'before', cursor: { stdout: { segment: 0, offset: 0.5 } } }, lines: 1 },
      { id: 'x', at: { kind: 'fraction', fraction: 1.1 }, lines: 1 },
      { id: 'x', at: { kind: 'time', time: Infinity }, lines: 1 },
      { id: 'x', at: { kind: 'line', stream: 'stdout', place: null }, lines: 1 },
    ],
  },
  'logs.search': {
    valid: [
      {
        id: 'x',
        search: 0,
        query: { text: '(a+)+$', matchCase: false, regex: true },
        streams: ['stdout', 'stderr'],
      },
    ],
    hostile: [
      { id: 'x', search: 0, query: { text: '', matchCase: false, regex: false }, streams: ['stdout'] },
      {
        id: 'x',
        search: 0,
        query: { text: 'a'.repeat(1001), matchCase: false, regex: true },
        streams: ['stdout'],
      },
      {
        id: 'x',
        search: 0,
        query: { text: 'a', matchCase: false, regex: true, flags: 'y' },
        streams: ['stdout'],
      },
      { id: 'x', search: 0, query: { text: 'a', matchCase: false, regex: false }, streams: [] },
      { id: 'x', search: 0.5, query: { text: 'a', matchCase: false, regex: false }, streams: ['stdout'] },
    ],
  },
  'logs.searchStep': {
    valid: [
      { id: 'x', from: null, direction: 1 },
      { id: 'x', from: { stream: 'stdout', segment: 0, offset: 7 }, direction: -1 },
    ],
    hostile: [
      { id: 'x', from: null, direction: 2 },
      { id: 'x', from: { stream: 'stdout', segment: 0, offset: -7 }, direction: -1 },
    ],
  },
  'logs.searchLines': {
    valid: [{ id: 'x', from: 0, count: 500 }],
    hostile: [
      { id: 'x', from: -1, count: 1 },
      { id: 'x', from: 0, count: 501 },
    ],
  },
  'logs.searchRanges': {
    valid: [{ id: 'x', texts: ['a', ''] }],
    hostile: [
      { id: 'x', texts: ['a'.repeat(16_385)] },
      { id: 'x', texts: Array.from({ length: 501 }, String) },
    ],
  },
  'logs.searchEnd': { valid: [{ id: 'x', keep: true }], hostile: [{ id: 'x', keep: 1 }] },
  'logs.range': {
    valid: [
      { id: 'v', range: RANGE, rest: null, save: false },
      {
        id: 'v',
        range: RANGE,
        rest: { cursor: { stdout: { segment: 0, offset: 9 } }, to: RANGE.to },
        save: true,
      },
    ],
    hostile: [
      { id: 'v', range: { ...RANGE, streams: [] }, rest: null, save: false },
      { id: 'v', range: { ...RANGE, from: { ...RANGE.from, offset: -1 } }, rest: null, save: false },
      { id: 'v', range: RANGE, rest: null, save: 'C:\\a.log' },
    ],
  },
  'logs.saveTo': {
    valid: [{ id: 'v', name: '游戏-lines.log' }],
    hostile: [
      { id: 'v', name: '' },
      { id: 'v', name: '..\\a.log' },
      { id: 'v', name: 'C:a.log' },
      { id: 'v', name: 'a/b' },
      { id: 'v', name: 'n'.repeat(201) },
    ],
  },
  'logs.saveEnd': { valid: [{ id: 'v', keep: true }], hostile: [{ id: 'v' }, { id: 'v', keep: 1 }] },
  'logs.reveal': { valid: [{ name: 'a' }], hostile: [{ name: '' }, { name: 'a', path: 'C:\\' }] },
  'logs.close': { valid: [{ id: 'x' }], hostile: [{ id: null }] },
  'settings.get': { valid: [{}], hostile: [] },
  'settings.policy': { valid: [{}], hostile: [{ language: 'en' }] },
  'updates.state': { valid: [{}], hostile: [{ version: '9.0.0' }] },
  'updates.check': { valid: [{}], hostile: [{ url: 'https://elsewhere' }] },
  'updates.download': { valid: [{}], hostile: [{ version: '9.0.0' }] },
  'updates.install': { valid: [{}], hostile: [{ path: 'C:\\evil.exe' }] },
  'settings.set': {
    valid: [
      {},
      { language: 'zh-CN' },
      { theme: 'dark', split: 0.5 },
      { links: { A: [{ label: '', target: 'https://a' }] } },
    ],
    hostile: [
      { links: { A: [{ label: '', target: 'javascript:alert(1)' }] } },
      { links: { A: [{ label: '', target: 'file:///C:/windows/system32/cmd.exe' }] } },
      { logPolicy: { folder: 'https://a', bytes: 1024, files: 1, timestamps: true } },
      { logPolicy: { folder: '', bytes: 1, files: 1, timestamps: true } },
      { muted: [''] },
      { language: 'fr' },
      { theme: 'blue' },
      { split: 2 },
      { startAtLogin: 'yes' },
    ],
  },
  'support.collect': {
    valid: [{ services: ['a'], logs: true, application: false }],
    hostile: [
      { services: [''], logs: true, application: true },
      { services: Array.from({ length: 501 }, String), logs: true, application: true },
      { services: [], logs: 'yes', application: true },
    ],
  },
  'support.read': {
    valid: [{ id: 'x', path: 'README.txt' }],
    hostile: [
      { id: 'x', path: '' },
      { id: 'x', path: 'a'.repeat(301) },
    ],
  },
  'support.save': {
    valid: [{ id: 'x', paths: ['README.txt'] }],
    hostile: [
      { id: 'x', paths: [] },
      { id: 'x', paths: Array.from({ length: 4001 }, String) },
      { id: 'x', paths: 'README.txt' },
    ],
  },
  'helper.restart': { valid: [{}], hostile: [] },
};

/** What no invocation takes, whatever its arguments are. */
const NEVER: readonly unknown[] = [undefined, null, 0, '', 'x', [], [{}], true];

const channels = Object.keys(invocations) as Channel[];

test('every invocation has cases here', () => {
  expect(Object.keys(CASES).sort()).toEqual([...channels].sort());
});

describe.each(channels)('%s', (channel) => {
  const { args } = invocations[channel];
  const { valid, hostile } = CASES[channel];

  test('accepts what the window sends', () => {
    for (const value of valid)
      expect(args.safeParse(value), JSON.stringify(value)).toMatchObject({ success: true });
  });

  test('rejects hostile arguments', () => {
    for (const value of [...NEVER, ...hostile]) {
      expect(args.safeParse(value), JSON.stringify({ value }).slice(0, 200)).toMatchObject({
        success: false,
      });
    }
  });

  test('lets nothing through that it does not know', () => {
    for (const value of valid) {
      // A key that is really there, unlike one in an object literal, which would set the prototype.
      const polluted: unknown = JSON.parse(
        `{"__proto__":{"x":1},"extra":1,${JSON.stringify(value).slice(1)}`.replace(',}', '}'),
      );
      const parsed = args.safeParse(polluted);
      if (parsed.success) expect(Object.keys(parsed.data)).not.toContain('extra');
      expect(({} as Record<string, unknown>)['x']).toBeUndefined();
    }
  });
});

describe('dispatch', () => {
  const log = { error: vi.fn(), info: vi.fn() };
  /** Handlers that only tell that they were reached. */
  const reached = vi.fn((args: unknown) => Promise.resolve({ args }));
  const handlers = Object.fromEntries(channels.map((name) => [name, reached])) as unknown as Handlers;

  test('hands over what is valid and nothing that is hostile', async () => {
    for (const channel of channels) {
      const { valid, hostile } = CASES[channel];
      for (const value of valid) {
        expect(await dispatch(handlers, channel, value, log), channel).toMatchObject({ ok: true });
      }
      reached.mockClear();
      for (const value of [...NEVER, ...hostile]) {
        const reply = await dispatch(handlers, channel, value, log);
        expect(reply.ok, channel).toBe(false);
        expect(replySchema.safeParse(reply).success).toBe(true);
      }
      expect(reached).not.toHaveBeenCalled();
    }
  });

  test.each(['', 'toString', '__proto__', 'constructor', 'services', null, 1, {}, ['app.info']])(
    'there is no channel %j',
    async (channel) => {
      expect(await dispatch(handlers, channel, {}, log)).toMatchObject({
        ok: false,
        failure: { code: 'badRequest', field: 'channel' },
      });
    },
  );

  test('tells what is wrong with a form at its field', async () => {
    const reply = await dispatch(handlers, 'services.create', { ...FORM, name: 'a/b' }, log);
    expect(reply).toMatchObject({
      ok: false,
      failure: { code: 'nameInvalidCharacter', field: 'name', value: 'a/b' },
    });
  });
});

test('names of invocations and notifications do not collide', () => {
  expect(channels.filter((channel) => channel in notifications)).toEqual([]);
});

test('a reply is a result or a complete failure, and nothing between', () => {
  expect(replySchema.safeParse({ ok: true, result: {} }).success).toBe(true);
  expect(replySchema.safeParse({ ok: false, failure: { code: 'internal' } }).success).toBe(false);
  expect(replySchema.safeParse({ ok: false, failure: { code: 'nonsense', message: '' } }).success).toBe(
    false,
  );
  expect(replySchema.safeParse({ result: {} }).success).toBe(false);
});

test('a line on the socket needs a number, a channel, and nothing more', () => {
  expect(socketRequestSchema.safeParse({ id: 1, channel: 'app.info', args: {} }).success).toBe(true);
  for (const bad of [
    { id: '1', channel: 'app.info', args: {} },
    { id: 1, args: {} },
    { id: 1, channel: 'a', args: {}, token: 'x' },
  ]) {
    expect(socketRequestSchema.safeParse(bad).success).toBe(false);
  }
});
