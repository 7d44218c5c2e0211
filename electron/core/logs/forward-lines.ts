import type { Encoding } from '../../contract/encodings.js';
import { indexOfLineFeed, unitBytes } from './encoding.js';
import { MAX_LINE_BYTES, type RawLine } from './line.js';

/** Assembles lines from a file that is read forward in chunks; keeps at most one line's worth of bytes. */
export class ForwardLines {
  #encoding: Encoding;
  #parts: Buffer[] = [];
  #kept = 0;
  /** Bytes of the line so far, kept or not. */
  #length = 0;
  #lineOffset: number;

  /** @param offset where the first chunk begins, which is where a line begins */
  constructor(encoding: Encoding, offset: number) {
    this.#encoding = encoding;
    this.#lineOffset = offset;
  }

  get encoding(): Encoding {
    return this.#encoding;
  }

  /** Changes between encodings that end lines alike (UTF-8 and GB18030). */
  set encoding(encoding: Encoding) {
    this.#encoding = encoding;
  }

  /** Where the line begins that is not ended yet, or the next one. */
  get lineOffset(): number {
    return this.#lineOffset;
  }

  /** @returns the lines that the chunk, which follows the one before without a gap, completes */
  push(chunk: Buffer): RawLine[] {
    const lines: RawLine[] = [];
    const unit = unitBytes(this.#encoding);
    // In UTF-16 a chunk may begin within a code unit; the odd byte goes to the front of this one.
    const carried = unit === 2 && this.#length % 2 === 1 ? this.#takeLastByte() : null;
    const bytes = carried === null ? chunk : Buffer.concat([carried, chunk]);
    let start = 0;
    for (
      let end = indexOfLineFeed(bytes, this.#encoding, 0);
      end >= 0;
      end = indexOfLineFeed(bytes, this.#encoding, start)
    ) {
      this.#add(bytes.subarray(start, end));
      start = end + unit;
      lines.push(this.#take(unit));
    }
    this.#add(bytes.subarray(start));
    return lines;
  }

  /** The line that has begun but not ended; null when there is none. */
  partial(): RawLine | null {
    if (this.#length === 0) return null;
    return {
      offset: this.#lineOffset,
      end: this.#lineOffset + this.#length,
      bytes: Buffer.concat(this.#parts),
      cut: this.#length > this.#kept,
    };
  }

  #add(part: Buffer): void {
    const room = part.subarray(0, Math.max(0, MAX_LINE_BYTES - this.#kept));
    if (room.length > 0) this.#parts.push(room);
    this.#kept += room.length;
    this.#length += part.length;
  }

  #take(feedBytes: number): RawLine {
    const line = {
      offset: this.#lineOffset,
      end: this.#lineOffset + this.#length + feedBytes,
      bytes: Buffer.concat(this.#parts),
      cut: this.#length > this.#kept,
    };
    this.#lineOffset += this.#length + feedBytes;
    this.#parts = [];
    this.#kept = 0;
    this.#length = 0;
    return line;
  }

  #takeLastByte(): Buffer {
    const kept = Buffer.concat(this.#parts);
    this.#length -= 1;
    // Bytes beyond the limit are not kept: any will do, since nothing of them is shown.
    if (this.#kept > this.#length) {
      this.#kept -= 1;
      this.#parts = [kept.subarray(0, -1)];
      return kept.subarray(-1);
    }
    return Buffer.of(0xff);
  }
}
