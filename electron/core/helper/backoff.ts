/** Shortest and longest wait before the helper is started again, in ms. */
export const MIN_BACKOFF_MS = 250;
export const MAX_BACKOFF_MS = 10_000;
/** A helper that lived this long was well; the wait begins at its shortest again. In ms. */
export const STABLE_MS = 30_000;

/** The wait after the n-th failure in a row (1 is the first), doubling each time. */
export function backoffMs(failures: number): number {
  return Math.min(MAX_BACKOFF_MS, MIN_BACKOFF_MS * 2 ** Math.min(failures - 1, 30));
}
