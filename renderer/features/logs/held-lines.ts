import type { LogAppended } from '../../../electron/contract/logs.js';

/**
 * Adds what has arrived to what is kept for later; of more than `limit` lines only the last, since those are all that a buffer then
 * shows.
 */
export function holdBack(
  held: readonly LogAppended[],
  arrived: readonly LogAppended[],
  limit: number,
): readonly LogAppended[] {
  const all = [...held, ...arrived];
  let kept = lineCount(all);
  let from = 0;
  for (let first = all[0]; first !== undefined && kept - first.lines.length >= limit; first = all[from]) {
    kept -= first.lines.length;
    from += 1;
  }
  return from === 0 ? all : all.slice(from);
}

/** How many lines have arrived. */
export function lineCount(arrived: readonly LogAppended[]): number {
  return arrived.reduce((sum, { lines }) => sum + lines.length, 0);
}
