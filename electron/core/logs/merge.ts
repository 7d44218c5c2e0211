import type { LogLine } from '../../contract/logs.js';

/** A line with its place in time, ms since the epoch; a line without a time of its own takes that of its neighbour. */
export interface TimedLine {
  readonly line: LogLine;
  readonly time: number;
}

/** Gives lines that follow each other their times; a line without one belongs to the line before it. */
export class ForwardClock {
  #last = Number.NEGATIVE_INFINITY;

  stamp(lines: readonly LogLine[]): TimedLine[] {
    return lines.map((line) => {
      if (line.at !== null) this.#last = Date.parse(line.at);
      return { line, time: this.#last };
    });
  }
}

/**
 * Gives lines that were read from anywhere in a stream their times. One without belongs to the line before it; those before the
 * first time take that; where no line has any, `unknown` stands for all.
 */
export function stampLines(lines: readonly LogLine[], unknown: number): TimedLine[] {
  const first = lines.find(({ at }) => at !== null)?.at ?? null;
  let last = first === null ? unknown : Date.parse(first);
  return lines.map((line) => {
    if (line.at !== null) last = Date.parse(line.at);
    return { line, time: last };
  });
}

/** Merges two streams by time; each keeps its own order, and `first` goes first at equal times. */
export function mergeForward(first: readonly TimedLine[], second: readonly TimedLine[]): LogLine[] {
  const merged: LogLine[] = [];
  let i = 0;
  let j = 0;
  for (;;) {
    const a = first[i];
    const b = second[j];
    if (a !== undefined && (b === undefined || a.time <= b.time)) {
      merged.push(a.line);
      i += 1;
    } else if (b !== undefined) {
      merged.push(b.line);
      j += 1;
    } else {
      return merged;
    }
  }
}

/** The loaded end of a stream of which earlier lines may not be loaded yet. */
export interface LoadedLines {
  /** Oldest first; what is taken is removed from the end. */
  readonly lines: TimedLine[];
  /** Whether there is nothing before the first of them. */
  readonly complete: boolean;
}

/**
 * Takes the newest lines off the ends of two streams, merged by time, as long as no line that is not loaded yet can be
 * newer than one that is taken.
 *
 * Lines whose time nobody knows come in two blocks of equal share, `first` before `second`.
 *
 * @returns at most `count` lines, oldest first; at least one where each stream has one or is complete
 */
export function takeNewest(
  { lines: first, complete: firstComplete }: LoadedLines,
  { lines: second, complete: secondComplete }: LoadedLines,
  count: number,
): LogLine[] {
  const taken: LogLine[] = [];
  const take = (from: TimedLine[]): boolean => {
    const last = from.pop();
    if (last !== undefined) taken.push(last.line);
    return last !== undefined;
  };
  while (taken.length < count) {
    const a = first.at(-1)?.time;
    const b = second.at(-1)?.time;
    if (a === undefined && (b === undefined || !firstComplete)) break;
    if (b === undefined && !secondComplete) break;
    if (a === Number.POSITIVE_INFINITY && b === Number.POSITIVE_INFINITY) {
      const share = Math.ceil((count - taken.length) / 2);
      for (const from of [second, first]) {
        for (let n = 0; n < share && taken.length < count && from.at(-1)?.time === a; n += 1) take(from);
      }
    } else {
      take(b === undefined || (a !== undefined && a > b) ? first : second);
    }
  }
  return taken.reverse();
}

/**
 * Takes the oldest lines off the beginnings of two streams, merged by time, as {@link takeNewest} does from their ends: no line
 * that is not loaded yet can be older than one that is taken.
 */
export function takeOldest(
  { lines: first, complete: firstComplete }: LoadedLines,
  { lines: second, complete: secondComplete }: LoadedLines,
  count: number,
): LogLine[] {
  const taken: LogLine[] = [];
  const unknown = Number.NEGATIVE_INFINITY;
  let i = 0;
  let j = 0;
  while (taken.length < count) {
    const a = first[i];
    const b = second[j];
    if (a === undefined && (b === undefined || !firstComplete)) break;
    if (b === undefined && !secondComplete) break;
    if (a?.time === unknown && b?.time === unknown) {
      const share = Math.ceil((count - taken.length) / 2);
      const both = [first.slice(i, i + share), second.slice(j, j + share)].map((block) =>
        block.map(({ line }) => line),
      );
      i += both[0]?.length ?? 0;
      j += both[1]?.length ?? 0;
      taken.push(...both.flat());
    } else if (a !== undefined && (b === undefined || a.time <= b.time)) {
      taken.push(a.line);
      i += 1;
    } else if (b !== undefined) {
      taken.push(b.line);
      j += 1;
    }
  }
  first.splice(0, i);
  second.splice(0, j);
  return taken.slice(0, count);
}
