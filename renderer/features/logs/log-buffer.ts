import type { HostEvent } from '../../../electron/contract/helper/model.js';
import type {
  Cursor,
  LinePlace,
  LogAppended,
  LogLine,
  LogPage,
  SegmentProblem,
  Stream,
} from '../../../electron/contract/logs.js';
import { displayText } from '../../../electron/contract/display-text.js';

/** Most lines of one log that are kept in memory. */
export const MAX_LINES = 50_000;

/** How far back a growing last line of a stream is looked for among lines of the other one. */
const LOOK_BACK = 1000;
/** Keys left free before those of a buffer, for lines that come before. */
const KEY_ROOM = 1_000_000;
const STREAMS: readonly Stream[] = ['stdout', 'stderr'];

/** One row of the log: a line, or a remark where the files do not simply go on. Keys ascend from row to row. */
export type LogEntry =
  | { readonly key: number; readonly kind: 'line'; readonly line: LogLine; readonly text: string }
  | { readonly key: number; readonly kind: 'restarted'; readonly stream: Stream }
  | { readonly key: number; readonly kind: 'event'; readonly event: HostEvent }
  | { readonly key: number; readonly kind: 'problem'; readonly problem: SegmentProblem };

/** The part of a log that is loaded: a window that can be moved over all of it. */
export interface LogBuffer {
  readonly entries: readonly LogEntry[];
  readonly nextKey: number;
  /** Where it begins; null when there is nothing before. */
  readonly before: Cursor | null;
  /** Where it ends; null when there was nothing after when it was loaded. */
  readonly after: Cursor | null;
}

export const EMPTY_BUFFER: LogBuffer = { entries: [], nextKey: 0, before: null, after: null };

/** A buffer with the lines of one page. @param last the buffer before, whose keys do not come again */
export function openBuffer(page: LogPage, last: LogBuffer = EMPTY_BUFFER): LogBuffer {
  const empty = { ...EMPTY_BUFFER, nextKey: last.nextKey + KEY_ROOM, before: page.before };
  return appendPage(empty, page);
}

/**
 * Adds lines as they are written at the end; a line that has grown replaces its beginning.
 *
 * @param keep which end stays beyond `limit`: the newest lines, or those that are being read, and the buffer ends before the new
 */
export function append(
  buffer: LogBuffer,
  appended: Pick<LogAppended, 'restarted' | 'skippedBytes'> & { readonly lines: readonly LogLine[] },
  keep: 'newest' | 'oldest' = 'newest',
  limit = MAX_LINES,
): LogBuffer {
  if (appended.skippedBytes > 0) return afterGap(buffer, appended, keep, limit);
  const entries = [...buffer.entries];
  let nextKey = buffer.nextKey;
  for (const stream of appended.restarted) entries.push({ key: nextKey++, kind: 'restarted', stream });
  for (const line of appended.lines) {
    const grown = findGrowing(entries, line);
    if (grown === null) entries.push(lineEntry(nextKey++, line));
    else entries[grown.index] = lineEntry(grown.key, line);
  }
  const before = buffer.before === null ? null : startsWith(buffer.before, appended.lines);
  const grown = { ...buffer, entries, nextKey, before };
  return keep === 'newest' ? trimStart(grown, limit) : trimEnd(grown, limit);
}

/** Adds the page that comes after the last line; lets the oldest go beyond `limit`. */
export function appendPage(buffer: LogBuffer, page: LogPage, limit = MAX_LINES): LogBuffer {
  const rows = withRemarks(page, segmentsAt(buffer.entries, 'end'));
  const entries = [...buffer.entries, ...numbered(rows, buffer.nextKey)];
  const nextKey = buffer.nextKey + rows.length;
  return trimStart({ ...buffer, entries, nextKey, after: page.after }, limit);
}

/** Adds the page that comes before the first line; lets the newest go beyond `limit`. */
export function prependPage(buffer: LogBuffer, page: LogPage, limit = MAX_LINES): LogBuffer {
  const known = new Set(
    buffer.entries.flatMap((entry) => (entry.kind === 'problem' ? [problemId(entry.problem)] : [])),
  );
  const problems = page.problems.filter((problem) => !known.has(problemId(problem)));
  const rows = withRemarks({ lines: page.lines, problems }, new Map());
  const later = segmentsAt(buffer.entries, 'start');
  for (const [stream, segment] of segmentsAt(numbered(rows, 0), 'end')) {
    const next = later.get(stream);
    if (next !== undefined && next !== segment) rows.push({ kind: 'restarted', stream });
  }
  const firstKey = (buffer.entries[0]?.key ?? buffer.nextKey) - rows.length;
  const entries = [...numbered(rows, firstKey), ...buffer.entries];
  return trimEnd({ ...buffer, entries, before: page.before }, limit);
}

/**
 * What becomes of a buffer when lines came too fast to be told: those after the gap take the place of all before, so that scrolling up
 * fetches what was left out; or, where lines are being read, the buffer ends before the gap.
 */
function afterGap(
  buffer: LogBuffer,
  { lines }: { readonly lines: readonly LogLine[] },
  keep: 'newest' | 'oldest',
  limit: number,
): LogBuffer {
  const ends: Cursor = { ...buffer.after };
  for (const stream of STREAMS) {
    const last = buffer.entries.findLast((entry) => entry.kind === 'line' && entry.line.stream === stream);
    if (last?.kind === 'line') ends[stream] = { segment: last.line.segment, offset: last.line.end };
  }
  if (keep === 'oldest') return { ...buffer, after: ends };
  const firsts = startsWith({}, lines);
  const fresh = { ...buffer, entries: [], before: { ...ends, ...firsts } };
  return append(fresh, { lines, restarted: [], skippedBytes: 0 }, keep, limit);
}

/** Where a buffer ends: each stream after its last line, or where the buffer begins when there is none of it. */
export function endOf({ entries, before }: LogBuffer): Cursor {
  const first = { segment: 0, offset: 0 };
  const end: Cursor = before === null ? { stdout: first, stderr: first } : { ...before };
  for (const stream of STREAMS) {
    const last = entries.findLast((entry) => entry.kind === 'line' && entry.line.stream === stream);
    if (last?.kind === 'line') end[stream] = { segment: last.line.segment, offset: last.line.end };
  }
  return end;
}

/** A buffer's beginning, with that of streams of which nothing has been loaded before these lines. */
function startsWith(before: Cursor, lines: readonly LogLine[]): Cursor {
  const result = { ...before };
  for (const { stream, segment, offset } of lines) result[stream] ??= { segment, offset };
  return result;
}

/** An entry without its key. */
type Row = LogEntry extends infer E ? (E extends LogEntry ? Omit<E, 'key'> : never) : never;

function numbered(rows: readonly Row[], firstKey: number): LogEntry[] {
  return rows.map((row, index) => ({ ...row, key: firstKey + index }));
}

function lineEntry(key: number, line: LogLine): LogEntry {
  return { key, kind: 'line', line, text: displayText(line.text) };
}

/** Lines with remarks where a stream goes on in another file, and where a file is missing between. */
function withRemarks(
  { lines, problems }: Pick<LogPage, 'lines' | 'problems'>,
  segments: Map<Stream, number>,
): Row[] {
  const rows: Row[] = [];
  const told = new Set<SegmentProblem>();
  const tell = (some: (problem: SegmentProblem) => boolean): void => {
    for (const problem of problems) {
      if (told.has(problem) || !some(problem)) continue;
      told.add(problem);
      rows.push({ kind: 'problem', problem });
    }
  };
  for (const line of lines) {
    tell(({ stream, segment }) => stream === line.stream && segment < line.segment);
    const segment = segments.get(line.stream);
    if (segment !== undefined && segment !== line.segment)
      rows.push({ kind: 'restarted', stream: line.stream });
    segments.set(line.stream, line.segment);
    rows.push({ kind: 'line', line, text: displayText(line.text) });
  }
  tell(() => true);
  return rows;
}

function problemId({ stream, segment }: SegmentProblem): string {
  return `${stream}:${segment}`;
}

/** Which file each stream is in at one end of the rows. */
function segmentsAt(entries: readonly LogEntry[], end: 'start' | 'end'): Map<Stream, number> {
  const segments = new Map<Stream, number>();
  for (const stream of STREAMS) {
    const isOf = (entry: LogEntry): boolean => entry.kind === 'line' && entry.line.stream === stream;
    const found = end === 'start' ? entries.find(isOf) : entries.findLast(isOf);
    if (found?.kind === 'line') segments.set(stream, found.line.segment);
  }
  return segments;
}

function trimStart(buffer: LogBuffer, limit: number): LogBuffer {
  const excess = buffer.entries.length - limit;
  if (excess <= 0) return buffer;
  const entries = buffer.entries.slice(excess);
  const before: Cursor = { ...buffer.before };
  for (const stream of STREAMS) {
    const isOf = (entry: LogEntry): boolean => entry.kind === 'line' && entry.line.stream === stream;
    const kept = entries.find(isOf);
    const gone = buffer.entries.slice(0, excess).findLast(isOf);
    if (kept?.kind === 'line') before[stream] = { segment: kept.line.segment, offset: kept.line.offset };
    else if (gone?.kind === 'line') before[stream] = { segment: gone.line.segment, offset: gone.line.end };
  }
  return { ...buffer, entries, before };
}

function trimEnd(buffer: LogBuffer, limit: number): LogBuffer {
  if (buffer.entries.length <= limit) return buffer;
  const entries = buffer.entries.slice(0, limit);
  const after: Cursor = { ...buffer.after };
  for (const stream of STREAMS) {
    const isOf = (entry: LogEntry): boolean => entry.kind === 'line' && entry.line.stream === stream;
    const gone = buffer.entries.slice(limit).find(isOf);
    const kept = entries.findLast(isOf);
    if (gone?.kind === 'line') after[stream] = { segment: gone.line.segment, offset: gone.line.offset };
    else if (kept?.kind === 'line') after[stream] = { segment: kept.line.segment, offset: kept.line.end };
  }
  return { ...buffer, entries, after };
}

function findGrowing(
  entries: readonly LogEntry[],
  line: LogLine,
): { readonly index: number; readonly key: number } | null {
  const end = Math.max(0, entries.length - LOOK_BACK);
  for (let index = entries.length - 1; index >= end; index -= 1) {
    const entry = entries[index];
    if (entry?.kind !== 'line' || entry.line.stream !== line.stream) continue;
    const same = entry.line.offset === line.offset && entry.line.segment === line.segment;
    return same ? { index, key: entry.key } : null;
  }
  return null;
}

/** The row of a line; null when it is not loaded. */
export function findLine(entries: readonly LogEntry[], place: LinePlace): LogEntry | null {
  const found = entries.findLast(
    (entry) =>
      entry.kind === 'line' &&
      entry.line.offset === place.offset &&
      entry.line.segment === place.segment &&
      entry.line.stream === place.stream,
  );
  return found ?? null;
}

/** Which lines are shown. */
export type StreamChoice = 'all' | Stream;

/** The rows of one stream with the remarks that concern it. */
export function ofStream(entries: readonly LogEntry[], choice: StreamChoice): readonly LogEntry[] {
  return choice === 'all'
    ? entries
    : entries.filter((entry) => streamOf(entry) === choice || entry.kind === 'event');
}

function streamOf(entry: LogEntry): Stream | null {
  switch (entry.kind) {
    case 'line':
      return entry.line.stream;
    case 'restarted':
      return entry.stream;
    case 'problem':
      return entry.problem.stream;
    case 'event':
      return null;
  }
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
