import { watch, type FSWatcher } from 'node:fs';
import { dirname } from 'node:path';
import { failure, StewardError } from '../../contract/errors.js';
import type {
  LineRange,
  LogAppended,
  LogLine,
  LogPage,
  LogSearched,
  LogView as LogViewData,
  PageRequest,
  RangePart,
  RangeRest,
  Stream,
} from '../../contract/logs.js';
import type { Log } from '../log.js';
import { LogSearch } from './log-search.js';
import { History } from './history.js';
import { beginRange, continueRange } from './line-range.js';
import { ForwardClock, mergeForward } from './merge.js';
import { StreamFollower, type FollowOptions, type StreamNews } from './stream-follower.js';
import { Timeline } from './timeline.js';

/** Least time between two batches, in ms. */
const BATCH_MS = 50;
/** How often the files are looked at although nothing told of a change, in ms: not every file system tells. */
const FALLBACK_MS = 250;
/** How often it is read on, at most, until nothing is left to tell. */
const MAX_CATCH_UP = 100;

interface Source {
  readonly options: FollowOptions;
  readonly follower: StreamFollower;
  readonly forwardClock: ForwardClock;
  readonly timeline: Timeline;
}

/** What a view tells of itself. */
export interface LogListener {
  readonly appended: (appended: LogAppended) => void;
  readonly searched: (searched: LogSearched) => void;
}

export interface LogViewOptions {
  /** The host's own path of the bundle that searches. */
  readonly searchBundle: string;
  readonly tell: LogListener;
  readonly log: Log;
}

/** One view of a service's log: the last lines of its streams, any of those before on demand, and those to come. */
export class LogView {
  readonly id: string;
  readonly search: LogSearch;
  readonly #sources: readonly Source[];
  readonly #onAppended: (appended: LogAppended) => void;
  readonly #log: Log;
  readonly #history: History;
  readonly #watchers = new Map<string, FSWatcher>();
  #timer: NodeJS.Timeout | null = null;
  /** When the timer fires, ms since the epoch. */
  #due = 0;
  #polling: Promise<boolean> | null = null;
  /** How often the system told of a change. */
  #changes = 0;
  /** What was told last of what keeps files from being followed. */
  #trouble = '';
  #paging: Promise<unknown> = Promise.resolve();
  #watched = true;
  #closed = false;

  constructor(id: string, files: readonly FollowOptions[], { searchBundle, tell, log }: LogViewOptions) {
    this.id = id;
    this.#onAppended = tell.appended;
    this.#log = log;
    this.#sources = files.map((options) => {
      const timeline = new Timeline(options);
      return {
        options,
        timeline,
        follower: new StreamFollower(options, () => timeline.openCurrent()),
        forwardClock: new ForwardClock(),
      };
    });
    const streams = this.#sources.map(({ options, timeline, follower }) => ({
      stream: options.stream,
      timeline,
      end: () => follower.place() ?? timeline.endPlace(),
    }));
    this.#history = new History(streams);
    this.search = new LogSearch({ id, streams, bundle: searchBundle, onSearched: tell.searched });
  }

  /** Reads the last lines and begins to follow. @throws StewardError `logUnreadable` */
  async open(count: number): Promise<LogViewData> {
    try {
      for (const source of this.#sources) await begin(source);
      const page = await this.#inTurn(() => this.#history.page({ kind: 'end' }, count));
      this.#schedule(0);
      return { id: this.id, files: this.#describe(), page };
    } catch (error) {
      await this.close();
      throw error;
    }
  }

  /** A part of the log, at most `count` lines, fewer when they are very long. @throws StewardError `logUnreadable` */
  async page(at: PageRequest, count: number): Promise<LogPage> {
    // The time may be in a file that has been begun while nobody looked.
    if (at.kind === 'time') await this.#catchUp();
    return this.#inTurn(() => this.#history.page(at, count));
  }

  /** Lines from one to another, part by part. @param rest where to go on; null to begin */
  async range(range: LineRange, rest: RangeRest | null): Promise<RangePart> {
    const source = {
      page: (at: PageRequest, count: number) => this.page(at, count),
      whole: async (line: LogLine) => {
        const own = this.#sources.find(({ options }) => options.stream === line.stream);
        return own === undefined ? line.text : own.timeline.whole(line);
      },
    };
    return rest === null ? beginRange(source, range) : continueRange(source, rest, range.streams);
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
    this.search.end();
    if (this.#timer !== null) clearTimeout(this.#timer);
    for (const watcher of this.#watchers.values()) watcher.close();
    await Promise.all([this.#polling, this.#paging]);
    for (const { timeline } of this.#sources) await timeline.close();
  }

  /** One after the other, so that one does not close the files that another reads. */
  async #inTurn(read: () => Promise<LogPage>): Promise<LogPage> {
    const result = this.#paging.then(async () => {
      if (this.#closed) return { lines: [], before: null, after: null, problems: [], exact: true };
      try {
        return await read();
      } catch (error) {
        throw unreadable(this.#sources[0], error);
      }
    });
    this.#paging = result.catch(() => undefined);
    return result;
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

  /** Reads on to where the files end now. */
  async #catchUp(): Promise<void> {
    for (let round = 0, more = true; more && round < MAX_CATCH_UP && !this.#closed; round += 1) {
      while (this.#polling !== null) await this.#polling;
      if (this.#timer !== null) clearTimeout(this.#timer);
      this.#timer = null;
      this.#polling = this.#poll();
      more = await this.#polling;
    }
  }

  /** Something has happened in a folder: look soon, but not at every single write. */
  #wake(): void {
    this.#changes += 1;
    if (this.#polling === null) this.#schedule(BATCH_MS);
  }

  /** @returns whether there is more at once */
  async #poll(): Promise<boolean> {
    const changes = this.#changes;
    let more = false;
    try {
      this.#watchFolders();
      more = await this.#tellNews();
    } catch (error) {
      this.#log.error(`a log cannot be followed: ${String(error)}`);
    }
    this.#polling = null;
    this.#schedule(more || this.#changes !== changes ? BATCH_MS : FALLBACK_MS);
    return more;
  }

  /** @returns whether there is more at once */
  async #tellNews(): Promise<boolean> {
    const news = await Promise.all(
      this.#sources.map(async ({ follower, forwardClock, options }) => {
        const told = await this.#look(follower);
        return { ...told, stream: options.stream, timed: forwardClock.stamp(told.lines) };
      }),
    );
    const [first, second] = news;
    const lines = mergeForward(first?.timed ?? [], second?.timed ?? []);
    const restarted: Stream[] = news.filter((told) => told.restarted).map(({ stream }) => stream);
    const skippedBytes = news.reduce((sum, told) => sum + told.skippedBytes, 0);
    const files = this.#describe();
    const trouble = files.map(({ stream, trouble: of }) => (of === null ? '' : `${stream} ${of} `)).join('');
    const changed = trouble !== this.#trouble;
    this.#trouble = trouble;
    if (!this.#closed && (lines.length > 0 || restarted.length > 0 || skippedBytes > 0 || changed)) {
      this.#onAppended({ id: this.id, files, lines, restarted, skippedBytes });
    }
    if (lines.length > 0 || restarted.length > 0) this.search.grow();
    return news.some((told) => told.more);
  }

  /** What a stream has to tell. A file that cannot be read for the moment is tried again; what was shown stays. */
  async #look(follower: StreamFollower): Promise<StreamNews> {
    const before = follower.describe().trouble;
    try {
      return await follower.poll();
    } catch (error) {
      if (follower.describe().trouble !== before)
        this.#log.error(`a log cannot be followed: ${String(error)}`);
      return { lines: [], restarted: false, skippedBytes: 0, more: false };
    }
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
  const { timeline, follower } = source;
  try {
    await timeline.open();
    const current = timeline.segments.at(-1);
    if (current === undefined || current.ended) return;
    const log = await current.open(source.options.encoding);
    follower.begin(log, current.id, log.last);
  } catch (error) {
    throw unreadable(source, error);
  }
}

function unreadable(source: Source | undefined, error: unknown): StewardError {
  const message = error instanceof Error ? error.message : String(error);
  const object = source?.options.path ?? null;
  return new StewardError(failure('logUnreadable', { message, object }), { cause: error });
}
