import { describe, expect, it } from 'vitest';
import { pieces, textRanges } from '../../../../renderer/features/logs/find.js';
import { openBuffer } from '../../../../renderer/features/logs/log-buffer.js';
import { isSelected, select, selectedText } from '../../../../renderer/features/logs/selection.js';
import { timeOfDay } from '../../../../renderer/features/logs/time.js';
import { line, page } from './lines.js';

/** Key of the first row. */
const FIRST = 1_000_000;
const starts = (text: string, line: string, matchCase = false) =>
  textRanges(line, { text, matchCase, regex: false }).map(({ start }) => start);

describe('matches in a line', () => {
  it('are all places, without regard to case unless asked to', () => {
    expect(starts('port', 'Port 80, port 8080')).toEqual([0, 9]);
    expect(starts('port', 'Port 80, port 8080', true)).toEqual([9]);
  });

  it('are literal, also in Chinese, and do not overlap', () => {
    expect(starts('.', 'no dot')).toEqual([]);
    expect(starts('端口', '错误：端口被占用')).toEqual([3]);
    expect(starts('aa', 'aaaa')).toEqual([0, 2]);
    expect(starts('', 'anything')).toEqual([]);
  });

  it('cut a line without losing anything', () => {
    const ranges = textRanges('Port 80, port 8080', { text: 'port', matchCase: false, regex: false });
    const cut = pieces('Port 80, port 8080', ranges);
    expect(cut.map(({ text }) => text).join('')).toBe('Port 80, port 8080');
    expect(cut.filter(({ match }) => match).map(({ start }) => start)).toEqual([0, 9]);
  });
});

describe('selection of lines', () => {
  it('is one line, or extended from it in either direction', () => {
    const one = select(null, 5, false);
    const up = select(one, 3, true);
    expect([2, 3, 4, 5, 6].map((key) => isSelected(up, key))).toEqual([false, true, true, true, false]);
    expect(select(up, 9, true)).toEqual({ from: 5, to: 9 });
    expect(isSelected(null, 1)).toBe(false);
  });

  it('is copied with local times', () => {
    const at = '2026-11-21T05:30:00.123Z';
    const timed = openBuffer(page([line(0, 'first', { at }), line(9, 'second')])).entries;
    const [first, second] = selectedText(timed, { from: FIRST + 1, to: FIRST }).split('\r\n');
    expect(first).toMatch(/^2026-11-2\d \d\d:\d\d:00\.123 {2}first$/);
    expect(first).toContain(timeOfDay(at));
    expect(second).toBe('second');
  });
});
