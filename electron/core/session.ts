import type { Handlers, NotificationData, NotificationName } from '../contract/ipc.js';

/** Ends a subscription; calling it again does nothing. */
export type Unsubscribe = () => void;

/**
 * One client of the application: a window, a browser tab, the tray. Open log views and the wish for CPU figures belong
 * to it and end with it.
 */
export interface Session {
  readonly handlers: Handlers;
  on<N extends NotificationName>(notification: N, listener: (data: NotificationData<N>) => void): Unsubscribe;
  /** Every notification with its name, for hosts that pass all of them on. */
  onAny(listener: (notification: NotificationName, data: unknown) => void): Unsubscribe;
  /** Whether anybody can see the client. While it is hidden its log views rest; they go on where they were. */
  setWatched(watched: boolean): void;
  dispose(): void;
}
