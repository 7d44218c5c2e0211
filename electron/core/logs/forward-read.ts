import { ForwardLines } from './forward-lines.js';
import type { RawLine } from './line.js';
import type { OpenLog } from './log-file.js';
import { readAt } from './read-at.js';

const CHUNK_BYTES = 64 * 1024;
/** How many bytes one call reads on, but for the first line: long lines come in smaller pages. */
const MAX_READ_BYTES = 4 * 1024 * 1024;

/** What {@link readForward} found. */
export interface ForwardRead {
  readonly lines: RawLine[];
  /** Where the line after them begins. */
  readonly end: number;
  /** Whether there is no further whole line so far. */
  readonly atEnd: boolean;
}

/**
 * Reads lines of a file from an offset on, at most `count`, fewer when they are very long.
 *
 * @param offset where a line begins, bytes
 * @param ended whether nothing is written to the file any more, so that its last line is whole without a line feed
 */
export async function readForward(
  log: OpenLog,
  offset: number,
  count: number,
  ended: boolean,
  chunkBytes = CHUNK_BYTES,
): Promise<ForwardRead> {
  const start = Math.max(offset, log.first);
  const forward = new ForwardLines(log.encoding, start);
  const lines: RawLine[] = [];
  for (let position = start; lines.length < count;) {
    if (lines.length > 0 && position - start >= MAX_READ_BYTES) break;
    const chunk = await readAt(log.file, position, chunkBytes);
    position += chunk.length;
    lines.push(...forward.push(chunk));
    if (chunk.length === chunkBytes) continue;
    const rest = ended ? forward.partial() : null;
    if (rest !== null) lines.push(rest);
    if (lines.length > count) break;
    return { lines, end: rest === null ? forward.lineOffset : position, atEnd: true };
  }
  const beyond = lines[count];
  return { lines: lines.slice(0, count), end: beyond?.offset ?? forward.lineOffset, atEnd: false };
}
