import type { Api } from '../../lib/api.js';
import { serviceKey } from '../../lib/store/services.js';
import { LogSession } from './log-session.js';

/** How many logs stay open; the one looked at longest ago is closed first. */
const KEPT_OPEN = 4;

/** The logs that were looked at last. */
export class LogSessions {
  readonly #api: Api;
  readonly #sessions = new Map<string, LogSession>();

  constructor(api: Api) {
    this.#api = api;
  }

  /** The log of a service, opened when it is not open yet. */
  of(name: string): LogSession {
    const key = serviceKey(name);
    const session = this.#sessions.get(key) ?? new LogSession(this.#api, name);
    this.#sessions.delete(key);
    this.#sessions.set(key, session);
    for (const [oldest, each] of this.#sessions) {
      if (this.#sessions.size <= KEPT_OPEN) break;
      this.#sessions.delete(oldest);
      each.dispose();
    }
    return session;
  }

  dispose(): void {
    for (const session of this.#sessions.values()) session.dispose();
    this.#sessions.clear();
  }
}
