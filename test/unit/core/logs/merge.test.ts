import { describe, expect, it } from 'vitest';
import type { LogLine, Stream } from '../../../../electron/contract/logs.js';
import {
  ForwardClock,
  mergeForward,
  stampLines,
  takeNewest,
  takeOldest,
  type LoadedLines,
} from '../../../../electron/core/logs/merge.js';

/** Lines whose text is a second of the minute; a text without digits has no time. */
function lines(stream: Stream, ...texts: string[]): LogLine[] {
  return texts.map((text, offset) => {
    const second = /^\d\d/.exec(text)?.[0];
    return {
      stream,
      segment: 0,
      offset,
      end: offset + 1,
      at: second === undefined ? null : `2026-11-21T05:30:${second}.000Z`,
      text,
      cut: false,
    };
  });
}
const texts = (merged: readonly LogLine[]) => merged.map(({ text }) => text);

describe('mergeForward', () => {
  it('orders by time, standard output first at equal times, and keeps what belongs together', () => {
    const out = new ForwardClock().stamp(lines('stdout', '01 a', '03 a', '05 a'));
    const err = new ForwardClock().stamp(lines('stderr', '02 b', 'at foo', '03 b', '04 b'));
    expect(texts(mergeForward(out, err))).toEqual(['01 a', '02 b', 'at foo', '03 a', '03 b', '04 b', '05 a']);
  });

  it('remembers the time over batches', () => {
    const clock = new ForwardClock();
    clock.stamp(lines('stderr', '04 b'));
    const out = new ForwardClock().stamp(lines('stdout', '03 a', '05 a'));
    expect(texts(mergeForward(out, clock.stamp(lines('stderr', 'at foo'))))).toEqual([
      '03 a',
      'at foo',
      '05 a',
    ]);
  });
});

const whole = (...args: Parameters<typeof lines>): LoadedLines => ({
  lines: stampLines(lines(...args), Number.POSITIVE_INFINITY),
  complete: true,
});

describe('takeNewest', () => {
  it('takes page after page without loss, repetition or disorder', () => {
    const out = whole('stdout', '01 a', '03 a', '05 a', '07 a');
    const err = whole('stderr', '02 b', '04 b', '06 b');
    const pages = [takeNewest(out, err, 3), takeNewest(out, err, 3), takeNewest(out, err, 3)];
    expect(pages.map(texts)).toEqual([['05 a', '06 b', '07 a'], ['02 b', '03 a', '04 b'], ['01 a']]);
  });

  it('shows both streams when nobody knows their times', () => {
    const out = whole('stdout', 'a1', 'a2', 'a3');
    const err = whole('stderr', 'b1', 'b2', 'b3');
    expect(texts(takeNewest(out, err, 4))).toEqual(['a2', 'a3', 'b2', 'b3']);
    expect(texts(takeNewest(out, err, 4))).toEqual(['a1', 'b1']);
  });

  it('fills up from one stream when the other has no more', () => {
    const out = whole('stdout', 'a1');
    const err = whole('stderr', 'b1', 'b2', 'b3', 'b4');
    expect(takeNewest(out, err, 4)).toHaveLength(4);
  });

  it('stops where a stream may have a newer line that is not loaded yet', () => {
    const out = whole('stdout', '01 a', '02 a', '07 a');
    const err = { ...whole('stderr', '04 b', '06 b'), complete: false };
    expect(texts(takeNewest(out, err, 4))).toEqual(['04 b', '06 b', '07 a']);
    err.lines.unshift(...whole('stderr', '03 b').lines);
    expect(texts(takeNewest(out, { ...err, complete: true }, 4))).toEqual(['01 a', '02 a', '03 b']);
  });
});

describe('takeOldest', () => {
  const oldest = (...args: Parameters<typeof lines>): LoadedLines => ({
    lines: stampLines(lines(...args), Number.NEGATIVE_INFINITY),
    complete: true,
  });

  it('takes page after page without loss, repetition or disorder', () => {
    const out = oldest('stdout', '01 a', '03 a', '05 a', '07 a');
    const err = oldest('stderr', '02 b', '04 b', '06 b');
    const pages = [takeOldest(out, err, 3), takeOldest(out, err, 3), takeOldest(out, err, 3)];
    expect(pages.map(texts)).toEqual([['01 a', '02 b', '03 a'], ['04 b', '05 a', '06 b'], ['07 a']]);
  });

  it('shows both streams when nobody knows their times', () => {
    const out = oldest('stdout', 'a1', 'a2', 'a3');
    const err = oldest('stderr', 'b1', 'b2', 'b3');
    expect(texts(takeOldest(out, err, 4))).toEqual(['a1', 'a2', 'b1', 'b2']);
    expect(texts(takeOldest(out, err, 4))).toEqual(['a3', 'b3']);
  });

  it('stops where a stream may have an older line that is not loaded yet', () => {
    const out = oldest('stdout', '01 a', '05 a');
    const err = { ...oldest('stderr', '02 b'), complete: false };
    expect(texts(takeOldest(out, err, 4))).toEqual(['01 a', '02 b']);
    expect(out.lines).toHaveLength(1);
  });
});

describe('stampLines', () => {
  it('gives a line without a time that of the line before, and the first ones that of the line after', () => {
    const stamped = stampLines(lines('stderr', 'at foo', '04 b', 'at bar'), 0);
    expect(stamped.map(({ time }) => time - Date.parse('2026-11-21T05:30:00Z'))).toEqual([4000, 4000, 4000]);
    expect(stampLines(lines('stderr', 'x'), 7).map(({ time }) => time)).toEqual([7]);
  });
});
