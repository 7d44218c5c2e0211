import { CHANNELS, INVOKE_CHANNEL, NOTIFICATIONS, NOTIFY_CHANNEL } from '../contract/channels.js';
import { failure, MAX_ERROR_TEXT } from '../contract/errors.js';
import type { Bridge, Reply } from '../contract/ipc.js';

/** The part of Electron's `ipcRenderer` that the bridge uses. */
export interface Ipc {
  invoke(channel: string, ...args: unknown[]): Promise<unknown>;
  on(channel: string, listener: (event: unknown, ...args: unknown[]) => void): unknown;
}

/**
 * The page's only way out. It passes on the channels and notifications that the contract has, and nothing of Electron: the
 * page never sees an event object or the IPC module.
 */
export function createBridge(ipc: Ipc, pathForFile: (file: unknown) => string): Bridge {
  const channels = new Set<string>(CHANNELS);
  const listeners = new Map<string, Set<(data: unknown) => void>>(
    NOTIFICATIONS.map((name) => [name, new Set()]),
  );
  ipc.on(NOTIFY_CHANNEL, (_event, name, data) => {
    for (const listener of listeners.get(String(name)) ?? []) listener(data);
  });
  return {
    invoke: async (channel, args) => {
      if (!channels.has(channel)) {
        return refuse(failure('badRequest', { message: `there is no channel ${channel}`.slice(0, 256) }));
      }
      try {
        return (await ipc.invoke(INVOKE_CHANNEL, channel, args)) as Reply;
      } catch (error) {
        return refuse(failure('internal', { message: String(error).slice(0, MAX_ERROR_TEXT) }));
      }
    },
    on: (notification, listener) => {
      // Each subscription is its own, even of a listener that subscribes twice.
      const own = (data: unknown): void => listener(data);
      listeners.get(notification)?.add(own);
      return () => void listeners.get(notification)?.delete(own);
    },
    pathForFile,
  };
}

function refuse(failed: ReturnType<typeof failure>): Reply {
  return { ok: false, failure: failed };
}
