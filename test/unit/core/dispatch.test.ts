import { describe, expect, it, vi } from 'vitest';
import { failure, StewardError } from '../../../electron/contract/errors.js';
import type { Handlers } from '../../../electron/contract/ipc.js';
import { dispatch } from '../../../electron/core/dispatch.js';
import { form } from './samples.js';
import { silentLog } from './silent-log.js';

const remove = vi.fn(() => Promise.resolve({ status: 'done' as const }));
const handlers = { 'services.remove': remove, 'services.create': vi.fn() } as unknown as Handlers;
const call = (channel: unknown, args: unknown) => dispatch(handlers, channel, args, silentLog);

it('hands parsed arguments to the handler and its result back', async () => {
  expect(await call('services.remove', { name: 'a' })).toEqual({ ok: true, result: { status: 'done' } });
  expect(remove).toHaveBeenCalledWith({ name: 'a' });
});

describe('refuses before a handler is called', () => {
  it.each([['no.such'], ['__proto__'], ['toString'], [''], [null], [7], [{}]])(
    'channel %j',
    async (channel) => {
      expect(await call(channel, {})).toMatchObject({
        ok: false,
        failure: { code: 'badRequest', field: 'channel' },
      });
    },
  );

  it.each([
    [undefined, null, null],
    [{}, 'name', null],
    [{ name: 7 }, 'name', '7'],
    [{ name: 'a', extra: 1 }, null, null],
    [{ name: 'x'.repeat(300) }, 'name', 'x'.repeat(256)],
  ])('arguments %j', async (args, field, value) => {
    remove.mockClear();
    expect(await call('services.remove', args)).toMatchObject({
      ok: false,
      failure: { code: 'badRequest', field, value },
    });
    expect(remove).not.toHaveBeenCalled();
  });

  it('what structured clones can be and JSON cannot', async () => {
    const cycle: Record<string, unknown> = {};
    cycle['self'] = cycle;
    const refused = { ok: false, failure: { code: 'badRequest' } };
    expect(await call({ toString: 1, valueOf: 1 }, {})).toMatchObject(refused);
    expect(await call(undefined, {})).toMatchObject(refused);
    expect(await call('services.remove', { name: 1n })).toMatchObject(refused);
    expect(await call('services.remove', { name: cycle })).toMatchObject(refused);
  });

  it('a password, without a word of it', async () => {
    const password = 'hunter2'.repeat(100);
    expect(await call('services.create', form({ password }))).toMatchObject({
      ok: false,
      failure: { field: 'password', value: null },
    });
  });

  it('a form, with the code that its model gives the field', async () => {
    expect(await call('services.create', form({ name: 'a/b' }))).toMatchObject({
      ok: false,
      failure: { code: 'nameInvalidCharacter', field: 'name', value: 'a/b' },
    });
  });
});

it('turns what a handler throws into a coded failure', async () => {
  remove.mockRejectedValueOnce(new StewardError(failure('busy', { object: 'a' })));
  expect(await call('services.remove', { name: 'a' })).toEqual({
    ok: false,
    failure: failure('busy', { object: 'a' }),
  });
  remove.mockRejectedValueOnce(null);
  expect(await call('services.remove', { name: 'a' })).toMatchObject({ failure: { code: 'internal' } });
  remove.mockRejectedValueOnce(new TypeError('oops'));
  expect(await call('services.remove', { name: 'a' })).toMatchObject({
    ok: false,
    failure: { code: 'internal', message: 'oops' },
  });
});
