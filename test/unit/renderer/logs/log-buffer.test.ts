import { describe, expect, it } from 'vitest';
import { displayText } from '../../../../renderer/features/logs/display-text.js';
import {
  append,
  indexOfKey,
  ofStream,
  openBuffer,
  prepend,
  type LogBuffer,
} from '../../../../renderer/features/logs/log-buffer.js';
import { line, lines } from './lines.js';

const quiet = { restarted: [], skippedBytes: 0 };
const shown = ({ entries }: LogBuffer): string[] =>
  entries.map((entry) => (entry.kind === 'line' ? entry.text : `<${entry.kind}>`));

describe('log buffer', () => {
  it('adds lines with ascending keys', () => {
    const buffer = append(openBuffer(lines(0, 2)), { ...quiet, lines: lines(2, 4) });
    expect(shown(buffer)).toEqual(['line 0', 'line 1', 'line 2', 'line 3']);
    expect(buffer.entries.map(({ key }) => key)).toEqual([0, 1, 2, 3]);
  });

  it('replaces a last line that has grown, though the other stream has written since', () => {
    const opened = openBuffer([line(0, 'loading'), line(0, 'warning', { stream: 'stderr' })]);
    const buffer = append(opened, { ...quiet, lines: [line(0, 'loading done')] });
    expect(shown(buffer)).toEqual(['loading done', 'warning']);
    expect(buffer.entries[0]?.key).toBe(0);
  });

  it('takes the same offset in a new file for a new line', () => {
    const buffer = append(openBuffer([line(0, 'old')]), {
      restarted: ['stdout'],
      skippedBytes: 0,
      lines: [line(0, 'new')],
    });
    expect(shown(buffer)).toEqual(['old', '<restarted>', 'new']);
  });

  it('says what was passed over', () => {
    const buffer = append(openBuffer(lines(0, 1)), {
      restarted: [],
      skippedBytes: 4096,
      lines: lines(9, 10),
    });
    expect(shown(buffer)).toEqual(['line 0', '<skipped>', 'line 9']);
  });

  it('lets the oldest lines go beyond the limit and remembers it', () => {
    const buffer = append(openBuffer(lines(0, 3)), { ...quiet, lines: lines(3, 6) }, 4);
    expect(shown(buffer)).toEqual(['line 2', 'line 3', 'line 4', 'line 5']);
    expect(buffer.trimmed).toBe(true);
    expect(openBuffer(lines(0, 3)).trimmed).toBe(false);
  });

  it('puts earlier lines before with keys below those that are there', () => {
    const buffer = prepend(openBuffer(lines(5, 7)), lines(3, 5));
    expect(shown(buffer)).toEqual(['line 3', 'line 4', 'line 5', 'line 6']);
    expect(buffer.entries.map(({ key }) => key)).toEqual([-2, -1, 0, 1]);
  });

  it('takes only as many earlier lines as there is room for, the latest of them', () => {
    const buffer = prepend(openBuffer(lines(5, 7)), lines(0, 5), 3);
    expect(shown(buffer)).toEqual(['line 4', 'line 5', 'line 6']);
    expect(buffer.trimmed).toBe(true);
  });

  it('shows one stream with the remarks about it', () => {
    const opened = openBuffer([line(0, 'out'), line(0, 'err', { stream: 'stderr' })]);
    const buffer = append(opened, { restarted: ['stdout'], skippedBytes: 1, lines: [] });
    const kinds = ofStream(buffer.entries, 'stderr').map(({ kind }) => kind);
    expect(kinds).toEqual(['line', 'skipped']);
    expect(ofStream(buffer.entries, 'all')).toBe(buffer.entries);
  });

  it('finds a row by its key, or the one after it', () => {
    const { entries } = openBuffer([line(0, 'a'), line(0, 'b', { stream: 'stderr' }), line(5, 'c')]);
    const errors = ofStream(entries, 'stdout');
    expect(indexOfKey(errors, 2)).toBe(1);
    expect(indexOfKey(errors, 1)).toBe(1);
    expect(indexOfKey(errors, 99)).toBe(2);
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
