import type { HostEvent } from '../../../electron/contract/helper/model.js';
import type { LogEntry } from './log-buffer.js';

/** Events that are worth a row among the lines; where a log was rotated stands there already, by the files themselves. */
const MARKED: readonly HostEvent['event'][] = [
  'started',
  'startFailed',
  'exited',
  'restarting',
  'gaveUp',
  'stopping',
  'stopped',
];

/**
 * Puts the service's events among the lines by time. Lines without a time go with the line before; where none has one, nothing can
 * be placed.
 *
 * @param events in any order
 * @param wholeStart whether the first line is the log's first, so that what was before it can stand before it
 * @param wholeEnd whether the last line is the log's last
 */
export function withMarkers(
  entries: readonly LogEntry[],
  events: readonly HostEvent[],
  wholeStart: boolean,
  wholeEnd: boolean,
): readonly LogEntry[] {
  const timed = timesOf(entries);
  const first = timed[0];
  const last = timed.at(-1);
  if (first === undefined || last === undefined) return entries;
  const marked = events
    .filter(({ event }) => MARKED.includes(event))
    .map((event) => ({ event, time: event.at }))
    .filter(({ time }) => (wholeStart || time >= first.time) && (wholeEnd || time <= last.time))
    .sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0));
  if (marked.length === 0) return entries;
  const result: LogEntry[] = [];
  let from = 0;
  for (const [number, { event, time }] of marked.entries()) {
    const before = firstAfter(timed, time)?.index ?? entries.length;
    for (; from < before; from += 1) {
      const entry = entries[from];
      if (entry !== undefined) result.push(entry);
    }
    // Between the keys of the rows around it, which are whole numbers.
    const key =
      (entries[before]?.key ?? (entries.at(-1)?.key ?? 0) + 1) - 1 + (number + 1) / (marked.length + 1);
    result.push({ key, kind: 'event', event });
  }
  return [...result, ...entries.slice(from)];
}

/** A row's place, and its time in ISO 8601 with milliseconds, UTC: such texts order as the times do, and need no parsing. */
interface Timed {
  readonly index: number;
  readonly time: string;
}

/** The rows that have a time, with it. */
function timesOf(entries: readonly LogEntry[]): readonly Timed[] {
  const timed: Timed[] = [];
  let latest = '';
  for (const [index, entry] of entries.entries()) {
    if (entry.kind !== 'line' || entry.line.at === null) continue;
    // Two streams are merged as they come: a line may be a little older than the one before it.
    if (entry.line.at > latest) latest = entry.line.at;
    timed.push({ index, time: latest });
  }
  return timed;
}

function firstAfter(timed: readonly Timed[], time: string): Timed | undefined {
  let low = 0;
  let high = timed.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((timed[middle]?.time ?? '') <= time) low = middle + 1;
    else high = middle;
  }
  return timed[low];
}
