import { describe, expect, it } from 'vitest';
import { Finder, indexOfMatch, pieces, step } from '../../../../renderer/features/logs/find.js';
import { append, openBuffer } from '../../../../renderer/features/logs/log-buffer.js';
import { isSelected, select, selectedText } from '../../../../renderer/features/logs/selection.js';
import { timeOfDay } from '../../../../renderer/features/logs/time.js';
import { line, page } from './lines.js';

/** Key of the first row. */
const FIRST = 1_000_000;
const { entries } = openBuffer(
  page([line(0, 'Port 80, port 8080'), line(20, '端口 80'), line(40, 'nothing')]),
);
const find = (text: string, matchCase = false) => new Finder({ text, matchCase }).all(entries);

describe('find', () => {
  it('finds every place, without regard to case unless asked to', () => {
    expect(find('port')).toEqual([
      { key: FIRST, start: 0 },
      { key: FIRST, start: 9 },
    ]);
    expect(find('port', true)).toEqual([{ key: FIRST, start: 9 }]);
  });

  it('takes the text literally and finds Chinese', () => {
    expect(find('.')).toEqual([]);
    expect(find('端口')).toEqual([{ key: FIRST + 1, start: 0 }]);
  });

  it('finds nothing for an empty text', () => {
    expect(find('')).toEqual([]);
  });

  it('does not overlap', () => {
    const same = openBuffer(page([line(0, 'aaaa')])).entries;
    expect(new Finder({ text: 'aa', matchCase: false }).all(same)).toHaveLength(2);
  });

  it('looks again at a line that has grown', () => {
    const finder = new Finder({ text: 'done', matchCase: false });
    const opened = openBuffer(page([line(0, 'loading')]));
    expect(finder.all(opened.entries)).toEqual([]);
    const grown = append(opened, { restarted: [], skippedBytes: 0, lines: [line(0, 'loading done')] });
    expect(finder.all(grown.entries)).toEqual([{ key: FIRST, start: 8 }]);
  });

  it('begins with the last match, and goes round at both ends', () => {
    const matches = find('80');
    const last = step(matches, null, -1);
    expect(last).toEqual(matches.at(-1));
    expect(step(matches, last, 1)).toEqual(matches[0]);
    expect(step(matches, matches[0] ?? null, -1)).toEqual(last);
    expect(step([], null, 1)).toBeNull();
    expect(indexOfMatch(matches, last)).toBe(matches.length - 1);
  });

  it('goes on from where a match was that has vanished', () => {
    const matches = find('80');
    const vanished = { key: FIRST, start: 6 };
    expect(step(matches, vanished, 1)).toEqual({ key: FIRST, start: 14 });
    expect(step(matches, vanished, -1)).toEqual({ key: FIRST, start: 5 });
  });

  it('cuts a line at its matches without losing anything', () => {
    const cut = pieces('Port 80, port 8080', [0, 9], 4);
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
