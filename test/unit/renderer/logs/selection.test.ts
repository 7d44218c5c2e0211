import { describe, expect, it } from 'vitest';
import { openBuffer, type LogBuffer } from '../../../../renderer/features/logs/log-buffer.js';
import {
  endAt,
  isSelected,
  move,
  select,
  selectedKeys,
  selectedText,
  type LineSelection,
} from '../../../../renderer/features/logs/selection.js';
import { line, lines, page } from './lines.js';

const part = (from: number, to: number, last?: LogBuffer): LogBuffer =>
  openBuffer(page(lines(from, to), { before: { stdout: { segment: 0, offset: from * 10 } } }), last);

/** The lines of a buffer from one of its rows to another. */
function chosen({ entries }: LogBuffer, from: number, to: number): LineSelection {
  const end = (row: number) => endAt(entries, entries[row]?.key ?? NaN);
  return { from: end(from), to: end(to) };
}

const selectedIn = (buffer: LogBuffer, selection: LineSelection | null): boolean[] => {
  const keys = selectedKeys(buffer.entries, buffer, selection);
  return buffer.entries.map(({ key }) => isSelected(keys, key));
};

describe('a selection of lines', () => {
  it('reaches from where it began to where it ends, in either direction', () => {
    const buffer = part(0, 5);
    expect(selectedIn(buffer, chosen(buffer, 1, 3))).toEqual([false, true, true, true, false]);
    expect(selectedIn(buffer, chosen(buffer, 3, 1))).toEqual([false, true, true, true, false]);
    expect(selectedIn(buffer, null)).toEqual([false, false, false, false, false]);
  });

  it('begins anew with a click, and is extended with Shift', () => {
    const { entries } = part(0, 5);
    const [one, two] = [entries[1], entries[3]].map((entry) => endAt(entries, entry?.key ?? NaN));
    if (one === undefined || two === undefined) throw new Error('There are five lines.');
    const begun = select(null, one, true);
    expect(begun).toEqual({ from: one, to: one });
    expect(select(begun, two, true)).toEqual({ from: one, to: two });
    expect(select(begun, two, false)).toEqual({ from: two, to: two });
  });

  it('goes on beyond what is loaded, and is found again where it is loaded anew', () => {
    const end = part(100, 110);
    const start = part(0, 10, end);
    const begun = chosen(end, 4, 4);
    const both: LineSelection = { from: begun.from, to: chosen(start, 2, 2).to };
    expect(selectedKeys(start.entries, start, both)).toEqual({ first: both.to.key, last: Infinity });
    expect(selectedIn(start, both)).toEqual([false, false, ...Array<boolean>(8).fill(true)]);
    expect(selectedKeys(end.entries, end, both)).toEqual({ first: -Infinity, last: begun.from.key });
    const again = part(100, 110, start);
    expect(selectedIn(again, both)).toEqual([
      ...Array<boolean>(5).fill(true),
      ...Array<boolean>(5).fill(false),
    ]);
    const between = part(50, 60, again);
    expect(selectedIn(between, both)).toEqual(Array<boolean>(10).fill(true));
    const after = part(200, 205, between);
    expect(selectedIn(after, both)).toEqual(Array<boolean>(5).fill(false));
  });

  it('is moved by lines, remarks passed over, and extended', () => {
    const { entries } = part(0, 5);
    const first = move(entries, null, 1, false, 2);
    expect(first?.to.key).toBe(entries[2]?.key);
    const second = move(entries, first, -1, true, 0);
    expect(second).toEqual({ from: first?.from, to: endAt(entries, entries[1]?.key ?? NaN) });
    expect(move(entries, second, -1, false, 0)?.from.key).toBe(entries[0]?.key);
    const top = move(entries, second, -1, false, 0);
    expect(move(entries, top, -1, false, 0)).toBe(top);
  });

  it('is copied with the local times of its lines', () => {
    const at = '2026-11-21T12:00:01.120Z';
    const buffer = openBuffer(page([line(0, 'first', { at }), line(10, 'second')]));
    const keys = selectedKeys(buffer.entries, buffer, chosen(buffer, 0, 1));
    const text = keys === null ? '' : selectedText(buffer.entries, keys);
    expect(text).toMatch(/^2026-11-2\d \d\d:\d\d:01\.120 {2}first\r\nsecond$/);
  });
});
