import { indexOfKey, type LogEntry } from './log-buffer.js';
import { dayAndTime } from './time.js';

/** Selected rows, by the keys of the row where the selection began and of the one where it ends. */
export interface LineSelection {
  readonly from: number;
  readonly to: number;
}

/** Whether a row is selected. */
export function isSelected(selection: LineSelection | null, key: number): boolean {
  if (selection === null) return false;
  return key >= Math.min(selection.from, selection.to) && key <= Math.max(selection.from, selection.to);
}

/** The selection after a click on a row; with Shift it is extended from where it began. */
export function select(selection: LineSelection | null, key: number, extend: boolean): LineSelection {
  return { from: extend && selection !== null ? selection.from : key, to: key };
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
  const at = selection === null ? -1 : indexOfKey(entries, selection.to);
  const known = selection !== null && entries[at]?.key === selection.to;
  for (let index = known ? at + direction : start; index >= 0; index += direction) {
    const entry = entries[index];
    if (entry === undefined) break;
    if (entry.kind === 'line') return select(selection, entry.key, extend && known);
  }
  return selection;
}

/** The selected lines as text for the clipboard, with their local times, one a line. */
export function selectedText(entries: readonly LogEntry[], selection: LineSelection): string {
  const first = indexOfKey(entries, Math.min(selection.from, selection.to));
  const end = indexOfKey(entries, Math.max(selection.from, selection.to) + 1);
  return entries
    .slice(first, end)
    .flatMap((entry) => {
      if (entry.kind !== 'line') return [];
      return [entry.line.at === null ? entry.text : `${dayAndTime(entry.line.at)}  ${entry.text}`];
    })
    .join('\r\n');
}
