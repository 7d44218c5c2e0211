import type { LinePlace } from '../../../electron/contract/logs.js';
import { findLine, indexOfKey, type LogBuffer, type LogEntry } from './log-buffer.js';
import { dayAndTime } from './time.js';

/** One end of a selection: a row by its key while it is loaded, and by the place of its line, or of one beside it, afterwards. */
export interface SelectionEnd {
  readonly key: number;
  readonly place: LinePlace | null;
}

/** Selected lines, from where the selection began to where it ends; they may lie beyond what is loaded. */
export interface LineSelection {
  readonly from: SelectionEnd;
  readonly to: SelectionEnd;
}

/** The keys of the first and the last row that are selected; infinite where the selection goes on beyond what is loaded. */
export interface SelectedKeys {
  readonly first: number;
  readonly last: number;
}

/** The end of a selection at a row. @param entries the rows, of which `key` is one's key */
export function endAt(entries: readonly LogEntry[], key: number): SelectionEnd {
  const at = indexOfKey(entries, key);
  const isLine = (entry: LogEntry): boolean => entry.kind === 'line';
  const line = entries.slice(at).find(isLine) ?? entries.slice(0, at).findLast(isLine);
  if (line?.kind !== 'line') return { key, place: null };
  const { stream, segment, offset } = line.line;
  return { key, place: { stream, segment, offset } };
}

/** The selection after a click on a row; with Shift it is extended from where it began. */
export function select(selection: LineSelection | null, end: SelectionEnd, extend: boolean): LineSelection {
  return { from: extend && selection !== null ? selection.from : end, to: end };
}

/** Which rows are selected of those that are loaded; null for none. @param entries the rows shown of the buffer */
export function selectedKeys(
  entries: readonly LogEntry[],
  buffer: Pick<LogBuffer, 'before' | 'entries'>,
  selection: LineSelection | null,
): SelectedKeys | null {
  if (selection === null) return null;
  const [a, b] = [selection.from, selection.to].map((end) => keyOf(entries, buffer, end));
  if (a === undefined || b === undefined) return null;
  const [first, last] = a <= b ? [a, b] : [b, a];
  return first === Infinity || last === -Infinity ? null : { first, last };
}

/** Whether a row is selected. */
export function isSelected(selected: SelectedKeys | null, key: number): boolean {
  return selected !== null && key >= selected.first && key <= selected.last;
}

function keyOf(
  entries: readonly LogEntry[],
  buffer: Pick<LogBuffer, 'before' | 'entries'>,
  { key, place }: SelectionEnd,
): number {
  if (entries[indexOfKey(entries, key)]?.key === key) return key;
  if (place === null) return key < (entries[0]?.key ?? key) ? -Infinity : Infinity;
  const found = findLine(buffer.entries, place);
  if (found !== null) return found.key;
  return isBefore(place, buffer) ? -Infinity : Infinity;
}

/** Whether a line that is not loaded lies before those that are. */
function isBefore(place: LinePlace, { before, entries }: Pick<LogBuffer, 'before' | 'entries'>): boolean {
  const first = entries.find((entry) => entry.kind === 'line' && entry.line.stream === place.stream);
  const start = first?.kind === 'line' ? first.line : before?.[place.stream];
  if (start === undefined) return false;
  return place.segment < start.segment || (place.segment === start.segment && place.offset < start.offset);
}

/**
 * The selection after a step to the line before or after, with Shift extended to it. Where nothing is selected, or what was is not
 * loaded any more, it is the line at `start`.
 */
export function move(
  entries: readonly LogEntry[],
  selection: LineSelection | null,
  direction: 1 | -1,
  extend: boolean,
  start: number,
): LineSelection | null {
  const at = selection === null ? -1 : indexOfKey(entries, selection.to.key);
  const known = selection !== null && entries[at]?.key === selection.to.key;
  for (let index = known ? at + direction : start; index >= 0; index += direction) {
    const entry = entries[index];
    if (entry === undefined) break;
    if (entry.kind === 'line') return select(selection, endAt(entries, entry.key), extend && known);
  }
  return selection;
}

/** Whether all that is selected is loaded, and shown whole. */
export function isLoaded(entries: readonly LogEntry[], keys: SelectedKeys): boolean {
  if (!Number.isFinite(keys.first) || !Number.isFinite(keys.last)) return false;
  return !rowsOf(entries, keys).some((entry) => entry.kind === 'line' && entry.line.cut);
}

function rowsOf(entries: readonly LogEntry[], { first, last }: SelectedKeys): readonly LogEntry[] {
  const from = indexOfKey(entries, first);
  // Remarks stand at keys between whole numbers.
  const end = entries.findIndex((entry, index) => index >= from && entry.key > last);
  return entries.slice(from, end < 0 ? undefined : end);
}

/** The selected lines as text for the clipboard, with their local times, one a line. */
export function selectedText(entries: readonly LogEntry[], keys: SelectedKeys): string {
  return rowsOf(entries, keys)
    .flatMap((entry) => {
      if (entry.kind !== 'line') return [];
      return [entry.line.at === null ? entry.text : `${dayAndTime(entry.line.at)}  ${entry.text}`];
    })
    .join('\r\n');
}
