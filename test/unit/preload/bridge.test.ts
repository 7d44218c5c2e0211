import { describe, expect, it, vi } from 'vitest';
import { INVOKE_CHANNEL, NOTIFY_CHANNEL } from '../../../electron/contract/channels.js';
import { createBridge } from '../../../electron/preload/bridge.js';

type Listener = (event: unknown, ...args: unknown[]) => void;

function start(invoke: (...args: unknown[]) => Promise<unknown> = () => Promise.resolve(null)) {
  const ipc = { invoke: vi.fn(invoke), on: vi.fn<(channel: string, listener: Listener) => void>() };
  const bridge = createBridge(ipc, () => '');
  const [channel, listener] = ipc.on.mock.calls[0] ?? [];
  return { ipc, bridge, channel, notify: (...args: unknown[]) => listener?.({ sender: ipc }, ...args) };
}

describe('the bridge', () => {
  it('passes a known channel on', async () => {
    const { bridge, ipc } = start(() => Promise.resolve({ ok: true, result: 1 }));
    expect(await bridge.invoke('app.info', {})).toEqual({ ok: true, result: 1 });
    expect(ipc.invoke).toHaveBeenCalledExactlyOnceWith(INVOKE_CHANNEL, 'app.info', {});
  });

  it.each(['nope', 'constructor', '__proto__', ''])('keeps %j back', async (channel) => {
    const { bridge, ipc } = start();
    expect(await bridge.invoke(channel, {})).toMatchObject({ ok: false, failure: { code: 'badRequest' } });
    expect(ipc.invoke).not.toHaveBeenCalled();
  });

  it('never throws', async () => {
    const { bridge } = start(() => Promise.reject(new Error('no handler')));
    expect(await bridge.invoke('app.info', {})).toMatchObject({ ok: false, failure: { code: 'internal' } });
  });

  it('gives a notification, without its event, to those who asked for it until they no longer do', () => {
    const { bridge, channel, notify } = start();
    expect(channel).toBe(NOTIFY_CHANNEL);
    const listener = vi.fn();
    const stop = bridge.on('navigate', listener);
    bridge.on('navigate', listener);
    notify('navigate', 1);
    notify('failed', 2);
    stop();
    stop();
    notify('navigate', 3);
    expect(listener.mock.calls).toEqual([[1], [1], [3]]);
  });

  it('has no notification that the contract does not have', () => {
    const { bridge, notify } = start();
    const listener = vi.fn();
    bridge.on('secret', listener)();
    bridge.on('secret', listener);
    notify('secret', 1);
    expect(listener).not.toHaveBeenCalled();
  });
});
