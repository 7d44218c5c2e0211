import { open, type FileHandle } from 'node:fs/promises';
import type { Encoding } from '../../contract/encodings.js';
import {
  byteOrderMarkLength,
  detectEncoding,
  lastIndexOfLineFeed,
  looksBinary,
  unitBytes,
} from './encoding.js';
import { readAt } from './read-at.js';

const HEAD_BYTES = 4096;
const TAIL_BYTES = 64 * 1024;
/** How far back from the end the beginning of an unfinished line is looked for, in bytes. */
const MAX_PARTIAL_BYTES = 1024 * 1024;

/** Which file it is, whatever it is called: device and index. */
export interface FileIdentity {
  readonly dev: bigint;
  readonly ino: bigint;
}

/** An open log file with what is known about it. */
export interface OpenLog {
  readonly file: FileHandle;
  readonly identity: FileIdentity;
  /** Size in bytes when it was opened. */
  readonly size: number;
  readonly encoding: Encoding;
  /** False when the file is empty or nothing but ASCII so far. */
  readonly certain: boolean;
  /** Where the first line begins, after a byte order mark. */
  readonly first: number;
  /** Where the last line begins when it is not ended yet; otherwise the file's end. */
  readonly last: number;
  /** Whether it begins like anything but text. */
  readonly binary: boolean;
}

/**
 * Opens a log for reading. On Windows Node shares everything, so that the host can still rename and delete the file.
 *
 * @param encoding what to read it as; null to find out
 * @returns null when there is no such file
 * @throws what the system says when it cannot be read
 */
export async function openLog(path: string, encoding: Encoding | null): Promise<OpenLog | null> {
  let file: FileHandle;
  try {
    file = await open(path, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  return describeLog(file, encoding);
}

/**
 * Finds out what is to be known about an open log, and keeps the handle with it; closes it when that fails.
 *
 * @param encoding what to read it as; null to find out
 */
export async function describeLog(file: FileHandle, encoding: Encoding | null): Promise<OpenLog> {
  try {
    const stat = await file.stat({ bigint: true });
    const size = Number(stat.size);
    const head = await readAt(file, 0, Math.min(size, HEAD_BYTES));
    const tail = await readAt(file, Math.max(head.length, size - TAIL_BYTES), TAIL_BYTES);
    const detected = encoding === null ? detectEncoding(head, tail) : { encoding, certain: true };
    const first = byteOrderMarkLength(head, detected.encoding);
    const last = await lastLineStart(file, size, detected.encoding, first);
    const binary = looksBinary(head, detected.encoding);
    return { file, identity: { dev: stat.dev, ino: stat.ino }, size, ...detected, first, last, binary };
  } catch (error) {
    await file.close();
    throw error;
  }
}

async function lastLineStart(
  file: FileHandle,
  size: number,
  encoding: Encoding,
  first: number,
): Promise<number> {
  const unit = unitBytes(encoding);
  const end = size - (size % unit);
  for (let start = end; start > first && end - start < MAX_PARTIAL_BYTES;) {
    const length = Math.min(TAIL_BYTES, start - first);
    start -= length;
    const feed = lastIndexOfLineFeed(await readAt(file, start, length), encoding, length);
    if (feed >= 0) return start + feed + unit;
  }
  return Math.max(first, end - MAX_PARTIAL_BYTES);
}
