import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { failure, StewardError } from '../../../contract/errors.js';
import type { SearchQuery } from '../../../contract/logs.js';
import { Matcher } from './matcher.js';
import type { FromWorker, Progress, Question, Questions, SearchStream, ToWorker } from './protocol.js';

/** How often it is looked whether a search is alive, in ms. */
const CHECK_MS = 500;
/** After how many looks without a sign of life an expression is taken for one that never ends. */
const MAX_SILENT_CHECKS = 8;

export interface SearchListener {
  readonly onProgress: (progress: Progress) => void;
  /** The search has ended for good: its expression takes too long, or the thread died. */
  readonly onFailed: (error: StewardError) => void;
}

interface Pending {
  readonly resolve: (answer: never) => void;
  readonly reject: (error: StewardError) => void;
}

/** A search in a thread of its own, which is ended when an expression takes forever. */
export class Search {
  readonly query: SearchQuery;
  readonly #worker: Worker;
  readonly #listener: SearchListener;
  readonly #pending = new Map<number, Pending>();
  readonly #timer: NodeJS.Timeout;
  #tickets = 0;
  #busy = true;
  #silent = 0;
  #ended = false;

  /**
   * @param bundle the host's own path of the worker's bundle
   * @throws StewardError `searchInvalid` for an expression that is none
   */
  constructor(bundle: string, query: SearchQuery, listener: SearchListener) {
    try {
      new Matcher(query);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      throw new StewardError(failure('searchInvalid', { message, field: 'query.text', value: query.text }), {
        cause: error,
      });
    }
    this.query = query;
    this.#listener = listener;
    // By its text, so that it can stand in an archive that only Electron's own functions read.
    this.#worker = new Worker(readFileSync(bundle, 'utf8'), { eval: true });
    this.#worker.on('message', (message: FromWorker) => this.#receive(message));
    this.#worker.on('error', (error) => this.#fail(failure('internal', { message: String(error) })));
    this.#timer = setInterval(() => this.#check(), CHECK_MS);
    this.#tell({ kind: 'start', query });
  }

  /** Searches what is new in these files. */
  search(streams: readonly SearchStream[]): void {
    this.#busy = true;
    this.#tell({ kind: 'files', streams });
  }

  /** Stops searching; what was found stays. */
  cancel(): void {
    this.#tell({ kind: 'cancel' });
  }

  /** @throws StewardError `searchTooSlow` */
  async ask<Q extends Question>(question: Q, ask: Questions[Q]['ask']): Promise<Questions[Q]['answer']> {
    if (this.#ended) throw new StewardError(this.#tooSlow());
    return new Promise((resolve, reject) => {
      this.#tickets += 1;
      this.#pending.set(this.#tickets, { resolve, reject });
      this.#tell({ kind: question, ticket: this.#tickets, ask } as ToWorker);
    });
  }

  /** Ends the thread. */
  end(): void {
    this.#ended = true;
    clearInterval(this.#timer);
    const closed = failure('badRequest', { message: 'this search has been closed' });
    for (const { reject } of this.#pending.values()) reject(new StewardError(closed));
    this.#pending.clear();
    void this.#worker.terminate();
  }

  #tell(message: ToWorker): void {
    if (!this.#ended) this.#worker.postMessage(message);
  }

  #receive(message: FromWorker): void {
    this.#silent = 0;
    if (this.#ended) return;
    if (message.kind === 'progress') {
      this.#busy = message.progress.running;
      this.#listener.onProgress(message.progress);
      return;
    }
    const pending = this.#pending.get(message.ticket);
    this.#pending.delete(message.ticket);
    pending?.resolve(message.answer as never);
  }

  #check(): void {
    this.#silent = this.#busy || this.#pending.size > 0 ? this.#silent + 1 : 0;
    if (this.#silent >= MAX_SILENT_CHECKS) this.#fail(this.#tooSlow());
  }

  #tooSlow() {
    return failure('searchTooSlow', {
      message: 'the expression takes too long',
      field: 'query.text',
      value: this.query.text,
    });
  }

  #fail(failed: ReturnType<typeof failure>): void {
    if (this.#ended) return;
    const error = new StewardError(failed);
    for (const { reject } of this.#pending.values()) reject(error);
    this.#pending.clear();
    this.end();
    this.#listener.onFailed(error);
  }
}
