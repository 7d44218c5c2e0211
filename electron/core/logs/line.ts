import { cutUnits } from '../../contract/cut-units.js';
import { MAX_LINE, type Encoding, type LogLine, type Stream } from '../../contract/logs.js';
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

/** NSSM's and Steward's prefix, UTC: `2026-11-21 05:30:00.123: `. */
const TIMESTAMP = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d\.\d{3}): /;

/** Decodes a line and takes the host's time off its beginning. NUL is dropped, other control characters are kept. */
export function toLogLine(raw: RawLine, stream: Stream, segment: number, encoding: Encoding): LogLine {
  const decoded = decode(raw.bytes, encoding).replaceAll('\0', '').replace(/\r$/, '');
  const match = TIMESTAMP.exec(decoded);
  const at = match === null ? null : instant(`${match[1] ?? ''}T${match[2] ?? ''}Z`);
  const text = at === null ? decoded : decoded.slice(match?.[0].length ?? 0);
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

/** The instant when it exists (there is no 30 February), null otherwise. */
function instant(text: string): string | null {
  const time = Date.parse(text);
  return Number.isNaN(time) || new Date(time).toISOString() !== text ? null : text;
}
