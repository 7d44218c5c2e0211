import type { Encoding } from '../../contract/encodings.js';
import type { SegmentProblem } from '../../contract/logs.js';
import { describeLog, openLog, type OpenLog } from './log-file.js';
import { spool, SpoolError } from './spool.js';

/** Where a segment's file is. */
export interface SegmentFile {
  readonly hostPath: string;
  readonly compressed: boolean;
}

/** A segment that could not be opened. */
export class SegmentUnreadable extends Error {
  readonly kind: SegmentProblem['kind'];

  constructor(kind: SegmentProblem['kind'], cause?: unknown) {
    super(kind, { cause });
    this.kind = kind;
  }
}

/** One file of a stream's history, opened when it is first read. */
export class Segment {
  readonly id: number;
  /** Null while a file that was rotated away is only known by its handle. */
  file: SegmentFile | null;
  /** When it was rotated, ms since the epoch; null for the current file, and while that is not known. */
  rotatedAt: number | null;
  /** Whether nothing more is written to it. */
  ended: boolean;
  /** Counted up by each use, so that the one that was used longest ago can be closed. */
  usedAt = 0;
  #log: OpenLog | null = null;
  #opening: Promise<OpenLog> | null = null;

  constructor(id: number, file: SegmentFile | null, rotatedAt: number | null) {
    this.id = id;
    this.file = file;
    this.rotatedAt = rotatedAt;
    this.ended = rotatedAt !== null;
  }

  get isOpen(): boolean {
    return this.#log !== null;
  }

  /** Where the last line began that was not ended when the file was opened, or its end then; bytes. */
  get lineEnd(): number {
    return this.#log?.last ?? 0;
  }

  /** Takes a file that is open already. */
  adopt(log: OpenLog): void {
    this.#log = log;
  }

  /** @throws SegmentUnreadable */
  async open(encoding: Encoding | null): Promise<OpenLog> {
    if (this.#log !== null) return this.#log;
    this.#opening ??= openFile(this.file, encoding)
      .then((log) => (this.#log = log))
      .finally(() => (this.#opening = null));
    return this.#opening;
  }

  async close(): Promise<void> {
    const log = this.#log;
    this.#log = null;
    await log?.file.close();
  }
}

async function openFile(file: SegmentFile | null, encoding: Encoding | null): Promise<OpenLog> {
  if (file === null) throw new SegmentUnreadable('vanished');
  try {
    const log = file.compressed
      ? await describeLog(await spool(file.hostPath), encoding)
      : await openLog(file.hostPath, encoding);
    if (log !== null) return log;
  } catch (error) {
    if (error instanceof SpoolError) throw new SegmentUnreadable(error.kind, error);
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw new SegmentUnreadable('locked', error);
  }
  throw new SegmentUnreadable('vanished');
}
