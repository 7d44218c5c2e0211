/** So many reloads within the window of time mean that another will not help. */
const MAX_RELOADS = 3;
const WINDOW_MS = 60_000;

/** Lets a page that has crashed be loaded again, but not for ever. */
export class ReloadLimit {
  #times: number[] = [];

  /** @param now milliseconds since the epoch */
  allow(now: number): boolean {
    this.#times = this.#times.filter((time) => now - time < WINDOW_MS);
    if (this.#times.length >= MAX_RELOADS) return false;
    this.#times.push(now);
    return true;
  }
}
