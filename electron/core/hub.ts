import type { NotificationData, NotificationName } from '../contract/ipc.js';
import type { Unsubscribe } from './session.js';

type AnyListener = (notification: NotificationName, data: unknown) => void;

/** Passes notifications on to whoever listens, in the order of their subscription. */
export class Hub {
  readonly #listeners = new Set<AnyListener>();

  emit<N extends NotificationName>(notification: N, data: NotificationData<N>): void {
    for (const listener of [...this.#listeners]) listener(notification, data);
  }

  onAny(listener: AnyListener): Unsubscribe {
    // A wrapper, so that the same function subscribed twice is two subscriptions.
    const wrapped: AnyListener = (notification, data) => listener(notification, data);
    this.#listeners.add(wrapped);
    return () => void this.#listeners.delete(wrapped);
  }

  on<N extends NotificationName>(name: N, listener: (data: NotificationData<N>) => void): Unsubscribe {
    return this.onAny((notification, data) => {
      if (notification === name) listener(data as NotificationData<N>);
    });
  }

  clear(): void {
    this.#listeners.clear();
  }
}
