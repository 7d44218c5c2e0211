import { displayText } from '../../../electron/contract/display-text.js';
import { toFailure, type Failure } from '../../../electron/contract/errors.js';
import type {
  LinePlace,
  LogSearched,
  SearchHit,
  Stream,
  TextRange,
} from '../../../electron/contract/logs.js';
import type { Api } from '../../lib/api.js';
import { Emitter } from '../../lib/emitter.js';
import { textRanges, type FindQuery } from './find.js';
import type { LogEntry } from './log-buffer.js';

/** How long typing must rest before all of a log is searched, in ms. */
const TYPING_MS = 200;
/** Lines found that are fetched at once. */
const PAGE_LINES = 200;
const NO_RANGES: readonly TextRange[] = [];

/** What the window knows about the search of one log. */
export interface SearchState {
  readonly query: FindQuery;
  /** How far it is; null before anything was told. */
  readonly progress: LogSearched | null;
  readonly failure: Failure | null;
  /** The line found that the person is at. */
  readonly current: SearchHit | null;
  /** Whether only the lines found are shown. */
  readonly filter: boolean;
  /** Counts up when lines or matches have come that were asked for. */
  readonly revision: number;
}

const INITIAL: SearchState = {
  query: { text: '', matchCase: false, regex: false },
  progress: null,
  failure: null,
  current: null,
  filter: false,
  revision: 0,
};

/** The search of one log: main does it, over all files; the window asks for what it shows. */
export class LogSearch {
  readonly #api: Api;
  readonly #view: () => string | null;
  readonly #onFound: (line: LinePlace) => void;
  readonly #changed = new Emitter<SearchState>();
  #state = INITIAL;
  #streams: readonly Stream[] = ['stdout', 'stderr'];
  #number = 0;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #ranges = new WeakMap<LogEntry, readonly TextRange[]>();
  #wanted = new Set<LogEntry>();
  #pages = new Map<number, readonly LogEntry[] | null>();

  /** @param onFound told of the newest line when a search finds its first */
  constructor(api: Api, view: () => string | null, onFound: (line: LinePlace) => void) {
    this.#api = api;
    this.#view = view;
    this.#onFound = onFound;
  }

  readonly state = (): SearchState => this.#state;
  readonly subscribe = (listener: () => void): (() => void) => this.#changed.on(listener);

  /** Looks for something else, as soon as typing rests. */
  setQuery(query: FindQuery): void {
    this.#forget();
    this.#set({ ...INITIAL, query, filter: this.#state.filter });
    this.#timer = setTimeout(() => void this.restart(), TYPING_MS);
  }

  setFilter(filter: boolean): void {
    this.#set({ filter });
  }

  /** Looks only in these streams. */
  setStreams(streams: readonly Stream[]): void {
    this.#streams = streams;
    if (this.#state.query.text !== '') void this.restart();
  }

  /** Searches anew, in the view that is open now. */
  async restart(): Promise<void> {
    this.#forget();
    const { query } = this.#state;
    const id = this.#view();
    const search = this.#number;
    this.#set({ progress: null, failure: null, current: null });
    if (id === null) return;
    if (query.text === '') {
      this.#end(id, false);
      return;
    }
    try {
      await this.#api.invoke('logs.search', { id, search, query, streams: [...this.#streams] });
    } catch (thrown) {
      if (search === this.#number) this.#set({ failure: toFailure(thrown) });
    }
  }

  /** Goes to the next line found, from the current one or from a line; null when there is none. */
  async step(direction: 1 | -1, from: LinePlace | null = null): Promise<SearchHit | null> {
    const id = this.#view();
    const search = this.#number;
    if (id === null || (this.#state.progress?.kept ?? 0) === 0) return null;
    try {
      const start = this.#state.current?.line ?? from;
      const { hit } = await this.#api.invoke('logs.searchStep', { id, from: start, direction });
      if (search !== this.#number) return null;
      this.#set({ current: hit });
      return hit;
    } catch {
      // The search has ended meanwhile; why is told with its progress.
      return null;
    }
  }

  /** Goes to a line found. */
  select(hit: SearchHit): void {
    this.#set({ current: hit });
  }

  /** Takes what main tells about the search. */
  receive(searched: LogSearched): void {
    if (searched.id !== this.#view() || searched.search !== this.#number) return;
    const before = this.#state.progress;
    // Until all is searched, older lines come in before those that are known; afterwards only new ones behind.
    if (searched.complete && before?.complete === true) this.#forgetLastPages();
    else this.#pages = new Map();
    this.#set({ progress: searched, failure: searched.failure });
    if (before?.complete === false) void this.#renumber();
    if ((before?.kept ?? 0) > 0 || searched.kept === 0) return;
    void this.step(-1).then((hit) => {
      if (hit !== null) this.#onFound(hit.line);
    });
  }

  /** Stops searching and keeps what was found. */
  cancel(): void {
    const id = this.#view();
    if (id !== null) this.#end(id, true);
  }

  /** Ends the search. */
  close(): void {
    this.#forget();
    this.#set(INITIAL);
    const id = this.#view();
    if (id !== null) this.#end(id, false);
  }

  /** Where a row matches; none as long as that is not known. */
  ranges(entry: LogEntry): readonly TextRange[] {
    const { query, failure } = this.#state;
    if (entry.kind !== 'line' || query.text === '' || failure !== null) return NO_RANGES;
    const known = this.#ranges.get(entry);
    if (known !== undefined) return known;
    if (query.regex) {
      // Before it has begun, main would answer for the search before.
      if (this.#state.progress === null) return NO_RANGES;
      if (this.#wanted.size === 0) setTimeout(() => void this.#fetchRanges(), 0);
      this.#wanted.add(entry);
      return NO_RANGES;
    }
    const ranges = textRanges(entry.text, query);
    this.#ranges.set(entry, ranges);
    return ranges;
  }

  /** A line found by its number, from 0, the oldest; null while it is fetched. */
  lineAt(index: number): LogEntry | null {
    const page = Math.floor(index / PAGE_LINES);
    const lines = this.#pages.get(page);
    if (lines === undefined) void this.#fetchLines(page);
    return lines?.[index % PAGE_LINES] ?? null;
  }

  async #fetchLines(page: number): Promise<void> {
    const id = this.#view();
    const pages = this.#pages;
    if (id === null) return;
    pages.set(page, null);
    try {
      const from = page * PAGE_LINES;
      const { lines } = await this.#api.invoke('logs.searchLines', { id, from, count: PAGE_LINES });
      pages.set(
        page,
        lines.map((line, index) => ({ key: from + index, kind: 'line', line, text: displayText(line.text) })),
      );
    } catch {
      // Asked for again when it is looked at again.
      pages.delete(page);
    }
    if (pages === this.#pages) this.#set({ revision: this.#state.revision + 1 });
  }

  async #fetchRanges(): Promise<void> {
    const id = this.#view();
    const wanted = [...this.#wanted].slice(0, 500);
    const known = this.#ranges;
    this.#wanted = new Set();
    const texts = wanted.map((entry) => (entry.kind === 'line' ? entry.text : ''));
    if (id === null) return;
    try {
      const { ranges } = await this.#api.invoke('logs.searchRanges', { id, texts });
      for (const [index, entry] of wanted.entries()) known.set(entry, ranges[index] ?? NO_RANGES);
    } catch {
      return;
    }
    if (known === this.#ranges) this.#set({ revision: this.#state.revision + 1 });
  }

  /** Lines that have come in before the current one have changed its number. */
  async #renumber(): Promise<void> {
    const id = this.#view();
    const { current } = this.#state;
    if (id === null || current === null) return;
    try {
      const { hit } = await this.#api.invoke('logs.searchStep', { id, from: current.line, direction: 0 });
      if (hit !== null && this.#state.current === current) this.#set({ current: hit });
    } catch {
      // The search has ended meanwhile; why is told with its progress.
    }
  }

  #end(id: string, keep: boolean): void {
    void this.#api.invoke('logs.searchEnd', { id, keep }).catch(() => undefined);
  }

  /** Pages that were not full may have more lines by now. */
  #forgetLastPages(): void {
    for (const [page, lines] of this.#pages) {
      if (lines !== null && lines.length < PAGE_LINES) this.#pages.delete(page);
    }
  }

  #forget(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#number += 1;
    this.#ranges = new WeakMap();
    this.#wanted = new Set();
    this.#pages = new Map();
  }

  #set(changes: Partial<SearchState>): void {
    this.#state = { ...this.#state, ...changes };
    this.#changed.emit(this.#state);
  }
}
