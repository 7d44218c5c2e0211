import { describe, expect, it } from 'vitest';
import type { LogLine } from '../../../../electron/contract/logs.js';
import { displayText } from '../../../../electron/contract/display-text.js';
import {
  append,
  indexOfKey,
  ofStream,
  appendPage,
  openBuffer as openPage,
  prependPage,
  type LogBuffer,
} from '../../../../renderer/features/logs/log-buffer.js';
import { line, lines, page } from './lines.js';

/** Key of the first row. */
const FIRST = 1_000_000;
const openBuffer = (loaded: LogLine[]): LogBuffer => openPage(page(loaded));
const keys = ({ entries }: LogBuffer): number[] => entries.map(({ key }) => key - FIRST);
const quiet = { restarted: [], skippedBytes: 0 };
const shown = ({ entries }: LogBuffer): string[] =>
  entries.map((entry) => (entry.kind === 'line' ? entry.text : `<${entry.kind}>`));

describe('log buffer', () => {
  it('adds lines with ascending keys', () => {
    const buffer = append(openBuffer(lines(0, 2)), { ...quiet, lines: lines(2, 4) });
    expect(shown(buffer)).toEqual(['line 0', 'line 1', 'line 2', 'line 3']);
    expect(keys(buffer)).toEqual([0, 1, 2, 3]);
  });

  it('replaces a last line that has grown, though the other stream has written since', () => {
    const opened = openBuffer([line(0, 'loading'), line(0, 'warning', { stream: 'stderr' })]);
    const buffer = append(opened, { ...quiet, lines: [line(0, 'loading done')] });
    expect(shown(buffer)).toEqual(['loading done', 'warning']);
    expect(keys(buffer)[0]).toBe(0);
  });

  it('takes the same offset in a new file for a new line', () => {
    const buffer = append(openBuffer([line(0, 'old')]), {
      restarted: ['stdout'],
      skippedBytes: 0,
      lines: [line(0, 'new', { segment: 1 })],
    });
    expect(shown(buffer)).toEqual(['old', '<restarted>', 'new']);
  });

  it('begins anew after a gap, from where scrolling up finds what was left out', () => {
    const opened = openBuffer([...lines(0, 2), line(0, 'warning', { stream: 'stderr' })]);
    const buffer = append(opened, { restarted: [], skippedBytes: 4096, lines: lines(9, 11) });
    expect(shown(buffer)).toEqual(['line 9', 'line 10']);
    expect(buffer.before).toEqual({ stdout: { segment: 0, offset: 90 }, stderr: { segment: 0, offset: 10 } });
    expect(buffer.after).toBeNull();
  });

  it('ends before a gap while older lines are read', () => {
    const opened = openBuffer(lines(0, 2));
    const buffer = append(opened, { restarted: [], skippedBytes: 4096, lines: lines(9, 11) }, 'oldest');
    expect(shown(buffer)).toEqual(['line 0', 'line 1']);
    expect(buffer.after).toEqual({ stdout: { segment: 0, offset: 20 } });
  });

  it('lets the oldest lines go beyond the limit and knows where they are', () => {
    const opened = openBuffer([...lines(0, 3), line(0, 'warning', { stream: 'stderr' })]);
    const buffer = append(opened, { ...quiet, lines: lines(3, 7) }, 'newest', 4);
    expect(shown(buffer)).toEqual(['line 3', 'line 4', 'line 5', 'line 6']);
    expect(buffer.before).toEqual({ stdout: { segment: 0, offset: 30 }, stderr: { segment: 0, offset: 10 } });
    expect(buffer.after).toBeNull();
    expect(opened.before).toBeNull();
  });

  it('keeps the lines that are read, and knows where the others are', () => {
    const buffer = append(openBuffer(lines(0, 3)), { ...quiet, lines: lines(3, 6) }, 'oldest', 4);
    expect(shown(buffer)).toEqual(['line 0', 'line 1', 'line 2', 'line 3']);
    expect(buffer.after).toEqual({ stdout: { segment: 0, offset: 40 } });
  });

  it('puts earlier lines before with keys below those that are there', () => {
    const before = { stdout: { segment: 0, offset: 30 } };
    const buffer = prependPage(openBuffer(lines(5, 7)), page(lines(3, 5), { before }));
    expect(shown(buffer)).toEqual(['line 3', 'line 4', 'line 5', 'line 6']);
    expect(keys(buffer)).toEqual([-2, -1, 0, 1]);
    expect(buffer.before).toBe(before);
  });

  it('moves over a log that is larger than it', () => {
    const first = prependPage(openBuffer(lines(5, 8)), page(lines(0, 5)), 4);
    expect(shown(first)).toEqual(['line 0', 'line 1', 'line 2', 'line 3']);
    expect(first.after).toEqual({ stdout: { segment: 0, offset: 40 } });
    const second = appendPage(first, page(lines(4, 7), { after: { stdout: { segment: 0, offset: 70 } } }), 4);
    expect(shown(second)).toEqual(['line 3', 'line 4', 'line 5', 'line 6']);
    expect(second.before).toEqual({ stdout: { segment: 0, offset: 30 } });
    expect(second.after).toEqual({ stdout: { segment: 0, offset: 70 } });
  });

  it('remarks where a stream goes on in another file, and what is missing between', () => {
    const old = [line(0, 'oldest'), line(0, 'old', { segment: 2 })];
    const gone = { stream: 'stdout', segment: 1, path: 'C:\\a-1.log', kind: 'vanished' } as const;
    const now = openBuffer([line(0, 'now', { segment: 3 })]);
    const buffer = prependPage(now, page(old, { problems: [gone] }));
    expect(shown(buffer)).toEqual(['oldest', '<problem>', '<restarted>', 'old', '<restarted>', 'now']);
    const again = prependPage(buffer, page([], { problems: [gone] }));
    expect(again.entries).toHaveLength(buffer.entries.length);
  });

  it('shows one stream with the remarks about it', () => {
    const opened = openBuffer([line(0, 'out'), line(0, 'err', { stream: 'stderr' })]);
    const buffer = append(opened, { restarted: ['stdout', 'stderr'], skippedBytes: 0, lines: [] });
    const kinds = ofStream(buffer.entries, 'stderr').map(({ kind }) => kind);
    expect(kinds).toEqual(['line', 'restarted']);
    expect(ofStream(buffer.entries, 'all')).toBe(buffer.entries);
  });

  it('finds a row by its key, or the one after it', () => {
    const { entries } = openBuffer([line(0, 'a'), line(0, 'b', { stream: 'stderr' }), line(5, 'c')]);
    const errors = ofStream(entries, 'stdout');
    expect(indexOfKey(errors, FIRST + 2)).toBe(1);
    expect(indexOfKey(errors, FIRST + 1)).toBe(1);
    expect(indexOfKey(errors, FIRST + 99)).toBe(2);
  });
});

describe('text as shown', () => {
  it('leaves out terminal colours and window titles', () => {
    expect(displayText('\u001b[1;31merror\u001b[0m: \u001b]0;title\u0007done')).toBe('error: done');
  });

  it('makes other control characters visible and keeps tabs', () => {
    expect(displayText('a\tb\u0007c\rd')).toBe('a\tb\u2407c\u240dd');
  });
});
