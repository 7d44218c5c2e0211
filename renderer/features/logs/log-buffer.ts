import type { LogAppended, LogLine, Stream } from '../../../electron/contract/logs.js';
import { displayText } from './display-text.js';

/** Most lines of one log that are kept in memory. */
export const MAX_LINES = 50_000;

/** How far back a growing last line of a stream is looked for among lines of the other one. */
const LOOK_BACK = 1000;

/** One row of the log: a line, or a remark where the files do not simply go on. Keys ascend from row to row. */
export type LogEntry =
  | { readonly key: number; readonly kind: 'line'; readonly line: LogLine; readonly text: string }
  | { readonly key: number; readonly kind: 'restarted'; readonly stream: Stream }
  | { readonly key: number; readonly kind: 'skipped'; readonly bytes: number };

export interface LogBuffer {
  readonly entries: readonly LogEntry[];
  readonly nextKey: number;
  /** Whether lines at the beginning were let go because there were too many. */
  readonly trimmed: boolean;
}

export const EMPTY_BUFFER: LogBuffer = { entries: [], nextKey: 0, trimmed: false };

/** A buffer with the lines that a log was opened with. */
export function openBuffer(lines: readonly LogLine[]): LogBuffer {
  return append(EMPTY_BUFFER, { lines, restarted: [], skippedBytes: 0 });
}

/** Adds new lines at the end; a line that has grown replaces its beginning. Lets the oldest go beyond `limit`. */
export function append(
  buffer: LogBuffer,
  appended: Pick<LogAppended, 'restarted' | 'skippedBytes'> & { readonly lines: readonly LogLine[] },
  limit = MAX_LINES,
): LogBuffer {
  const entries = [...buffer.entries];
  let nextKey = buffer.nextKey;
  for (const stream of appended.restarted) entries.push({ key: nextKey++, kind: 'restarted', stream });
  if (appended.skippedBytes > 0) {
    entries.push({ key: nextKey++, kind: 'skipped', bytes: appended.skippedBytes });
  }
  for (const line of appended.lines) {
    const grown = findGrowing(entries, line);
    const text = displayText(line.text);
    if (grown === null) entries.push({ key: nextKey++, kind: 'line', line, text });
    else entries[grown.index] = { key: grown.key, kind: 'line', line, text };
  }
  const excess = entries.length - limit;
  return excess > 0
    ? { entries: entries.slice(excess), nextKey, trimmed: true }
    : { entries, nextKey, trimmed: buffer.trimmed };
}

/** Adds earlier lines at the beginning, as many of the latest of them as `limit` leaves room for. */
export function prepend(buffer: LogBuffer, lines: readonly LogLine[], limit = MAX_LINES): LogBuffer {
  const room = Math.max(0, limit - buffer.entries.length);
  const kept = room === 0 ? [] : lines.slice(-room);
  const firstKey = (buffer.entries[0]?.key ?? 0) - kept.length;
  const earlier = kept.map((line, index): LogEntry => ({
    key: firstKey + index,
    kind: 'line',
    line,
    text: displayText(line.text),
  }));
  return {
    entries: [...earlier, ...buffer.entries],
    nextKey: buffer.nextKey,
    trimmed: buffer.trimmed || kept.length < lines.length,
  };
}

function findGrowing(
  entries: readonly LogEntry[],
  line: LogLine,
): { readonly index: number; readonly key: number } | null {
  const end = Math.max(0, entries.length - LOOK_BACK);
  for (let index = entries.length - 1; index >= end; index -= 1) {
    const entry = entries[index];
    if (entry === undefined || entry.kind === 'skipped') continue;
    if (entry.kind === 'restarted') {
      if (entry.stream === line.stream) return null;
      continue;
    }
    if (entry.line.stream !== line.stream) continue;
    return entry.line.offset === line.offset ? { index, key: entry.key } : null;
  }
  return null;
}

/** Which lines are shown. */
export type StreamChoice = 'all' | Stream;

/** The rows of one stream with the remarks that concern it. */
export function ofStream(entries: readonly LogEntry[], choice: StreamChoice): readonly LogEntry[] {
  if (choice === 'all') return entries;
  return entries.filter((entry) => {
    if (entry.kind === 'skipped') return true;
    return (entry.kind === 'line' ? entry.line.stream : entry.stream) === choice;
  });
}

/** Index of the row with a key, or of the first one after it; rows are in ascending order of keys. */
export function indexOfKey(entries: readonly LogEntry[], key: number): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const entry = entries[middle];
    if (entry !== undefined && entry.key < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
