import type { LogAppended } from '../../../electron/contract/logs.js';
import { holdBack } from './held-lines.js';
import { MAX_LINES } from './log-buffer.js';

/** Lines that arrive within this time are shown together. */
const FLUSH_MS = 50;

/** New lines of an open log on their way to its buffer: gathered for a moment, and held back while the person wants quiet. */
export class LogArrivals {
  readonly #due: () => void;
  #view: string | null = null;
  #isOpening = false;
  /** What is said about a view before its own reply has come. */
  #early: LogAppended[] = [];
  #arrived: LogAppended[] = [];
  #held: readonly LogAppended[] = [];
  #timer: ReturnType<typeof setTimeout> | null = null;

  /** @param due is called when there are lines to {@link take} */
  constructor(due: () => void) {
    this.#due = due;
  }

  /** A view is being opened, the one before it is closed. */
  opening(): void {
    this.#isOpening = true;
    this.#early = [];
  }

  /** Lines of this view count from now on; null for none. */
  follow(view: string | null): void {
    this.#view = view;
    this.#isOpening = false;
    this.#arrived = [];
    const early = this.#early;
    this.#early = [];
    for (const appended of early) this.receive(appended);
  }

  receive(appended: LogAppended): void {
    if (this.#view === null) {
      if (this.#isOpening) this.#early.push(appended);
      return;
    }
    if (appended.id !== this.#view) return;
    this.#arrived.push(appended);
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      this.#due();
    }, FLUSH_MS);
  }

  /** What has arrived since it was last taken, oldest first. */
  take(): readonly LogAppended[] {
    this.#stop();
    const arrived = this.#arrived;
    this.#arrived = [];
    return arrived;
  }

  /** Keeps lines back after those that are held back already, as many as a buffer can show. */
  hold(arrived: readonly LogAppended[]): void {
    this.#held = holdBack(this.#held, arrived, MAX_LINES);
  }

  /** What was held back, oldest first. */
  release(): readonly LogAppended[] {
    const held = this.#held;
    this.#held = [];
    return held;
  }

  dispose(): void {
    this.#stop();
    this.follow(null);
  }

  #stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
