import type { HelperSupervisor } from './helper/supervisor.js';
import type { Log } from './log.js';

/** How often CPU and memory are measured while anybody looks, in ms. */
const WATCHED_MS = 1000;
/** And while nobody does, for the last hour: seldom enough to cost nothing. */
const UNWATCHED_MS = 10_000;

/** Has the helper measure all the time, and often while at least one client wants to see the figures. */
export class StatsWishes {
  readonly #wishing = new Set<object>();
  readonly #helper: HelperSupervisor;
  readonly #log: Log;

  constructor(helper: HelperSupervisor, log: Log) {
    this.#helper = helper;
    this.#log = log;
  }

  async wish(client: object, enabled: boolean): Promise<void> {
    const before = this.#wishing.size;
    if (enabled) this.#wishing.add(client);
    else this.#wishing.delete(client);
    if (before > 0 !== this.#wishing.size > 0) await this.#tell();
  }

  isWishing(client: object): boolean {
    return this.#wishing.has(client);
  }

  /** Tells a new helper, which measures nothing by itself, what is wanted. */
  async renew(): Promise<void> {
    await this.#tell();
  }

  async #tell(): Promise<void> {
    if (!this.#isConnected()) return;
    try {
      await this.#helper.call('sample', { intervalMs: this.#wishing.size > 0 ? WATCHED_MS : UNWATCHED_MS });
    } catch (error) {
      // Figures are an extra; a helper that is gone is told of elsewhere, and the next one is told anew.
      if (this.#isConnected()) this.#log.error(`sampling: ${String(error)}`);
    }
  }

  #isConnected(): boolean {
    return this.#helper.connection.state === 'connected';
  }
}
