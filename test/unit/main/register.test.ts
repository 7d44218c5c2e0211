import type { IpcMainInvokeEvent, WebContents } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { INVOKE_CHANNEL } from '../../../electron/contract/channels.js';
import type { Handlers } from '../../../electron/contract/ipc.js';
import { registerInvoke, type Client } from '../../../electron/main/ipc/register.js';

type Invoke = (event: Partial<IpcMainInvokeEvent>, channel: unknown, args: unknown) => Promise<unknown>;

const { handle } = vi.hoisted(() => ({ handle: vi.fn<(channel: string, listener: unknown) => void>() }));
vi.mock('electron', () => ({ ipcMain: { handle } }));

const log = { info: () => undefined, error: () => undefined };
const page = { url: 'app://bundle/index.html' };
const contents = { mainFrame: page } as unknown as WebContents;
const control = vi.fn(() => Promise.resolve({ status: 'done' }));
const client: Client = { contents, handlers: { 'services.control': control } as unknown as Handlers };
const onServed = vi.fn();
const args = { action: 'stop', names: ['GameServer'] };

function register(present: Client | null): Invoke {
  registerInvoke(() => present, onServed, log);
  return handle.mock.calls.at(-1)?.[1] as Invoke;
}

const event = (sender: unknown, senderFrame: unknown) =>
  ({ sender, senderFrame }) as Partial<IpcMainInvokeEvent>;

beforeEach(() => {
  vi.clearAllMocks();
});

describe('a call to main', () => {
  it('is answered when it comes from the page of our window', async () => {
    const invoke = register(client);
    expect(handle.mock.calls.at(-1)?.[0]).toBe(INVOKE_CHANNEL);
    const reply = await invoke(event(contents, page), 'services.control', args);
    expect(reply).toEqual({ ok: true, result: { status: 'done' } });
    expect(onServed).toHaveBeenCalledExactlyOnceWith('services.control');
  });

  it.each([
    ['another window', client, event({ mainFrame: page }, page)],
    ['a frame within the page', client, event(contents, { ...page })],
    ['a frame that is gone', client, event(contents, null)],
    ['anything, while there is no window', null, event(contents, page)],
  ])('is refused from %s', async (_who, present, from) => {
    const reply = await register(present)(from, 'services.control', args);
    expect(reply).toMatchObject({ ok: false, failure: { code: 'badRequest' } });
    expect(control).not.toHaveBeenCalled();
    expect(onServed).not.toHaveBeenCalled();
  });

  it('is refused when our window shows a foreign page', async () => {
    const foreign = { url: 'https://example.com/' };
    const shown = { mainFrame: foreign } as unknown as WebContents;
    const invoke = register({ ...client, contents: shown });
    expect(await invoke(event(shown, foreign), 'services.control', args)).toMatchObject({ ok: false });
    expect(control).not.toHaveBeenCalled();
  });

  it.each([
    ['services.control', { action: 'format', names: ['C:'] }],
    ['services.control', null],
    ['services.nothing', {}],
    [undefined, {}],
  ])('reaches no handler as %j with %j', async (channel, wrong) => {
    const reply = await register(client)(event(contents, page), channel, wrong);
    expect(reply).toMatchObject({ ok: false, failure: { code: 'badRequest' } });
    expect(control).not.toHaveBeenCalled();
    expect(onServed).not.toHaveBeenCalled();
  });
});
