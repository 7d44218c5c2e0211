import { createReadStream } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import type { Encoding } from '../../../contract/encodings.js';
import type { SegmentProblem, Stream } from '../../../contract/logs.js';
import { unitBytes } from '../encoding.js';
import { TIMESTAMP_LENGTH, timestampAt } from '../line.js';
import { openLog } from '../log-file.js';
import { blocksBackward, blocksForward, blocksOfStream, type Readable } from './blocks.js';
import type { FoundBlock } from './hits.js';
import type { Matcher } from './matcher.js';
import type { SearchSegment } from './protocol.js';

/** How many lines back one with a time is looked for. */
const LOOK_BACK = 200;
const LINE_FEED = 0x0a;

/** Told of the lines of a block that match, and of the bytes that it had. @returns whether to go on */
export type OnScanned = (found: FoundBlock, bytes: number) => boolean;

/** What is to be told of lines beside that they are there. */
export interface Wanted {
  readonly places: boolean;
  readonly times: boolean;
}

/** Searches one file of a stream, at once what is there, and later what is added. */
export class SegmentScanner {
  readonly stream: Stream;
  readonly wanted: () => Wanted;
  #segment: SearchSegment;
  readonly #encoding: Encoding | null;
  #open: (Readable & { readonly file: FileHandle }) | null = null;
  /** Up to where all is searched; null before the first time. */
  #position: number | null = null;
  #finished = false;
  problem: SegmentProblem['kind'] | null = null;

  constructor(stream: Stream, segment: SearchSegment, encoding: Encoding | null, wanted: () => Wanted) {
    this.stream = stream;
    this.wanted = wanted;
    this.#segment = segment;
    this.#encoding = encoding;
  }

  get segment(): number {
    return this.#segment.segment;
  }

  get size(): number {
    return this.#segment.size;
  }

  /** Takes what is known about the file now. */
  update(segment: SearchSegment): void {
    this.#segment = segment;
  }

  /** Searches what has not been searched yet. */
  async scan(matcher: Matcher, onScanned: OnScanned): Promise<void> {
    if (this.#finished) return;
    try {
      if (this.#segment.compressed && this.#open === null) await this.#scanCompressed(matcher, onScanned);
      else await this.#scanFile(matcher, onScanned);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      this.problem = code === 'ENOENT' ? 'vanished' : String(code).startsWith('Z_') ? 'damaged' : 'locked';
      this.#finished = true;
    }
    if (this.#segment.ended) {
      this.#finished = true;
      await this.close();
    }
  }

  async close(): Promise<void> {
    await this.#open?.file.close();
    this.#open = null;
  }

  async #scanFile(matcher: Matcher, onScanned: OnScanned): Promise<void> {
    const { hostPath, ended } = this.#segment;
    let first = 0;
    if (this.#open === null) {
      const log = await openLog(hostPath, this.#encoding);
      if (log === null) {
        // The host may have compressed it since it was looked for.
        if (!ended || hostPath.toLowerCase().endsWith('.gz')) throw notThere();
        this.#segment = { ...this.#segment, hostPath: `${hostPath}.gz`, compressed: true };
        await this.#scanCompressed(matcher, onScanned);
        return;
      }
      this.#open = { file: log.file, fd: log.file.fd, encoding: log.encoding };
      first = log.first;
      this.#position = ended ? log.size : log.last;
      const { encoding } = log;
      await blocksBackward(this.#open, first, this.#position, (block, offset) =>
        onScanned(this.#find(matcher, block, offset, encoding), block.length),
      );
      return;
    }
    const { encoding, file } = this.#open;
    const { size } = await file.stat();
    const from = this.#position ?? 0;
    this.#position = await blocksForward(this.#open, from, size, (block, offset) =>
      onScanned(this.#find(matcher, block, offset, encoding), block.length),
    );
  }

  async #scanCompressed(matcher: Matcher, onScanned: OnScanned): Promise<void> {
    const input = createReadStream(this.#segment.hostPath);
    const gunzip = createGunzip();
    input.on('error', (error) => gunzip.destroy(error));
    try {
      await blocksOfStream(input.pipe(gunzip), this.#encoding, (block, offset, encoding) =>
        onScanned(this.#find(matcher, block, offset, encoding), block.length),
      );
    } finally {
      input.destroy();
      gunzip.destroy();
    }
  }

  #find(matcher: Matcher, block: Buffer, offset: number, encoding: Encoding): FoundBlock {
    const offsets: number[] = [];
    const times: number[] = [];
    const { places, times: timed } = this.wanted();
    let count = 0;
    matcher.scan(block, encoding, (start) => {
      count += 1;
      if (places) offsets.push(offset + start);
      if (places && timed) times.push(unitBytes(encoding) === 1 ? timeOf(block, start) : 0);
    });
    return { stream: this.stream, segment: this.segment, count, offsets, times };
  }
}

/** The time of a line, or of the one before that has one; 0 when there is none near. */
function timeOf(block: Buffer, start: number): number {
  let line = start;
  for (let back = 0; back < LOOK_BACK; back += 1) {
    const time = timestampAt(block.toString('latin1', line, line + TIMESTAMP_LENGTH), 0);
    if (time !== null) return time;
    if (line < 2) return 0;
    line = block.lastIndexOf(LINE_FEED, line - 2) + 1;
  }
  return 0;
}

function notThere(): NodeJS.ErrnoException {
  return Object.assign(new Error('the file is not there'), { code: 'ENOENT' });
}
