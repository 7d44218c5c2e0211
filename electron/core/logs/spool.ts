import { randomUUID } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { open, unlink, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';

/** Most bytes that one compressed log may become: a file that says little and unpacks to everything must not fill the disk. */
export const MAX_SPOOL_BYTES = 2 * 1024 ** 3;

/** Why a compressed file was not read. */
export class SpoolError extends Error {
  readonly kind: 'damaged' | 'tooLarge';

  constructor(kind: 'damaged' | 'tooLarge', cause?: unknown) {
    super(kind, { cause });
    this.kind = kind;
  }
}

/**
 * Decompresses a gzip file, by streaming, into a temporary file that has no name any more: it is gone with its handle, however
 * the process ends. A file that breaks off is read as far as it goes.
 *
 * @throws SpoolError when it is no gzip file or becomes too large; what the system says when it cannot be read
 */
export async function spool(path: string, limit = MAX_SPOOL_BYTES): Promise<FileHandle> {
  const source = await open(path, 'r');
  const name = join(tmpdir(), `steward-log-${randomUUID()}`);
  const flags = constants.O_RDWR | constants.O_CREAT | constants.O_EXCL;
  let target: FileHandle | null = null;
  const written = { size: 0, tooLarge: false };
  try {
    target = await open(name, flags, 0o600);
    await unlink(name);
    const file = target;
    const input = createReadStream('', { fd: source, autoClose: false });
    await pipeline(input, createGunzip(), async (chunks: AsyncIterable<Buffer>) => {
      for await (const chunk of chunks) {
        written.tooLarge = written.size + chunk.length > limit;
        if (written.tooLarge) return;
        await writeAll(file, chunk, written.size);
        written.size += chunk.length;
      }
    });
    if (written.tooLarge) throw new SpoolError('tooLarge');
    return target;
  } catch (error) {
    const broken = String((error as NodeJS.ErrnoException).code).startsWith('Z_');
    if (broken && written.size > 0 && target !== null) return target;
    await target?.close();
    if (written.tooLarge) throw new SpoolError('tooLarge', error);
    throw broken ? new SpoolError('damaged', error) : error;
  } finally {
    await source.close();
  }
}

async function writeAll(file: FileHandle, chunk: Buffer, position: number): Promise<void> {
  for (let written = 0; written < chunk.length;) {
    const { bytesWritten } = await file.write(chunk, written, chunk.length - written, position + written);
    written += bytesWritten;
  }
}
