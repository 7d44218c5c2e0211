import { toFailure, type Failure } from '../../../electron/contract/errors.js';
import type { Encoding, LogAppended, LogFile } from '../../../electron/contract/logs.js';
import type { Api } from '../../lib/api.js';
import { Emitter } from '../../lib/emitter.js';
import {
  append,
  EMPTY_BUFFER,
  MAX_LINES,
  openBuffer,
  prepend,
  type LogBuffer,
  type StreamChoice,
} from './log-buffer.js';

/** Lines asked for when a log is opened, and each time earlier ones are wanted. */
const PAGE_LINES = 1000;
/** Lines that arrive within this time are shown together. */
const FLUSH_MS = 50;

/** What the window knows about one log. */
export interface LogState {
  readonly status: 'opening' | 'open' | 'failed';
  readonly failure: Failure | null;
  readonly files: readonly LogFile[];
  readonly buffer: LogBuffer;
  /** Whether there is nothing before the first line. */
  readonly complete: boolean;
  readonly loadingEarlier: boolean;
  readonly paused: boolean;
  /** Lines that came while paused. */
  readonly heldBack: number;
  readonly following: boolean;
  readonly stream: StreamChoice;
  readonly wrap: boolean;
  /** The encoding that was chosen; null lets each file tell. */
  readonly encoding: Encoding | null;
}

/** The first line seen, and how far it is scrolled out, in CSS pixels. */
export interface ScrollAnchor {
  readonly key: number;
  readonly offset: number;
}

const INITIAL: LogState = {
  status: 'opening',
  failure: null,
  files: [],
  buffer: EMPTY_BUFFER,
  complete: false,
  loadingEarlier: false,
  paused: false,
  heldBack: 0,
  following: true,
  stream: 'all',
  wrap: false,
  encoding: null,
};

/** One service's log, kept open while the person looks at others, so that its place is not lost. */
export class LogSession {
  readonly name: string;
  /** Where the person has scrolled to; not part of the state because nothing is drawn by it. */
  anchor: ScrollAnchor | null = null;
  readonly #api: Api;
  readonly #changed = new Emitter<LogState>();
  readonly #subscriptions: readonly (() => void)[];
  #state = INITIAL;
  #id: string | null = null;
  /** Number of the last attempt to open, and whether it is under way. */
  #opening = 0;
  #isOpening = false;
  #early: LogAppended[] = [];
  #arrived: LogAppended[] = [];
  #held: LogAppended[] = [];
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(api: Api, name: string) {
    this.#api = api;
    this.name = name;
    this.#subscriptions = [
      api.on('logs.appended', (appended) => this.#receive(appended)),
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
    this.#isOpening = true;
    this.#early = [];
    try {
      const { encoding } = this.#state;
      const view = await this.#api.invoke('logs.open', { name: this.name, encoding, lines: PAGE_LINES });
      if (mine !== this.#opening) {
        void this.#api.invoke('logs.close', { id: view.id }).catch(() => undefined);
        return;
      }
      this.#id = view.id;
      this.#isOpening = false;
      this.#held = [];
      this.anchor = null;
      this.#set({
        status: 'open',
        failure: null,
        files: view.files,
        buffer: openBuffer(view.lines),
        complete: view.complete,
        loadingEarlier: false,
        heldBack: 0,
        following: true,
      });
      const early = this.#early.filter(({ id }) => id === view.id);
      this.#early = [];
      for (const appended of early) this.#receive(appended);
    } catch (thrown) {
      if (mine !== this.#opening) return;
      this.#isOpening = false;
      this.#set({ status: 'failed', failure: toFailure(thrown) });
    }
  }

  /** Fetches the lines before the first one, unless that is under way or there are none. */
  async loadEarlier(): Promise<void> {
    const { status, complete, loadingEarlier, buffer } = this.#state;
    const id = this.#id;
    if (id === null || status !== 'open' || complete || loadingEarlier || buffer.trimmed) return;
    if (buffer.entries.length >= MAX_LINES) return;
    this.#set({ loadingEarlier: true });
    try {
      const earlier = await this.#api.invoke('logs.earlier', { id, lines: PAGE_LINES });
      if (id !== this.#id) return;
      this.#set({
        buffer: prepend(this.#state.buffer, earlier.lines),
        complete: earlier.complete,
        loadingEarlier: false,
      });
    } catch (thrown) {
      if (id === this.#id) this.#set({ status: 'failed', failure: toFailure(thrown), loadingEarlier: false });
    }
  }

  setFollowing(following: boolean): void {
    if (following !== this.#state.following) this.#set({ following });
  }

  /** Holds new lines back, counting them, or shows them. */
  setPaused(paused: boolean): void {
    if (paused === this.#state.paused) return;
    if (paused) {
      this.#set({ paused });
      return;
    }
    const held = this.#held;
    this.#held = [];
    this.#set({
      paused,
      heldBack: 0,
      buffer: held.reduce((buffer, each) => append(buffer, each), this.#state.buffer),
    });
  }

  setStream(stream: StreamChoice): void {
    this.#set({ stream });
  }

  setWrap(wrap: boolean): void {
    this.#set({ wrap });
  }

  /** Reads the log anew in another encoding; null lets each file tell. */
  setEncoding(encoding: Encoding | null): void {
    this.#set({ encoding });
    void this.reopen();
  }

  dispose(): void {
    this.#opening += 1;
    for (const unsubscribe of this.#subscriptions) unsubscribe();
    if (this.#timer !== null) clearTimeout(this.#timer);
    void this.#closeView();
  }

  async #closeView(): Promise<void> {
    const id = this.#id;
    this.#id = null;
    this.#arrived = [];
    if (id !== null) await this.#api.invoke('logs.close', { id }).catch(() => undefined);
  }

  #receive(appended: LogAppended): void {
    if (this.#id === null) {
      // What is said about a view before its own reply has come.
      if (this.#isOpening) this.#early.push(appended);
      return;
    }
    if (appended.id !== this.#id) return;
    this.#arrived.push(appended);
    this.#timer ??= setTimeout(() => this.#flush(), FLUSH_MS);
  }

  #flush(): void {
    this.#timer = null;
    const arrived = this.#arrived;
    this.#arrived = [];
    const files = arrived.at(-1)?.files ?? this.#state.files;
    if (this.#state.paused) {
      this.#hold(arrived, files);
      return;
    }
    this.#set({ files, buffer: arrived.reduce((buffer, each) => append(buffer, each), this.#state.buffer) });
  }

  /** Keeps lines for later; of more than a buffer can hold only the last, which then are all that it shows. */
  #hold(arrived: readonly LogAppended[], files: readonly LogFile[]): void {
    this.#held.push(...arrived);
    let kept = this.#held.reduce((sum, { lines }) => sum + lines.length, 0);
    for (
      let first = this.#held[0];
      first !== undefined && kept - first.lines.length >= MAX_LINES;
      first = this.#held[0]
    ) {
      kept -= first.lines.length;
      this.#held.shift();
    }
    const came = arrived.reduce((sum, { lines }) => sum + lines.length, 0);
    this.#set({ files, heldBack: this.#state.heldBack + came });
  }

  #set(changes: Partial<LogState>): void {
    this.#state = { ...this.#state, ...changes };
    this.#changed.emit(this.#state);
  }
}
