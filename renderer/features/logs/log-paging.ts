import type { LogPage, PageRequest } from '../../../electron/contract/logs.js';
import type { Api } from '../../lib/api.js';

/** Lines asked for when a part of a log is gone to: what is seen at once, and some around it. */
export const FIRST_LINES = 300;
/** Lines asked for each time those before or after are wanted. */
const PAGE_LINES = 1000;

/** The log whose parts are fetched. */
export interface PagedView {
  /** Its id while it is open; null otherwise. */
  readonly id: () => string | null;
  /** Whether a part of it is being fetched. */
  readonly loading: () => boolean;
  readonly begun: () => void;
  /** Told before a part is taken that is not the end: lines that have arrived belong to what was shown until now. */
  readonly changing: () => void;
  readonly failed: (thrown: unknown) => void;
}

/** Fetches the parts of a log that scrolling and going somewhere ask for, one at a time. */
export class LogPaging {
  readonly #api: Api;
  readonly #view: PagedView;
  #joining = false;
  #last: Promise<void> = Promise.resolve();

  constructor(api: Api, view: PagedView) {
    this.#api = api;
    this.#view = view;
  }

  /** Whether the end is being fetched: lines that arrive meanwhile follow it. */
  get joining(): boolean {
    return this.#joining;
  }

  /**
   * Fetches a part and gives it to `take`; does nothing while another is being fetched, or no view is open.
   *
   * @param joins whether new lines are to follow the part
   */
  async fetch(
    at: PageRequest,
    take: (page: LogPage) => void,
    joins: boolean = at.kind === 'end',
  ): Promise<void> {
    const id = this.#view.id();
    if (id === null || this.#view.loading()) return;
    this.#view.begun();
    this.#last = this.#run(id, at, take, joins);
    await this.#last;
  }

  /** Like {@link fetch}, after what is being fetched. */
  async fetchNext(at: PageRequest, take: (page: LogPage) => void): Promise<void> {
    // A page that scrolling asks for may begin as soon as the one before is there; this one must not get lost for that.
    for (let before: Promise<void> | null = null; this.#view.loading() && before !== this.#last;) {
      before = this.#last;
      await before;
    }
    await this.fetch(at, take);
  }

  async #run(id: string, at: PageRequest, take: (page: LogPage) => void, joins: boolean): Promise<void> {
    const lines = at.kind === 'before' || at.kind === 'after' ? PAGE_LINES : FIRST_LINES;
    this.#joining = joins;
    try {
      const page = await this.#api.invoke('logs.page', { id, at, lines });
      // Of a view that has been closed meanwhile.
      if (id !== this.#view.id()) return;
      if (!this.#joining) this.#view.changing();
      this.#joining = false;
      take(page);
    } catch (thrown) {
      if (id === this.#view.id()) this.#view.failed(thrown);
    } finally {
      this.#joining = false;
    }
  }
}
