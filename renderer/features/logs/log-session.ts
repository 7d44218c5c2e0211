import { toFailure } from '../../../electron/contract/errors.js';
import type {
  Cursor,
  LinePlace,
  LogAppended,
  LogLine,
  LogPage,
  PageRequest,
} from '../../../electron/contract/logs.js';
import type { Encoding } from '../../../electron/contract/encodings.js';
import type { Service } from '../../../electron/contract/helper/model.js';
import type { Api } from '../../lib/api.js';
import { Emitter } from '../../lib/emitter.js';
import { lineCount } from './held-lines.js';
import {
  append,
  appendPage,
  endOf,
  findLine,
  openBuffer,
  prependPage,
  type StreamChoice,
} from './log-buffer.js';
import { LogArrivals } from './log-arrivals.js';
import { FIRST_LINES, LogPaging } from './log-paging.js';
import { lastOutput } from './last-output.js';
import { LineTransfer } from './line-transfer.js';
import { LogSearch } from './log-search.js';
import { INITIAL, type LogState, type ScrollAnchor } from './log-state.js';

/** How many lines before a time are shown, so that one sees what led to it. */
const LINES_BEFORE = 8;

/** One service's log, kept open while the person looks at others, so that its place is not lost. */
export class LogSession {
  readonly name: string;
  readonly search: LogSearch;
  readonly transfer: LineTransfer;
  /** Where the person has scrolled to; not part of the state because nothing is drawn by it. */
  anchor: ScrollAnchor | null = null;
  readonly #api: Api;
  readonly #paging: LogPaging;
  readonly #arrivals = new LogArrivals(() => this.#flush());
  readonly #changed = new Emitter<LogState>();
  readonly #subscriptions: readonly (() => void)[];
  #state = INITIAL;
  #id: string | null = null;
  /** Number of the last attempt to open. */
  #opening = 0;
  /** Where the page ended that new lines follow. */
  #liveFrom: Cursor = {};
  /** What tells which log it is, by the service's settings; null before that is known. */
  #settings: string | null = null;
  /** The time that is to be shown as soon as the log is open, ms since the epoch. */
  #wanted: number | null = null;

  constructor(api: Api, name: string) {
    this.#api = api;
    this.name = name;
    this.transfer = new LineTransfer(api, () => this.#id);
    this.search = new LogSearch(
      api,
      () => this.#id,
      (line) => {
        if (!this.search.state().filter) void this.reveal(line);
      },
    );
    this.#paging = new LogPaging(api, {
      id: () => (this.#state.status === 'open' ? this.#id : null),
      loading: () => this.#state.loading,
      begun: () => this.#set({ loading: true }),
      changing: () => this.#flush(),
      failed: (thrown) => this.#set({ status: 'failed', failure: toFailure(thrown), loading: false }),
    });
    this.#subscriptions = [
      api.on('logs.searched', (searched) => this.search.receive(searched)),
      api.on('logs.appended', (appended) => this.#arrivals.receive(appended)),
      api.onLink((link) => {
        if (link === 'open') void this.reopen();
      }),
    ];
    void this.reopen();
  }

  readonly state = (): LogState => this.#state;
  readonly subscribe = (listener: () => void): (() => void) => this.#changed.on(listener);

  /** Opens the log anew, from its end. */
  async reopen(): Promise<void> {
    const mine = (this.#opening += 1);
    await this.#closeView();
    if (mine !== this.#opening) return;
    this.#arrivals.opening();
    try {
      const { encoding } = this.#state;
      const view = await this.#api.invoke('logs.open', { name: this.name, encoding, lines: FIRST_LINES });
      if (mine !== this.#opening) {
        void this.#api.invoke('logs.close', { id: view.id }).catch(() => undefined);
        return;
      }
      this.#id = view.id;
      this.anchor = null;
      this.#set({
        status: 'open',
        failure: null,
        files: view.files,
        loading: false,
        // Places are numbered anew with each view.
        selection: null,
        ...this.#end(view.page),
      });
      this.#arrivals.follow(view.id);
      if (this.search.state().query.text !== '') void this.search.restart();
      await this.#showWanted();
    } catch (thrown) {
      if (mine !== this.#opening) return;
      this.#arrivals.follow(null);
      this.#set({ status: 'failed', failure: toFailure(thrown) });
    }
  }

  /** Fetches the lines before the first one, unless there are none. */
  async loadEarlier(): Promise<void> {
    const { before } = this.#state.buffer;
    if (before === null) return;
    await this.#paging.fetch({ kind: 'before', cursor: before }, (page) => {
      const buffer = prependPage(this.#state.buffer, page);
      // Too much for one window: its end was let go, and with it the lines to come.
      this.#show({ buffer, live: this.#state.live && buffer.after === null });
    });
  }

  /** Fetches the lines after the last one; at the log's end new lines follow from then on, and what is in view stays there. */
  async loadLater(): Promise<void> {
    const { live, buffer } = this.#state;
    if (live) return;
    const joins = buffer.after === null;
    const cursor = buffer.after ?? endOf(buffer);
    await this.#paging.fetch(
      { kind: 'after', cursor },
      (page) => {
        const grown = appendPage(this.#state.buffer, page);
        const atEnd = joins && grown.after === null;
        if (atEnd) this.#liveFrom = endOf(grown);
        this.#show({ buffer: grown, live: atEnd });
      },
      joins,
    );
  }

  /**
   * Shows all lines around a time, with what led to it, as soon as the log is open; whatever is being done meanwhile does not
   * lead away from there.
   *
   * @param time ms since the epoch
   */
  showAt(time: number): void {
    this.#wanted = time;
    // What it finds would lead elsewhere.
    this.search.close();
    if (this.#state.stream !== 'all') this.setStream('all');
    if (this.#state.status === 'failed') void this.reopen();
    else void this.#showWanted();
  }

  /** Shows another part of the log, from its first line on; the end is followed. */
  async goTo(at: PageRequest): Promise<void> {
    await this.#paging.fetchNext(at, (page) => {
      const jumps = this.#state.jumps + 1;
      this.anchor = null;
      if (at.kind === 'end') {
        this.#show({ ...this.#end(page), jumps });
        return;
      }
      this.#arrivals.release();
      const buffer = openBuffer(page, this.#state.buffer);
      const first = buffer.entries[0];
      if (first !== undefined) this.anchor = { key: first.key, offset: 0 };
      const still = { live: false, following: false, paused: false, heldBack: 0 };
      this.#show({ buffer, jumps, ...still, inexact: !page.exact });
    });
  }

  /** Follows the end, going there when a part of the past is shown. */
  setFollowing(following: boolean): void {
    if (following === this.#state.following) return;
    if (following && !this.#state.live) void this.goTo({ kind: 'end' });
    else this.#set({ following });
  }

  /** Holds new lines back, counting them, or shows them. */
  setPaused(paused: boolean): void {
    if (paused === this.#state.paused) return;
    if (paused) {
      this.#set({ paused });
      return;
    }
    this.#set({ paused, heldBack: 0, ...this.#appended(this.#arrivals.release()) });
  }

  /** Shows a line among those around it, going there when it is not loaded. */
  async reveal(line: LinePlace): Promise<void> {
    this.setFollowing(false);
    if (findLine(this.#state.buffer.entries, line) !== null) return;
    const { stream, segment, offset } = line;
    await this.goTo({ kind: 'line', stream, place: { segment, offset } });
  }

  setStream(stream: StreamChoice): void {
    this.#set({ stream });
    this.search.setStreams(stream === 'all' ? ['stdout', 'stderr'] : [stream]);
  }

  /** Changes how lines are shown, and which are selected. */
  setView(changes: Partial<Pick<LogState, 'wrap' | 'times' | 'json' | 'selection'>>): void {
    this.#set(changes);
  }

  /** Opens the folder of the log files in the system's file manager. */
  async openFolder(): Promise<void> {
    try {
      await this.#api.invoke('logs.reveal', { name: this.name });
      this.#set({ problem: null });
    } catch (thrown) {
      this.#set({ problem: toFailure(thrown) });
    }
  }

  /** Reads the log anew in another encoding; null lets each file tell. */
  setEncoding(encoding: Encoding | null): void {
    this.#set({ encoding });
    void this.reopen();
  }

  /** Opens the log anew where the service has got another one since: other files, or another encoding of them. */
  follow({ stdout, stderr, logEncoding }: Pick<Service, 'stdout' | 'stderr' | 'logEncoding'>): void {
    const before = this.#settings;
    this.#settings = JSON.stringify([stdout, stderr, logEncoding]);
    if (before !== null && before !== this.#settings) void this.reopen();
  }

  dispose(): void {
    this.#opening += 1;
    for (const unsubscribe of this.#subscriptions) unsubscribe();
    this.#arrivals.dispose();
    void this.#closeView();
  }

  async #showWanted(): Promise<void> {
    const id = this.#id;
    const time = this.#wanted;
    if (id === null || time === null) return;
    const at = { kind: 'time', time, before: LINES_BEFORE } as const;
    await this.goTo(at);
    if (this.#state.inexact && id === this.#id) {
      const output = await lastOutput(this.#api, this.name, time);
      if (output !== null && time === this.#wanted) await this.goTo({ ...at, output });
    }
    // A log that has been opened anew meanwhile is shown there again.
    if (id === this.#id && time === this.#wanted) this.#wanted = null;
  }

  async #closeView(): Promise<void> {
    const id = this.#id;
    this.#id = null;
    this.#arrivals.follow(null);
    if (id !== null) await this.#api.invoke('logs.close', { id }).catch(() => undefined);
  }

  #flush(): void {
    if (this.#paging.joining) return;
    const arrived = this.#arrivals.take();
    if (arrived.length === 0) return;
    const files = arrived.at(-1)?.files ?? this.#state.files;
    if (this.#state.paused) {
      this.#arrivals.hold(arrived);
      this.#set({ files, heldBack: this.#state.heldBack + lineCount(arrived) });
      return;
    }
    this.#set({ files, ...this.#appended(arrived) });
  }

  /** The part of the log that ends where new lines begin. */
  #end(page: LogPage): Partial<LogState> {
    this.#arrivals.release();
    this.#liveFrom = page.after ?? {};
    const buffer = { ...openBuffer(page, this.#state.buffer), after: null };
    return { buffer, live: true, following: true, paused: false, heldBack: 0, inexact: false };
  }

  /** What becomes of the buffer by new lines; those that the page had already are left out. */
  #appended(arrived: readonly LogAppended[]): Pick<LogState, 'buffer' | 'live'> {
    let { buffer, live } = this.#state;
    // Whoever reads further up keeps what is read: beyond what fits, new lines are not shown but fetched on the way down.
    const keep = this.#state.following ? 'newest' : 'oldest';
    for (const each of arrived) {
      if (!live) break;
      const lines = each.lines.filter((line) => isAfter(line, this.#liveFrom));
      buffer = append(buffer, { ...each, lines }, keep);
      live = buffer.after === null;
    }
    return { buffer, live };
  }

  /** Shows what was fetched, and what has arrived meanwhile. */
  #show(changes: Partial<LogState>): void {
    this.#set({ ...changes, loading: false });
    this.#flush();
  }

  #set(changes: Partial<LogState>): void {
    this.#state = { ...this.#state, ...changes };
    this.#changed.emit(this.#state);
  }
}

function isAfter({ stream, segment, offset }: LogLine, cursor: Cursor): boolean {
  const from = cursor[stream];
  return from === undefined || segment > from.segment || (segment === from.segment && offset >= from.offset);
}
