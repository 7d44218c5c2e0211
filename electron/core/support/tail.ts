import { decode, unitBytes } from '../logs/encoding.js';
import { openLog } from '../logs/log-file.js';
import { readAt } from '../logs/read-at.js';

/**
 * The last whole lines of a log, as text.
 *
 * @param path the host's own path
 * @param maxBytes most that is read, in bytes
 * @returns null when there is no such file, or it is no text
 * @throws what the system says when it cannot be read
 */
export async function readTail(path: string, maxBytes: number): Promise<string | null> {
  const log = await openLog(path, null);
  if (log === null) return null;
  const { file, size, first, encoding, binary } = log;
  try {
    if (binary) return null;
    const wanted = Math.max(first, size - maxBytes);
    // Code units begin at even places.
    const from = wanted - (wanted % unitBytes(encoding));
    const text = decode(await readAt(file, from, maxBytes + 1), encoding);
    return from <= first ? text : text.slice(text.indexOf('\n') + 1);
  } finally {
    await file.close();
  }
}
