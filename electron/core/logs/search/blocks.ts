import { readSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import type { Encoding } from '../../../contract/encodings.js';
import {
  byteOrderMarkLength,
  detectEncoding,
  indexOfLineFeed,
  lastIndexOfLineFeed,
  unitBytes,
} from '../encoding.js';

/** Bytes that are searched at once. */
const BLOCK_BYTES = 4 * 1024 * 1024;
/** A line longer than this is searched in pieces. */
const MAX_BLOCK_BYTES = 4 * BLOCK_BYTES;

/** Told of a block of whole lines. @returns whether to go on. */
export type OnBlock = (block: Buffer, offset: number) => boolean;

/** A file that is open for reading. */
export interface Readable {
  readonly fd: number;
  readonly encoding: Encoding;
}

/**
 * Reads a part of a file in blocks of whole lines from its end to its beginning, so that what is newest comes first. Other work is
 * let through between blocks; a block is only valid while it is told.
 *
 * @param from where the first line begins, bytes
 * @param to where the last one ends
 */
export async function blocksBackward(
  { fd, encoding }: Readable,
  from: number,
  to: number,
  onBlock: OnBlock,
): Promise<void> {
  const unit = unitBytes(encoding);
  let buffer = Buffer.allocUnsafe(BLOCK_BYTES);
  for (let end = to, size = BLOCK_BYTES; end > from;) {
    const start = Math.max(from, end - size);
    if (buffer.length < end - start) buffer = Buffer.allocUnsafe(end - start);
    const block = buffer.subarray(0, readSync(fd, buffer, 0, end - start, start));
    // Shorter than it was: somebody has cut it.
    if (block.length < end - start) return;
    const feed = start === from ? -1 : indexOfLineFeed(block, encoding, 0);
    const begin = start === from || feed < 0 ? 0 : feed + unit;
    const onlyLastLine = start > from && (feed < 0 || begin >= block.length);
    if (onlyLastLine && size < MAX_BLOCK_BYTES) {
      size *= 2;
      continue;
    }
    const first = onlyLastLine ? 0 : begin;
    if (!onBlock(block.subarray(first), start + first)) return;
    end = start + first;
    size = BLOCK_BYTES;
    await setImmediate();
  }
}

/**
 * Reads a part of a file in blocks of whole lines, forward. What is after the last line feed is left out.
 *
 * @returns where the last whole line ended
 */
export async function blocksForward(
  { fd, encoding }: Readable,
  from: number,
  to: number,
  onBlock: OnBlock,
): Promise<number> {
  const unit = unitBytes(encoding);
  let position = from;
  let buffer = Buffer.allocUnsafe(Math.min(BLOCK_BYTES, Math.max(unit, to - from)));
  while (position < to) {
    const block = buffer.subarray(
      0,
      readSync(fd, buffer, 0, Math.min(buffer.length, to - position), position),
    );
    if (block.length === 0) break;
    const feed = lastIndexOfLineFeed(block, encoding, block.length);
    if (feed < 0 && block.length < to - position && buffer.length < MAX_BLOCK_BYTES) {
      buffer = Buffer.allocUnsafe(buffer.length * 2);
      continue;
    }
    if (feed < 0 && buffer.length < MAX_BLOCK_BYTES) break;
    const end = feed < 0 ? block.length : feed + unit;
    if (!onBlock(block.subarray(0, end), position)) return position;
    position += end;
    await setImmediate();
  }
  return position;
}

/** Cuts a stream of bytes, such as a decompressed file, into blocks of whole lines; the last line need not be ended. */
export async function blocksOfStream(
  chunks: AsyncIterable<Buffer>,
  encoding: Encoding | null,
  onBlock: (block: Buffer, offset: number, encoding: Encoding) => boolean,
): Promise<void> {
  let parts: Buffer[] = [];
  let size = 0;
  let offset = 0;
  let known = encoding;
  const tell = (last: boolean): boolean => {
    const bytes = Buffer.concat(parts);
    if (known === null || offset === 0) {
      known ??= detectEncoding(bytes, Buffer.alloc(0)).encoding;
      const mark = byteOrderMarkLength(bytes, known);
      offset += mark;
      parts = [bytes.subarray(mark)];
    }
    const whole = Buffer.concat(parts);
    const feed = last ? -1 : lastIndexOfLineFeed(whole, known, whole.length);
    const end = feed < 0 ? whole.length - (whole.length % unitBytes(known)) : feed + unitBytes(known);
    parts = [whole.subarray(end)];
    size = whole.length - end;
    offset += end;
    return end === 0 || onBlock(whole.subarray(0, end), offset - end, known);
  };
  for await (const chunk of chunks) {
    parts.push(chunk);
    size += chunk.length;
    if (size >= BLOCK_BYTES && !tell(false)) return;
  }
  if (size > 0) tell(true);
}
