import { watch, type FSWatcher } from 'node:fs';
import { dirname } from 'node:path';
import { failure, StewardError } from '../../contract/errors.js';
import type { LogAppended, LogLine, LogView as LogViewData, Stream } from '../../contract/logs.js';
import type { Log } from '../log.js';
import { BackwardLines } from './backward-lines.js';
import { toLogLine } from './line.js';
import { openLog, type OpenLog } from './log-file.js';
import {
  BackwardClock,
  ForwardClock,
  mergeForward,
  takeNewest,
  type LoadedLines,
  type TimedLine,
} from './merge.js';
import { StreamFollower, type FollowOptions } from './stream-follower.js';

/** Least time between two batches, in ms. */
const BATCH_MS = 50;
/** How often the files are looked at although nothing told of a change, in ms: not every file system tells. */
const FALLBACK_MS = 250;

interface Source {
  readonly options: FollowOptions;
  readonly follower: StreamFollower;
  readonly forwardClock: ForwardClock;
  readonly backwardClock: BackwardClock;
  /** The file as it was when the view was opened: earlier lines are its. */
  past: { readonly log: OpenLog; readonly lines: BackwardLines } | null;
  readonly pending: TimedLine[];
}

/** One view of a service's log: the last lines of its streams, those before on demand, and those to come. */
export class LogView {
  readonly id: string;
  readonly #sources: readonly Source[];
  readonly #onAppended: (appended: LogAppended) => void;
  readonly #log: Log;
  readonly #watchers = new Map<string, FSWatcher>();
  #timer: NodeJS.Timeout | null = null;
  /** When the timer fires, ms since the epoch. */
  #due = 0;
  #polling: Promise<void> | null = null;
  /** How often the system told of a change. */
  #changes = 0;
  #problem = '';
  #earlier: Promise<unknown> = Promise.resolve();
  #watched = true;
  #closed = false;

  constructor(
    id: string,
    files: readonly FollowOptions[],
    onAppended: (appended: LogAppended) => void,
    log: Log,
  ) {
    this.id = id;
    this.#onAppended = onAppended;
    this.#log = log;
    this.#sources = files.map((options) => ({
      options,
      follower: new StreamFollower(options),
      forwardClock: new ForwardClock(),
      backwardClock: new BackwardClock(),
      past: null,
      pending: [],
    }));
  }

  /** Reads the last lines and begins to follow. @throws StewardError `logUnreadable` */
  async open(count: number): Promise<LogViewData> {
    try {
      for (const source of this.#sources) await begin(source);
      const { lines, complete } = await this.earlier(count);
      this.#schedule(0);
      return { id: this.id, files: this.#describe(), lines, complete };
    } catch (error) {
      await this.close();
      throw error;
    }
  }

  /** The lines before those told so far, at most `count`, fewer when they are very long, oldest first. @throws StewardError `logUnreadable` */
  async earlier(count: number): Promise<{ lines: LogLine[]; complete: boolean }> {
    // One after the other: each continues where the one before has ended.
    const result = this.#earlier.then(() => this.#takeEarlier(count));
    this.#earlier = result.catch(() => undefined);
    return result;
  }

  /** Whether anybody looks: otherwise the files are left alone, and what has come is told later. */
  setWatched(watched: boolean): void {
    this.#watched = watched;
    if (watched) {
      this.#schedule(0);
    } else if (this.#timer !== null) {
      clearTimeout(this.#timer);
      this.#timer = null;
    }
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    for (const watcher of this.#watchers.values()) watcher.close();
    await Promise.all([this.#polling, this.#earlier]);
    for (const { follower, past } of this.#sources) {
      await follower.close();
      await past?.log.file.close();
    }
  }

  async #takeEarlier(count: number): Promise<{ lines: LogLine[]; complete: boolean }> {
    if (this.#closed) return { lines: [], complete: true };
    for (const source of this.#sources) await load(source, count);
    const [first, second] = this.#sources;
    const lines = takeNewest(loaded(first), loaded(second), count);
    const complete = this.#sources.every((source) => source.pending.length === 0 && loaded(source).complete);
    return { lines, complete };
  }

  #describe() {
    return this.#sources.map(({ follower }) => follower.describe());
  }

  #schedule(ms: number): void {
    const due = Date.now() + ms;
    if (this.#closed || !this.#watched || (this.#timer !== null && this.#due <= due)) return;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#due = due;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.#polling = this.#poll();
    }, ms);
  }

  /** Something has happened in a folder: look soon, but not at every single write. */
  #wake(): void {
    this.#changes += 1;
    if (this.#polling === null) this.#schedule(BATCH_MS);
  }

  async #poll(): Promise<void> {
    const changes = this.#changes;
    let more = false;
    try {
      this.#watchFolders();
      more = await this.#tellNews();
      this.#problem = '';
    } catch (error) {
      // A file that cannot be read for the moment is tried again; what was shown stays.
      const problem = String(error);
      if (problem !== this.#problem) this.#log.error(`a log cannot be followed: ${problem}`);
      this.#problem = problem;
    }
    this.#polling = null;
    this.#schedule(more || this.#changes !== changes ? BATCH_MS : FALLBACK_MS);
  }

  /** @returns whether there is more at once */
  async #tellNews(): Promise<boolean> {
    const news = await Promise.all(
      this.#sources.map(async ({ follower, forwardClock, options }) => {
        const told = await follower.poll();
        return { ...told, stream: options.stream, timed: forwardClock.stamp(told.lines) };
      }),
    );
    const [first, second] = news;
    const lines = mergeForward(first?.timed ?? [], second?.timed ?? []);
    const restarted: Stream[] = news.filter((told) => told.restarted).map(({ stream }) => stream);
    const skippedBytes = news.reduce((sum, told) => sum + told.skippedBytes, 0);
    if (!this.#closed && (lines.length > 0 || restarted.length > 0 || skippedBytes > 0)) {
      this.#onAppended({ id: this.id, files: this.#describe(), lines, restarted, skippedBytes });
    }
    return news.some((told) => told.more);
  }

  /** Watches folders rather than files, so that a file that is created or replaced is noticed too. */
  #watchFolders(): void {
    for (const { options } of this.#sources) {
      const folder = dirname(options.hostPath);
      if (this.#watchers.has(folder)) continue;
      try {
        const watcher = watch(folder, () => this.#wake());
        watcher.on('error', () => {
          watcher.close();
          this.#watchers.delete(folder);
        });
        this.#watchers.set(folder, watcher);
      } catch {
        // The folder is not there yet, or the system has no watch left: the fallback looks, and this is tried again.
      }
    }
  }
}

async function begin(source: Source): Promise<void> {
  const { hostPath, encoding } = source.options;
  try {
    const log = await openLog(hostPath, encoding);
    if (log === null) return;
    source.past = { log, lines: new BackwardLines(log.file, log.encoding, log.last, log.first) };
    // A handle of its own, because the follower leaves the file when it is rotated, and earlier lines are still wanted.
    const followed = await openLog(hostPath, encoding);
    if (followed === null) return;
    const same = followed.identity.ino === log.identity.ino && followed.identity.dev === log.identity.dev;
    source.follower.begin(followed, same ? log.last : followed.first);
  } catch (error) {
    throw unreadable(source, error);
  }
}

function loaded(source: Source | undefined): LoadedLines {
  return { lines: source?.pending ?? [], complete: source?.past?.lines.complete ?? true };
}

async function load(source: Source, count: number): Promise<void> {
  const { past, pending, options, backwardClock } = source;
  if (past === null || pending.length >= count) return;
  try {
    const raw = await past.lines.take(count - pending.length);
    const lines = raw.map((line) => toLogLine(line, options.stream, past.log.encoding));
    pending.unshift(...backwardClock.stamp(lines));
  } catch (error) {
    throw unreadable(source, error);
  }
}

function unreadable({ options }: Source, error: unknown): StewardError {
  const message = error instanceof Error ? error.message : String(error);
  return new StewardError(failure('logUnreadable', { message, object: options.path }), { cause: error });
}
