import { cutUnits } from '../../contract/cut-units.js';
import { MAX_LINE, type LogLine, type Stream } from '../../contract/logs.js';
import type { Encoding } from '../../contract/encodings.js';
import { decode } from './encoding.js';

/** Most bytes that a line of MAX_LINE UTF-16 units can have: 3 in UTF-8 for one unit, 4 for a pair; the host's time besides. */
export const MAX_LINE_BYTES = (MAX_LINE + 32) * 3;

/** One line as it stands in the file, without its line feed. */
export interface RawLine {
  /** Of its first byte in the file. */
  readonly offset: number;
  /** Where it ends in the file, its line feed included. */
  readonly end: number;
  /** At most the first {@link MAX_LINE_BYTES} bytes. */
  readonly bytes: Buffer;
  /** Whether bytes are missing at either end. */
  readonly cut: boolean;
}

/** Length of NSSM's and Steward's prefix, UTC, `2026-11-21 05:30:00.123: `; UTF-16 units, and bytes in UTF-8. */
export const TIMESTAMP_LENGTH = '2026-11-21 05:30:00.123: '.length;
/** The prefix with its digits as zeros. */
const TIMESTAMP_FORM = '0000-00-00 00:00:00.000: ';

/**
 * The time that stands at a place in a text, ms since the epoch; null when there is none, or no such time (30 February). Made for
 * millions of lines: it makes no strings.
 */
export function timestampAt(text: string, start: number): number | null {
  // Most texts without one differ here.
  if (text.charCodeAt(start + 23) !== 0x3a || text.charCodeAt(start + 4) !== 0x2d) return null;
  for (let at = 0; at < TIMESTAMP_LENGTH; at += 1) {
    const code = text.charCodeAt(start + at);
    const form = TIMESTAMP_FORM.charCodeAt(at);
    if (form === 0x30 ? code < 0x30 || code > 0x39 : code !== form) return null;
  }
  const number = (from: number, digits: number): number => {
    let value = 0;
    for (let at = start + from; at < start + from + digits; at += 1)
      value = value * 10 + text.charCodeAt(at) - 0x30;
    return value;
  };
  const year = number(0, 4);
  const month = number(5, 2);
  const day = number(8, 2);
  const hour = number(11, 2);
  const minute = number(14, 2);
  const second = number(17, 2);
  if (month < 1 || month > 12 || day < 1 || hour > 23 || minute > 59 || second > 59) return null;
  if (day > 28 && day > new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate()) return null;
  // Date.UTC takes years below 100 for those of the last century.
  const time = Date.UTC(year, month - 1, day, hour, minute, second, number(20, 3));
  return year < 100 ? null : time;
}

/** Decodes a line and takes the host's time off its beginning. NUL is dropped, other control characters are kept. */
export function toLogLine(raw: RawLine, stream: Stream, segment: number, encoding: Encoding): LogLine {
  const decoded = decode(raw.bytes, encoding).replaceAll('\0', '').replace(/\r$/, '');
  const time = timestampAt(decoded, 0);
  const at = time === null ? null : new Date(time).toISOString();
  const text = at === null ? decoded : decoded.slice(TIMESTAMP_LENGTH);
  const cut = raw.cut || text.length > MAX_LINE;
  return {
    stream,
    segment,
    offset: raw.offset,
    end: raw.end,
    at,
    text: cut ? cutUnits(text, MAX_LINE) : text,
    cut,
  };
}
