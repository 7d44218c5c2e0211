import type { FileHandle } from 'node:fs/promises';
import type { Encoding } from '../../contract/encodings.js';
import { lastIndexOfLineFeed, unitBytes } from './encoding.js';
import { MAX_LINE_BYTES, type RawLine } from './line.js';
import { readAt } from './read-at.js';

const CHUNK_BYTES = 64 * 1024;
/** How far back the beginning of one line is looked for, in bytes; a longer line is shown in pieces, marked as cut. */
const MAX_SCAN_BYTES = 1024 * 1024;
/** How many bytes of the file one call goes back over, but for the last line: long lines come in smaller pages. */
const MAX_TAKE_BYTES = 4 * 1024 * 1024;

/**
 * Reads a file's lines from a position back to its beginning, in bounded chunks: what is asked for determines what is
 * read, not the size of the file.
 */
export class BackwardLines {
  readonly #file: FileHandle;
  readonly #encoding: Encoding;
  readonly #first: number;
  /** Bytes of the file from `#bufferStart`, of which those before `#end` are still to be told. */
  #buffer = Buffer.alloc(0);
  #bufferStart: number;
  #end: number;

  /**
   * @param end where a line begins (exclusive end of the line before)
   * @param first where the first line begins, after a byte order mark
   */
  constructor(file: FileHandle, encoding: Encoding, end: number, first: number) {
    this.#file = file;
    this.#encoding = encoding;
    this.#first = first;
    this.#bufferStart = end;
    this.#end = end;
  }

  /** Where the lines told so far begin, bytes. */
  get position(): number {
    return this.#end;
  }

  /** Whether there is nothing before what has been told. */
  get complete(): boolean {
    return this.#end <= this.#first;
  }

  /**
   * @returns at most `count` lines before those told already, oldest first; fewer when the file has no more or the
   * lines are very long, but at least one where there is one
   */
  async take(count: number): Promise<RawLine[]> {
    const lines: RawLine[] = [];
    const until = this.#end - MAX_TAKE_BYTES;
    while (lines.length < count && !this.complete && this.#end > until) {
      const line = await this.#previous();
      if (line === null) break;
      lines.push(line);
    }
    return lines.reverse();
  }

  async #previous(): Promise<RawLine | null> {
    const unit = unitBytes(this.#encoding);
    for (;;) {
      const have = this.#end - this.#bufferStart;
      // The line's own line feed is before its end; what is looked for is the one of the line before.
      const feed = lastIndexOfLineFeed(this.#buffer, this.#encoding, have - unit);
      if (feed >= 0) return this.#cutOff(this.#bufferStart + feed + unit, false);
      if (this.#bufferStart <= this.#first) return this.#cutOff(this.#first, false);
      if (have >= MAX_SCAN_BYTES) return this.#cutOff(this.#bufferStart, true);
      if (!(await this.#extend())) return null;
    }
  }

  /** Takes the bytes from `start` to the end told so far as a line. */
  #cutOff(start: number, startMissing: boolean): RawLine {
    const bytes = this.#buffer.subarray(start - this.#bufferStart, this.#end - this.#bufferStart);
    const ended =
      lastIndexOfLineFeed(bytes, this.#encoding, bytes.length) === bytes.length - unitBytes(this.#encoding);
    const text = ended ? bytes.subarray(0, bytes.length - unitBytes(this.#encoding)) : bytes;
    const end = this.#end;
    this.#end = start;
    this.#buffer = this.#buffer.subarray(0, Math.max(0, start - this.#bufferStart));
    return {
      offset: start,
      end,
      bytes: Buffer.from(text.subarray(0, MAX_LINE_BYTES)),
      cut: startMissing || text.length > MAX_LINE_BYTES,
    };
  }

  /** Reads the chunk before the buffer. @returns false when the file has become shorter */
  async #extend(): Promise<boolean> {
    const size = Math.min(CHUNK_BYTES, this.#bufferStart - this.#first);
    const chunk = await readAt(this.#file, this.#bufferStart - size, size);
    if (chunk.length < size) {
      this.#end = this.#first;
      return false;
    }
    this.#buffer = Buffer.concat([chunk, this.#buffer]);
    this.#bufferStart -= size;
    return true;
  }
}
