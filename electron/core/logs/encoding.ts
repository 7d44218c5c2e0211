import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import type { Encoding } from '../../contract/encodings.js';

/** What some bytes of a log are most likely encoded as. */
export interface Detected {
  readonly encoding: Encoding;
  /** False when so far there is nothing but ASCII, which is the same in UTF-8 and GB18030. */
  readonly certain: boolean;
}

/**
 * Guesses the encoding of a log from its first and its last bytes: a byte order mark, then the zero bytes that UTF-16 has
 * in Latin text, then whether it is valid UTF-8, and GB18030 (the Chinese ANSI code page and more) otherwise.
 *
 * @param head from the file's start
 * @param tail from anywhere after it; may begin and end within a character
 */
export function detectEncoding(head: Buffer, tail: Buffer): Detected {
  if (head.length >= 3 && head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return certainly('utf-8');
  if (head.length >= 2 && head[0] === 0xff && head[1] === 0xfe) return certainly('utf-16le');
  if (head.length >= 2 && head[0] === 0xfe && head[1] === 0xff) return certainly('utf-16be');
  const utf16 = looksLikeUtf16(head);
  if (utf16 !== null) return certainly(utf16);
  // A character that is cut tells nothing: its first byte may be that of either encoding.
  const parts = [head, tail].map(withoutCutCharacters);
  if (!parts.some(hasHighByte)) return { encoding: 'utf-8', certain: false };
  return certainly(parts.every(isUtf8) ? 'utf-8' : 'gb18030');
}

/** The number of bytes of the byte order mark that the file begins with. */
export function byteOrderMarkLength(head: Buffer, encoding: Encoding): number {
  if (encoding === 'utf-8') return head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0;
  if (encoding === 'utf-16le') return head[0] === 0xff && head[1] === 0xfe ? 2 : 0;
  return encoding === 'utf-16be' && head[0] === 0xfe && head[1] === 0xff ? 2 : 0;
}

/** Decodes whole lines; bytes that are invalid in the encoding become U+FFFD. */
export function decode(bytes: Buffer, encoding: Encoding): string {
  switch (encoding) {
    case 'utf-8':
      return bytes.toString('utf8');
    case 'utf-16le':
      return bytes.toString('utf16le');
    case 'utf-16be':
    case 'gb18030':
      return iconv.decode(bytes, encoding, { stripBOM: false });
  }
}

/** Bytes of one code unit; lines end at a line feed of this width at a multiple of it. */
export function unitBytes(encoding: Encoding): 1 | 2 {
  return encoding === 'utf-16le' || encoding === 'utf-16be' ? 2 : 1;
}

/**
 * Finds the next line feed. In UTF-8 and GB18030 no other character contains its byte.
 *
 * @param from where to begin; in UTF-16 `bytes` begins at a code unit
 * @returns the index of its first byte, or -1
 */
export function indexOfLineFeed(bytes: Buffer, encoding: Encoding, from: number): number {
  if (unitBytes(encoding) === 1) return bytes.indexOf(0x0a, from);
  const low = encoding === 'utf-16le' ? 0 : 1;
  for (let at = bytes.indexOf(0x0a, from); at >= 0; at = bytes.indexOf(0x0a, at + 1)) {
    const first = at - low;
    if (first % 2 === 0 && first >= from && bytes[first + 1 - low] === 0) return first;
  }
  return -1;
}

/** Finds the last line feed that ends before `end` (exclusive), as {@link indexOfLineFeed} does. */
export function lastIndexOfLineFeed(bytes: Buffer, encoding: Encoding, end: number): number {
  if (end <= 0) return -1;
  if (unitBytes(encoding) === 1) return bytes.lastIndexOf(0x0a, end - 1);
  const low = encoding === 'utf-16le' ? 0 : 1;
  for (let at = end - 1; at >= 0; at -= 1) {
    at = bytes.lastIndexOf(0x0a, at);
    if (at < 0) return -1;
    const first = at - low;
    if (first >= 0 && first % 2 === 0 && first + 2 <= end && bytes[first + 1 - low] === 0) return first;
  }
  return -1;
}

/** Share of control characters in a file's first bytes from which it is taken for a program or an archive. */
const BINARY_SHARE = 0.1;

/** Whether bytes from a file's start are those of a program or an archive rather than text. */
export function looksBinary(head: Buffer, encoding: Encoding): boolean {
  if (unitBytes(encoding) === 2 || head.length === 0) return false;
  // Tab, line feed, form feed, carriage return, backspace, bell and escape are what programs write to terminals.
  const strange = head.filter((byte) => byte < 0x20 && !(byte >= 0x07 && byte <= 0x0d) && byte !== 0x1b);
  return strange.length >= head.length * BINARY_SHARE;
}

function certainly(encoding: Encoding): Detected {
  return { encoding, certain: true };
}

function hasHighByte(bytes: Buffer): boolean {
  return bytes.some((byte) => byte >= 0x80);
}

/** Latin text in UTF-16 has a zero in nearly every second byte; a line of text in any other encoding has none. */
function looksLikeUtf16(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
  const units = Math.floor(Math.min(bytes.length, 4096) / 2);
  if (units < 2) return null;
  let evenZeros = 0;
  let oddZeros = 0;
  for (let unit = 0; unit < units; unit += 1) {
    if (bytes[unit * 2] === 0) evenZeros += 1;
    if (bytes[unit * 2 + 1] === 0) oddZeros += 1;
  }
  if (oddZeros >= units * 0.3 && evenZeros <= units * 0.05) return 'utf-16le';
  if (evenZeros >= units * 0.3 && oddZeros <= units * 0.05) return 'utf-16be';
  return null;
}

/** Bytes less what, in UTF-8, would be parts of a character that is cut at either end. */
function withoutCutCharacters(bytes: Buffer): Buffer {
  let start = 0;
  while (start < 3 && start < bytes.length && ((bytes[start] ?? 0) & 0xc0) === 0x80) start += 1;
  let end = bytes.length;
  for (let back = 1; back <= 3 && end - back >= start; back += 1) {
    const byte = bytes[end - back] ?? 0;
    if ((byte & 0xc0) === 0x80) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    if (length > back) end -= back;
    break;
  }
  return bytes.subarray(start, end);
}
