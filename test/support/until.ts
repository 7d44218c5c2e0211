import { setTimeout as delay } from 'node:timers/promises';

/** How long a condition may take; generous, since only a failing test waits that long. */
const DEADLINE_MS = 30_000;
const INTERVAL_MS = 20;

/**
 * Waits until a probe gives a value that counts.
 *
 * @param what the condition in words, for the error; a function is asked when the time is up
 * @param probe gives `undefined` or `false` while the condition does not hold; what it throws counts as not yet
 * @returns what the probe gave
 */
export async function until<T>(
  what: string | (() => string),
  probe: () => Promise<T | undefined | false> | T | undefined | false,
  deadlineMs = DEADLINE_MS,
): Promise<T> {
  const deadline = performance.now() + deadlineMs;
  let last: unknown;
  for (;;) {
    try {
      const value = await probe();
      if (value !== undefined && value !== false) return value;
    } catch (error) {
      last = error;
    }
    if (performance.now() > deadline) {
      const condition = typeof what === 'string' ? what : what();
      throw new Error(`Waited ${deadlineMs} ms in vain until ${condition}.`, { cause: last });
    }
    await delay(INTERVAL_MS);
  }
}
