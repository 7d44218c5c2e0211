import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { failure, StewardError } from '../../contract/errors.js';
import {
  applyRequestSchema,
  MAX_REQUEST_BYTES,
  PROTOCOL,
  type Operation,
} from '../../contract/helper/operations.js';

/** A request on disk, in a folder of its own that only the user (and administrators) can enter. */
export interface RequestFile {
  readonly id: string;
  readonly folder: string;
  readonly path: string;
  /** SHA-256 of exactly the bytes written, lower-case hexadecimal. */
  readonly sha256: string;
  /**
   * Removes the folder with all that is in it; the helper has usually deleted the request already. It never throws: a file
   * that a virus scanner holds must not make a change that was done look like one that failed.
   */
  remove(): Promise<void>;
}

/** The bytes of a request and their hash. @throws StewardError `requestTooLarge` */
export function encodeRequest(
  id: string,
  operations: readonly Operation[],
  each = false,
): { bytes: Buffer; sha256: string } {
  const request = applyRequestSchema.parse({ protocol: PROTOCOL, id, operations, ...(each ? { each } : {}) });
  const bytes = Buffer.from(JSON.stringify(request), 'utf8');
  if (bytes.length > MAX_REQUEST_BYTES) {
    const message = `the request has ${bytes.length} bytes, ${MAX_REQUEST_BYTES} are allowed`;
    throw new StewardError(failure('requestTooLarge', { message }));
  }
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/**
 * Writes a request where only its owner can change it; should anything else get at the file nevertheless, the hash, which
 * travels with the approved command, gives it away.
 */
export async function writeRequestFile(operations: readonly Operation[], each = false): Promise<RequestFile> {
  const id = randomUUID();
  const { bytes, sha256 } = encodeRequest(id, operations, each);
  // mkdtemp makes a new folder, 0700 on POSIX; on Windows the user's own temporary folder is private already.
  const folder = await mkdtemp(join(tmpdir(), 'steward-'));
  const path = join(folder, 'request.json');
  const remove = () => rm(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
  try {
    await writeFile(path, bytes, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    await remove();
    throw error;
  }
  return { id, folder, path, sha256, remove };
}
