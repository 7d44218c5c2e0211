import { open, readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { LogLine, Place, SegmentProblem } from '../../contract/logs.js';
import { BackwardLines } from './backward-lines.js';
import { decode } from './encoding.js';
import { readForward } from './forward-read.js';
import { timestampAt, TIMESTAMP_LENGTH, toLogLine } from './line.js';
import { openLog, type OpenLog } from './log-file.js';
import { readAt } from './read-at.js';
import { rotatedNames, windowsFileName, type RotatedName } from './rotated-names.js';
import type { SearchSegment, SearchStream } from './search/protocol.js';
import { Segment, SegmentUnreadable } from './segment.js';
import type { FollowOptions } from './stream-follower.js';

/** Most files of one stream that are kept open. */
const MAX_OPEN = 6;

/** Most that is read of one line, in bytes. */
const MAX_WHOLE_BYTES = 64 * 1024 * 1024;

/** How much is read at once for a single line, in bytes. */
const SHORT_CHUNK_BYTES = 4096;

/** Lines of one stream. */
export interface StreamLines {
  readonly lines: readonly LogLine[];
  /** The end away from where reading began: where the lines begin when read backward, where they end when forward. */
  readonly end: Place;
  /** Whether there is nothing beyond it. */
  readonly complete: boolean;
  readonly problems: readonly SegmentProblem[];
}

/** One stream's whole history: its rotated files, compressed or not, and the current one, as if they were one file. */
export class Timeline {
  readonly #options: FollowOptions;
  readonly #segments: Segment[] = [];
  #uses = 0;

  constructor(options: FollowOptions) {
    this.#options = options;
  }

  /** All segments, oldest first; the last is the current file unless there is none. */
  get segments(): readonly Segment[] {
    return this.#segments;
  }

  /** Looks which files there are; to be called before anything else. @throws what the system says about the current file */
  async open(): Promise<void> {
    for (const rotated of await this.#listed()) {
      this.#segments.push(this.#rotatedSegment(this.#segments.length, rotated));
    }
    await this.openCurrent();
  }

  /**
   * Opens the file that is written to now, as a new segment after what was the current one until now.
   *
   * @returns null when there is none. @throws what the system says when it cannot be read
   */
  async openCurrent(): Promise<{ readonly log: OpenLog; readonly segment: number } | null> {
    const { hostPath, encoding } = this.#options;
    const log = await openLog(hostPath, encoding);
    if (log === null) return null;
    const before = this.#segments.at(-1);
    const segment = new Segment(this.#segments.length, { hostPath, compressed: false }, null);
    segment.adopt(log);
    this.#segments.push(segment);
    if (before !== undefined && !before.ended) {
      before.ended = true;
      before.file = null;
      // A file that was copied and emptied is still the same: the handle reads what is new.
      const old = await before.open(encoding);
      if (old.identity.ino === log.identity.ino && old.identity.dev === log.identity.dev)
        await before.close();
    }
    await this.refresh();
    return { log, segment: segment.id };
  }

  /** Learns again where the rotated files are: they are compressed, and deleted, behind our back. */
  async refresh(): Promise<void> {
    const listed = await this.#listed();
    const known = new Map(this.#segments.map((segment) => [segment.rotatedAt, segment]));
    const folder = dirname(this.#options.hostPath);
    const unknown: RotatedName[] = [];
    for (const rotated of listed) {
      const segment = known.get(rotated.time);
      if (segment === undefined) unknown.push(rotated);
      else segment.file = { hostPath: join(folder, rotated.fileName), compressed: rotated.compressed };
    }
    const nameless = this.#segments.filter(({ ended, rotatedAt }) => ended && rotatedAt === null);
    for (let back = 1; back <= Math.min(unknown.length, nameless.length); back += 1) {
      const segment = nameless.at(-back);
      const rotated = unknown.at(-back);
      if (segment === undefined || rotated === undefined) break;
      segment.rotatedAt = rotated.time;
      segment.file = { hostPath: join(folder, rotated.fileName), compressed: rotated.compressed };
    }
  }

  /** Where what is there now ends and the follower begins. */
  endPlace(): Place {
    const last = this.#segments.at(-1);
    if (last === undefined || last.ended) return { segment: this.#segments.length, offset: 0 };
    return { segment: last.id, offset: last.lineEnd };
  }

  /**
   * The lines before a place, oldest first.
   *
   * @param count most lines; fewer come when they are very long, but at least one where there is one
   */
  async before(place: Place, count: number): Promise<StreamLines> {
    const lines: LogLine[] = [];
    const problems: SegmentProblem[] = [];
    let at = Math.min(place.segment, this.#segments.length - 1);
    let offset = place.segment === at ? place.offset : null;
    let end: Place = { segment: Math.max(0, at), offset: 0 };
    for (; at >= 0; at -= 1, offset = null) {
      const log = await this.#read(at, problems);
      end = { segment: at, offset: 0 };
      if (log === null) continue;
      const reader = new BackwardLines(
        log.file,
        log.encoding,
        Math.min(offset ?? Infinity, (await log.file.stat()).size),
        log.first,
      );
      const raw = await reader.take(count - lines.length);
      lines.unshift(...raw.map((line) => toLogLine(line, this.#options.stream, at, log.encoding)));
      end = { segment: at, offset: reader.position };
      if (!reader.complete) return { lines, end, complete: false, problems };
      if (lines.length >= count) break;
    }
    return { lines, end, complete: at <= 0, problems };
  }

  /** The lines from a place on, oldest first, as {@link before}; a last line that is not ended yet is left out. */
  async after(place: Place, count: number): Promise<StreamLines> {
    const lines: LogLine[] = [];
    const problems: SegmentProblem[] = [];
    let { segment: at, offset } = place;
    let end = place;
    for (; at < this.#segments.length; at += 1, offset = 0) {
      const log = await this.#read(at, problems);
      end = { segment: at + 1, offset: 0 };
      if (log === null) continue;
      const ended = this.#segments[at]?.ended === true;
      const read = await readForward(log, offset, count - lines.length, ended);
      lines.push(...read.lines.map((line) => toLogLine(line, this.#options.stream, at, log.encoding)));
      end = { segment: at, offset: read.end };
      if (!read.atEnd) return { lines, end, complete: false, problems };
      if (lines.length >= count) break;
    }
    return { lines, end, complete: at >= this.#segments.length - 1, problems };
  }

  /** Opens a segment for reading. @returns null when it cannot be, which is then one of `problems` */
  async #read(id: number, problems: SegmentProblem[]): Promise<OpenLog | null> {
    try {
      return await this.openSegment(id);
    } catch (error) {
      if (!(error instanceof SegmentUnreadable)) throw error;
      problems.push(this.problem(id, error.kind));
      return null;
    }
  }

  /** @throws SegmentUnreadable */
  async openSegment(id: number): Promise<OpenLog> {
    const segment = this.#segments[id];
    if (segment === undefined) throw new SegmentUnreadable('vanished');
    this.#uses += 1;
    segment.usedAt = this.#uses;
    try {
      const log = await segment.open(this.#options.encoding);
      await this.#closeUnused();
      return log;
    } catch (error) {
      if (!(error instanceof SegmentUnreadable) || error.kind !== 'vanished') throw error;
      await this.refresh();
      return segment.open(this.#options.encoding);
    }
  }

  /** One line by its place; null when it cannot be read any more. */
  async line({ segment, offset }: Place): Promise<LogLine | null> {
    const log = await this.#read(segment, []);
    if (log === null) return null;
    const { lines } = await readForward(log, offset, 1, true, SHORT_CHUNK_BYTES);
    const [raw] = lines;
    return raw === undefined ? null : toLogLine(raw, this.#options.stream, segment, log.encoding);
  }

  /** All of a line, also of one that is too long for a page; of more than {@link MAX_WHOLE_BYTES} the beginning. */
  async whole({ segment, offset, end }: LogLine): Promise<string> {
    const log = await this.#read(segment, []);
    if (log === null) return '';
    const bytes = await readAt(log.file, offset, Math.min(end - offset, MAX_WHOLE_BYTES));
    const text = decode(bytes, log.encoding)
      .replaceAll('\0', '')
      .replace(/\r?\n$/, '');
    const shown = timestampAt(text, 0) === null ? text : text.slice(TIMESTAMP_LENGTH);
    return end - offset > MAX_WHOLE_BYTES ? `${shown} …` : shown;
  }

  /** The files for a search. */
  async searchStream(): Promise<SearchStream> {
    const { stream, encoding } = this.#options;
    const segments: SearchSegment[] = [];
    for (const segment of this.#segments) {
      if (segment.file === null) continue;
      const { hostPath, compressed } = segment.file;
      const size = await this.sizeOf(segment);
      segments.push({ segment: segment.id, hostPath, compressed, ended: segment.ended, size });
    }
    return { stream, encoding, segments };
  }

  /** That a segment could not be read, for people. */
  problem(id: number, kind: SegmentProblem['kind']): SegmentProblem {
    const { path, hostPath, stream } = this.#options;
    const file = this.#segments[id]?.file?.hostPath;
    const shown =
      file === undefined
        ? path
        : path.slice(0, -windowsFileName(path).length) + file.slice(dirname(hostPath).length + 1);
    return { stream, segment: id, path: shown, kind };
  }

  /** Bytes of a segment; of a compressed one that is not open what its end says, modulo 4 GiB; 0 when it is gone. */
  async sizeOf(segment: Segment): Promise<number> {
    try {
      if (segment.isOpen) return (await (await segment.open(null)).file.stat()).size;
      if (segment.file === null) return 0;
      if (segment.file.compressed) return await uncompressedSize(segment.file.hostPath);
      return (await stat(segment.file.hostPath)).size;
    } catch {
      return 0;
    }
  }

  async close(): Promise<void> {
    for (const segment of this.#segments) await segment.close();
  }

  async #closeUnused(): Promise<void> {
    const closable = this.#segments.filter(({ isOpen, ended, file }) => isOpen && ended && file !== null);
    closable.sort((a, b) => b.usedAt - a.usedAt);
    for (const segment of closable.slice(MAX_OPEN)) await segment.close();
  }

  #rotatedSegment(id: number, { fileName, time, compressed }: RotatedName): Segment {
    const hostPath = join(dirname(this.#options.hostPath), fileName);
    return new Segment(id, { hostPath, compressed }, time);
  }

  async #listed(): Promise<RotatedName[]> {
    try {
      const names = await readdir(dirname(this.#options.hostPath));
      return rotatedNames(windowsFileName(this.#options.path), names);
    } catch {
      // Without the folder there is no history; what is wrong with the log itself is said when it is opened.
      return [];
    }
  }
}

/** The last four bytes of a gzip file. */
async function uncompressedSize(path: string): Promise<number> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, Math.max(0, size - 4));
    return buffer.readUInt32LE(0);
  } finally {
    await file.close();
  }
}
