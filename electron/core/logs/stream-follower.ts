import { stat, type FileHandle } from 'node:fs/promises';
import type { Encoding } from '../../contract/encodings.js';
import type { LogFile, LogLine, Place, Stream } from '../../contract/logs.js';
import { byteOrderMarkLength, detectEncoding, indexOfLineFeed, unitBytes } from './encoding.js';
import { ForwardLines } from './forward-lines.js';
import { toLogLine, type RawLine } from './line.js';
import type { FileIdentity, OpenLog } from './log-file.js';
import { readAt } from './read-at.js';

/** Bytes that are read at once; at 20 looks a second, 50,000 lines of 100 bytes a second are all told. */
const CHUNK_BYTES = 256 * 1024;
/** Most lines of one stream in a batch. */
export const MAX_BATCH_LINES = 4000;
/** A reader further behind than this passes over all but the last part, in bytes. */
const MAX_BACKLOG_BYTES = 1024 * 1024;
const KEPT_BACKLOG_BYTES = 256 * 1024;
/** How long an unfinished line must stay as it is before it is shown, in ms. */
const QUIET_MS = 200;
/** How long the file must be missing before that is told, in ms: while it is rotated there is none for a moment. */
const MISSING_MS = 1000;

/** What a stream has to tell since it was last asked. */
export interface StreamNews {
  readonly lines: readonly LogLine[];
  /** Whether these lines are the first of a new file. */
  readonly restarted: boolean;
  readonly skippedBytes: number;
  /** Whether there is more at once. */
  readonly more: boolean;
}

export interface FollowOptions {
  readonly stream: Stream;
  /** Windows path, for people. */
  readonly path: string;
  readonly hostPath: string;
  /** What to read every file as; null to find out. */
  readonly encoding: Encoding | null;
}

/** Opens the file that a stream is written to now, as a new segment of its history; null when there is none. */
export type OpenCurrent = () => Promise<{ readonly log: OpenLog; readonly segment: number } | null>;

interface Followed {
  readonly segment: number;
  readonly file: FileHandle;
  readonly identity: FileIdentity;
  lines: ForwardLines;
  /** Whether the encoding is known, not just assumed. */
  certain: boolean;
  position: number;
  size: number;
  readonly binary: boolean;
}

/** Follows one stream's log over rotations: the old file is read to its end before the new one is begun. */
export class StreamFollower {
  readonly #options: FollowOptions;
  readonly #openCurrent: OpenCurrent;
  readonly #now: () => number;
  #followed: Followed | null = null;
  #queue: RawLine[] = [];
  #hadFile = false;
  #restarted = false;
  #skippedBytes = 0;
  #trouble: LogFile['trouble'] = null;
  /** Since when the file that is followed has not been at its place; null while it is. */
  #missingSince: number | null = null;
  #encoding: Encoding;
  #partialSince = 0;
  /** End of the unfinished line that was shown last, so that it is shown again only when it has grown. */
  #shownPartialEnd = -1;

  /** @param openCurrent its files stay open until who opened them closes them */
  constructor(options: FollowOptions, openCurrent: OpenCurrent, now: () => number = Date.now) {
    this.#options = options;
    this.#openCurrent = openCurrent;
    this.#now = now;
    this.#encoding = options.encoding ?? 'utf-8';
  }

  /** Begins with a file that is open already, at the beginning of a line in it. */
  begin(log: OpenLog, segment: number, position: number): void {
    this.#follow(log, segment, position);
  }

  /** Where what has not been told yet begins; null while there is no file. */
  place(): Place | null {
    const followed = this.#followed;
    if (followed === null) return null;
    return { segment: followed.segment, offset: this.#queue[0]?.offset ?? followed.lines.lineOffset };
  }

  describe(): LogFile {
    const { stream, path } = this.#options;
    const followed = this.#followed;
    return {
      stream,
      path,
      exists: followed !== null,
      size: followed?.size ?? 0,
      encoding: followed?.lines.encoding ?? this.#encoding,
      binary: followed?.binary ?? false,
      trouble: this.#trouble,
    };
  }

  /** Reads what is new, a bounded amount of it. @throws what the system says when the file cannot be read */
  async poll(): Promise<StreamNews> {
    try {
      const news = await this.#look();
      if (this.#trouble === 'locked') this.#trouble = null;
      return news;
    } catch (error) {
      this.#trouble = 'locked';
      throw error;
    }
  }

  async #look(): Promise<StreamNews> {
    if (this.#followed === null && !(await this.#open())) return this.#news([], false);
    if (this.#queue.length === 0) await this.#read();
    const lines = this.#queue.splice(0, MAX_BATCH_LINES);
    if (this.#queue.length > 0) return this.#news(lines, true);
    if (lines.length > 0) return this.#news(lines, this.#behind());
    if (this.#behind()) return this.#news([], true);
    // Only a file that has no more to tell is left for its successor.
    if (await this.#replaced()) return this.#finishFile();
    return this.#news(this.#quietPartial(), false);
  }

  #news(lines: readonly RawLine[], more: boolean): StreamNews {
    const encoding = this.#followed?.lines.encoding ?? this.#encoding;
    const segment = this.#followed?.segment ?? 0;
    const news = {
      lines: lines.map((line) => toLogLine(line, this.#options.stream, segment, encoding)),
      restarted: this.#restarted,
      skippedBytes: this.#skippedBytes,
      more,
    };
    this.#restarted = false;
    this.#skippedBytes = 0;
    return news;
  }

  async #open(): Promise<boolean> {
    const current = await this.#openCurrent();
    if (current === null) return false;
    this.#restarted = this.#hadFile;
    this.#follow(current.log, current.segment, current.log.first);
    return true;
  }

  #follow(log: OpenLog, segment: number, position: number): void {
    this.#hadFile = true;
    this.#found();
    this.#shownPartialEnd = -1;
    this.#encoding = log.encoding;
    this.#followed = {
      segment,
      file: log.file,
      identity: log.identity,
      lines: new ForwardLines(log.encoding, position),
      certain: log.certain,
      position,
      size: log.size,
      binary: log.binary,
    };
  }

  #behind(): boolean {
    return this.#followed !== null && this.#followed.position < this.#followed.size;
  }

  async #read(): Promise<void> {
    const followed = this.#followed;
    if (followed === null) return;
    followed.size = (await followed.file.stat()).size;
    if (followed.size - followed.position > MAX_BACKLOG_BYTES) await this.#passOver(followed);
    const chunk = await readAt(followed.file, followed.position, CHUNK_BYTES);
    if (chunk.length === 0) return;
    const bytes = decide(followed, chunk);
    this.#partialSince = this.#now();
    this.#queue = followed.lines.push(bytes);
    followed.position += bytes.length;
  }

  async #passOver(followed: Followed): Promise<void> {
    const { encoding } = followed.lines;
    const unit = unitBytes(encoding);
    const from = followed.size - KEPT_BACKLOG_BYTES - (followed.size % unit);
    const chunk = await readAt(followed.file, from, KEPT_BACKLOG_BYTES);
    const feed = indexOfLineFeed(chunk, encoding, 0);
    const position = feed < 0 ? from : from + feed + unit;
    this.#skippedBytes += position - followed.lines.lineOffset;
    this.#shownPartialEnd = -1;
    followed.lines = new ForwardLines(encoding, position);
    followed.position = position;
  }

  /** Whether another file has taken the place of the one that is followed, or it was cut short. */
  async #replaced(): Promise<boolean> {
    const followed = this.#followed;
    if (followed === null) return false;
    if (followed.size < followed.position) return true;
    try {
      const { dev, ino } = await stat(this.#options.hostPath, { bigint: true });
      this.#found();
      return dev !== followed.identity.dev || ino !== followed.identity.ino;
    } catch (error) {
      // Between the renaming of the old file and the creation of the new one there is none.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      this.#missingSince ??= this.#now();
      if (this.#now() - this.#missingSince >= MISSING_MS) this.#trouble = 'vanished';
      return false;
    }
  }

  #found(): void {
    this.#missingSince = null;
    this.#trouble = null;
  }

  /** Goes from a file to its successor; the unfinished last line of the old one will not get longer. */
  async #finishFile(): Promise<StreamNews> {
    const followed = this.#followed;
    if (followed === null) return this.#news([], false);
    // The host may have written to the old file between the last read and its replacement.
    const before = followed.position;
    if (followed.size >= before) await this.#read();
    if (followed.position > before) return this.#news([], true);
    const partial = followed.lines.partial();
    const news = this.#news(partial === null ? [] : [partial], true);
    this.#followed = null;
    // What is told here must be told, even though the successor cannot be opened yet: the next look tries again.
    await this.#open().catch(() => false);
    return news;
  }

  #quietPartial(): RawLine[] {
    const followed = this.#followed;
    const partial = followed?.lines.partial() ?? null;
    if (followed === null || partial === null || followed.position === this.#shownPartialEnd) return [];
    if (this.#now() - this.#partialSince < QUIET_MS) return [];
    this.#shownPartialEnd = followed.position;
    return [partial];
  }
}

/** Finds out the encoding as soon as there are bytes that tell. @returns the chunk without a byte order mark */
function decide(followed: Followed, chunk: Buffer): Buffer {
  if (followed.certain) return chunk;
  const atStart = followed.position === 0;
  // The line so far belongs to it: the chunk may begin within a character.
  const begun = followed.lines.partial()?.bytes ?? Buffer.alloc(0);
  const { encoding, certain } = detectEncoding(
    atStart ? chunk : Buffer.alloc(0),
    Buffer.concat([begun, chunk]),
  );
  followed.certain = certain;
  if (!atStart) {
    followed.lines.encoding = encoding;
    return chunk;
  }
  const mark = byteOrderMarkLength(chunk, encoding);
  followed.lines = new ForwardLines(encoding, mark);
  followed.position = mark;
  return chunk.subarray(mark);
}
