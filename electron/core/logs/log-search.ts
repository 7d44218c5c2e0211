import { failure, StewardError } from '../../contract/errors.js';
import type {
  LinePlace,
  LogLine,
  LogSearched,
  SearchHit,
  SearchQuery,
  StepDirection,
  Stream,
  TextRange,
} from '../../contract/logs.js';
import type { HistoryStream } from './history.js';
import type { Progress } from './search/protocol.js';
import { Search } from './search/search.js';

/** Least time between two looks at what has been added, in ms. */
const GROW_MS = 200;

/** What a view of a log needs to be searched. */
export interface LogSearchOptions {
  readonly id: string;
  readonly streams: readonly HistoryStream[];
  /** The host's own path of the worker's bundle. */
  readonly bundle: string;
  readonly onSearched: (searched: LogSearched) => void;
}

/** The search of one view: one at a time, over all of its files, and over what is added to them. */
export class LogSearch {
  readonly #options: LogSearchOptions;
  #search: Search | null = null;
  #streams: readonly HistoryStream[] = [];
  #number = 0;
  #timer: NodeJS.Timeout | null = null;

  constructor(options: LogSearchOptions) {
    this.#options = options;
  }

  /** Begins a search in place of the one before. @throws StewardError `searchInvalid` */
  async start(number: number, query: SearchQuery, streams: readonly Stream[]): Promise<void> {
    this.end();
    this.#number = number;
    this.#streams = this.#options.streams.filter(({ stream }) => streams.includes(stream));
    const search = new Search(this.#options.bundle, query, {
      onProgress: (progress) => this.#tell(number, progress, null),
      onFailed: (error) => this.#tell(number, NOTHING, error.failure),
    });
    this.#search = search;
    await this.#searchFiles(search);
  }

  /** Searches what has been added, soon. */
  grow(): void {
    const search = this.#search;
    if (search === null || this.#timer !== null) return;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      void this.#searchFiles(search);
    }, GROW_MS);
  }

  /** Stops searching; what was found stays. */
  cancel(): void {
    this.#search?.cancel();
  }

  async step(from: LinePlace | null, direction: StepDirection): Promise<SearchHit | null> {
    return this.#require().ask('step', { from, direction });
  }

  async lines(from: number, count: number): Promise<LogLine[]> {
    const places = await this.#require().ask('slice', { from, count });
    const lines: LogLine[] = [];
    for (const place of places) {
      const timeline = this.#streams.find(({ stream }) => stream === place.stream)?.timeline;
      const line = (await timeline?.line(place)) ?? null;
      lines.push(line ?? { ...place, end: place.offset, at: null, text: '', cut: true });
    }
    return lines;
  }

  async ranges(texts: readonly string[]): Promise<TextRange[][]> {
    return this.#require().ask('ranges', { texts });
  }

  end(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#search?.end();
    this.#search = null;
  }

  async #searchFiles(search: Search): Promise<void> {
    const files = await Promise.all(this.#streams.map(({ timeline }) => timeline.searchStream()));
    search.search(files);
  }

  #require(): Search {
    if (this.#search !== null) return this.#search;
    throw new StewardError(failure('badRequest', { message: 'nothing is searched for in this log' }));
  }

  #tell(number: number, progress: Progress, failed: LogSearched['failure']): void {
    if (number !== this.#number) return;
    const { total, kept, doneBytes, allBytes, running, complete } = progress;
    this.#options.onSearched({
      id: this.#options.id,
      search: number,
      total,
      kept,
      done: complete || allBytes === 0 ? 1 : Math.min(1, doneBytes / allBytes),
      running,
      complete,
      problems: progress.problems.flatMap(({ stream, segment, kind }) => {
        const timeline = this.#streams.find((each) => each.stream === stream)?.timeline;
        return timeline === undefined ? [] : [timeline.problem(segment, kind)];
      }),
      failure: failed,
    });
  }
}

const NOTHING: Progress = {
  total: 0,
  kept: 0,
  doneBytes: 0,
  allBytes: 0,
  running: false,
  complete: true,
  problems: [],
};
