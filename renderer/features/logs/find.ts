import type { TextRange } from '../../../electron/contract/logs.js';

/** What is looked for in a log. */
export interface FindQuery {
  readonly text: string;
  readonly matchCase: boolean;
  /** Whether the text is a regular expression; where it matches is found outside the window, which it could freeze. */
  readonly regex: boolean;
}

const NONE: readonly TextRange[] = [];

/** Where a text stands in a line, ascending, not overlapping. */
export function textRanges(line: string, { text, matchCase }: FindQuery): readonly TextRange[] {
  if (text === '') return NONE;
  const fold = (each: string): string => (matchCase ? each : each.toLowerCase());
  const folded = fold(line);
  const needle = fold(text);
  // Folding may change the length of rare characters; highlights would then stand at the wrong place.
  if (folded.length !== line.length) return NONE;
  const ranges: TextRange[] = [];
  for (let at = folded.indexOf(needle); at >= 0; at = folded.indexOf(needle, at + needle.length)) {
    ranges.push({ start: at, length: needle.length });
  }
  return ranges.length === 0 ? NONE : ranges;
}

/** A piece of a line: plain, or one match. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly match: boolean;
}

/** Cuts a line at its matches. */
export function pieces(text: string, ranges: readonly TextRange[]): readonly Piece[] {
  const result: Piece[] = [];
  let at = 0;
  for (const { start, length } of ranges) {
    if (start > at) result.push({ text: text.slice(at, start), start: at, match: false });
    result.push({ text: text.slice(start, start + length), start, match: true });
    at = start + length;
  }
  if (at < text.length) result.push({ text: text.slice(at), start: at, match: false });
  return result;
}
