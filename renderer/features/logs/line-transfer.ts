import { toFailure, type Failure } from '../../../electron/contract/errors.js';
import type { LineRange, RangePart, RangeRest } from '../../../electron/contract/logs.js';
import type { Api } from '../../lib/api.js';
import { Emitter } from '../../lib/emitter.js';

/** Most that is copied, in UTF-16 units: whatever else uses the clipboard has to bear it. */
const MAX_COPY = 50 * 1024 * 1024;

/** What becomes of lines that are copied or saved. */
export interface TransferState {
  readonly running: boolean;
  /** How many lines so far. */
  readonly lines: number;
  /** What has come of it; `path` is told where the file is known by one. */
  readonly done: { readonly how: 'copied' | 'saved' | 'tooMuch'; readonly path: string | null } | null;
  readonly failure: Failure | null;
}

const IDLE: TransferState = { running: false, lines: 0, done: null, failure: null };

/** Copies and saves lines of a log that need not be loaded: main reads them, part by part. */
export class LineTransfer {
  readonly #api: Api;
  readonly #view: () => string | null;
  readonly #changed = new Emitter<TransferState>();
  #state = IDLE;
  #number = 0;

  constructor(api: Api, view: () => string | null) {
    this.#api = api;
    this.#view = view;
  }

  readonly state = (): TransferState => this.#state;
  readonly subscribe = (listener: () => void): (() => void) => this.#changed.on(listener);

  /** Puts lines on the clipboard. */
  async copy(range: LineRange): Promise<void> {
    await this.#run(async (id, isWanted) => {
      const parts: string[] = [];
      let size = 0;
      const whole = await this.#read(id, range, false, isWanted, (text) => {
        parts.push(text);
        size += text.length;
        return size <= MAX_COPY;
      });
      if (!whole) return isWanted() ? { how: 'tooMuch' as const, path: null } : null;
      await navigator.clipboard.writeText(parts.join('').replace(/\r\n$/, ''));
      return { how: 'copied' as const, path: null };
    });
  }

  /** Saves lines into a file that the person chooses. @param name the file's proposed name */
  async save(range: LineRange, name: string): Promise<void> {
    await this.#run(async (id, isWanted) => {
      const { path } = await this.#api.invoke('logs.saveTo', { id, name });
      if (path === null) return null;
      let whole = false;
      try {
        whole = await this.#read(id, range, true, isWanted, () => true);
      } finally {
        await this.#api.invoke('logs.saveEnd', { id, keep: whole });
      }
      return whole ? { how: 'saved' as const, path } : null;
    });
  }

  /** Saves lines as a browser does: into its folder of downloads. */
  async download(range: LineRange, name: string): Promise<void> {
    await this.#run(async (id, isWanted) => {
      const parts: Blob[] = [];
      const whole = await this.#read(id, range, false, isWanted, (text) => {
        parts.push(new Blob([text]));
        return true;
      });
      if (!whole) return null;
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob(parts, { type: 'text/plain' }));
      link.download = name;
      link.click();
      URL.revokeObjectURL(link.href);
      return { how: 'saved' as const, path: null };
    });
  }

  /** Stops; what was saved so far is taken back. */
  cancel(): void {
    this.#number += 1;
    this.#set(IDLE);
  }

  async #run(
    transfer: (id: string, isWanted: () => boolean) => Promise<TransferState['done']>,
  ): Promise<void> {
    const id = this.#view();
    if (id === null || this.#state.running) return;
    const mine = (this.#number += 1);
    const isWanted = (): boolean => mine === this.#number && id === this.#view();
    this.#set({ ...IDLE, running: true });
    try {
      const done = await transfer(id, isWanted);
      if (mine === this.#number) this.#set({ running: false, done });
    } catch (thrown) {
      if (mine === this.#number) this.#set({ ...IDLE, failure: toFailure(thrown) });
    }
  }

  /** @returns whether all was read and taken */
  async #read(
    id: string,
    range: LineRange,
    save: boolean,
    isWanted: () => boolean,
    take: (text: string) => boolean,
  ): Promise<boolean> {
    let rest: RangeRest | null = null;
    do {
      const part: RangePart = await this.#api.invoke('logs.range', { id, range, rest, save });
      if (!isWanted() || !take(part.text)) return false;
      this.#set({ lines: this.#state.lines + part.lines });
      rest = part.rest;
    } while (rest !== null);
    return true;
  }

  #set(changes: Partial<TransferState>): void {
    this.#state = { ...this.#state, ...changes };
    this.#changed.emit(this.#state);
  }
}
