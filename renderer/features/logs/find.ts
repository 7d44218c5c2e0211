import type { LogEntry } from './log-buffer.js';

/** What is looked for in the lines shown. */
export interface FindQuery {
  readonly text: string;
  readonly matchCase: boolean;
}

/** One place where the text occurs. */
export interface Match {
  /** Key of the row. */
  readonly key: number;
  /** First UTF-16 unit in the row's text. */
  readonly start: number;
}

/** Finds a text in rows, and remembers what it found in rows that have not changed. */
export class Finder {
  readonly query: FindQuery;
  readonly #needle: string;
  readonly #known = new WeakMap<LogEntry, readonly number[]>();

  constructor(query: FindQuery) {
    this.query = query;
    this.#needle = this.#fold(query.text);
  }

  /** Starts of the text in one row, ascending, not overlapping. */
  inEntry(entry: LogEntry): readonly number[] {
    const known = this.#known.get(entry);
    if (known !== undefined) return known;
    const starts: number[] = [];
    if (entry.kind === 'line' && this.#needle !== '') {
      const text = this.#fold(entry.text);
      // Folding may change the length of rare characters; highlights would then stand at the wrong place.
      if (text.length === entry.text.length) {
        for (
          let at = text.indexOf(this.#needle);
          at >= 0;
          at = text.indexOf(this.#needle, at + this.#needle.length)
        ) {
          starts.push(at);
        }
      }
    }
    this.#known.set(entry, starts);
    return starts;
  }

  /** Every match, from the first row to the last. */
  all(entries: readonly LogEntry[]): readonly Match[] {
    const matches: Match[] = [];
    if (this.#needle === '') return matches;
    for (const entry of entries) {
      for (const start of this.inEntry(entry)) matches.push({ key: entry.key, start });
    }
    return matches;
  }

  #fold(text: string): string {
    return this.query.matchCase ? text : text.toLowerCase();
  }
}

/** Position of a match in the list; -1 when it is not there any more. */
export function indexOfMatch(matches: readonly Match[], match: Match | null): number {
  if (match === null) return -1;
  return matches.findIndex(({ key, start }) => key === match.key && start === match.start);
}

/**
 * The match to go to: after (or before) the current one, going round at the ends; without a current one the last, where
 * the newest lines are.
 */
export function step(matches: readonly Match[], current: Match | null, direction: 1 | -1): Match | null {
  if (matches.length === 0) return null;
  const at = indexOfMatch(matches, current);
  if (at >= 0) return matches[(at + direction + matches.length) % matches.length] ?? null;
  if (current === null) return matches.at(-1) ?? null;
  const after = matches.findIndex(
    ({ key, start }) => key > current.key || (key === current.key && start > current.start),
  );
  if (direction === 1) return matches[after < 0 ? 0 : after] ?? null;
  return matches[((after < 0 ? matches.length : after) - 1 + matches.length) % matches.length] ?? null;
}

/** A piece of a line: plain, or one match. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly match: boolean;
}

/** Cuts a line at its matches. */
export function pieces(text: string, starts: readonly number[], length: number): readonly Piece[] {
  const result: Piece[] = [];
  let at = 0;
  for (const start of starts) {
    if (start > at) result.push({ text: text.slice(at, start), start: at, match: false });
    result.push({ text: text.slice(start, start + length), start, match: true });
    at = start + length;
  }
  if (at < text.length) result.push({ text: text.slice(at), start: at, match: false });
  return result;
}
