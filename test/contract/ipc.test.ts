import { describe, expect, test, vi } from 'vitest';
import {
  invocations,
  notifications,
  replySchema,
  socketRequestSchema,
  type Channel,
  type Handlers,
} from '../../electron/contract/ipc.js';
import { dispatch } from '../../electron/core/dispatch.js';
import { APPLICATION } from './ipc/application.js';
import { FILES } from './ipc/files.js';
import { LOGS } from './ipc/logs.js';
import { PROGRAMS } from './ipc/programs.js';
import { SERVICES } from './ipc/services.js';
import { TRANSFER } from './ipc/transfer.js';
import { FORM, type Cases } from './ipc/cases.js';

const CASES: Cases<string> = { ...SERVICES, ...PROGRAMS, ...FILES, ...LOGS, ...TRANSFER, ...APPLICATION };

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
