import { parentPort } from 'node:worker_threads';
import { Hits, type FoundBlock } from './hits.js';
import { Matcher } from './matcher.js';
import type { FromWorker, Progress, SearchStream, ToWorker } from './protocol.js';
import { SegmentScanner, type Wanted } from './scanner.js';

/** Least time between two reports, in ms; also the sign that the search is alive. */
const REPORT_MS = 50;

/** One search, in a thread of its own: whatever expression it is given, it keeps nobody else from working. */
class SearchWorker {
  readonly #hits = new Hits();
  #matcher: Matcher | null = null;
  readonly #scanners: SegmentScanner[] = [];
  #scanning: Promise<void> = Promise.resolve();
  #doneBytes = 0;
  #running = false;
  #cancelled = false;
  #complete = false;
  #reportedAt = 0;

  receive(message: ToWorker): void {
    switch (message.kind) {
      case 'start':
        this.#matcher = new Matcher(message.query);
        return;
      case 'files':
        this.#update(message.streams);
        this.#running = true;
        this.#scanning = this.#scanning.then(() => this.#scan());
        return;
      case 'cancel':
        this.#cancelled = true;
        return;
      case 'step':
        this.#answer(message.ticket, this.#hits.step(message.ask.from, message.ask.direction));
        return;
      case 'slice':
        this.#answer(message.ticket, this.#hits.slice(message.ask.from, message.ask.count));
        return;
      case 'ranges':
        this.#answer(
          message.ticket,
          message.ask.texts.map((text) => this.#matcher?.ranges(text) ?? []),
        );
    }
  }

  #update(streams: readonly SearchStream[]): void {
    const wanted = (): Wanted => ({ places: !this.#hits.full, times: streams.length > 1 });
    for (const { stream, encoding, segments } of streams) {
      for (const segment of segments) {
        const known = this.#scanners.find(
          (scanner) => scanner.stream === stream && scanner.segment === segment.segment,
        );
        if (known !== undefined) known.update(segment);
        else this.#scanners.push(new SegmentScanner(stream, segment, encoding, wanted));
      }
    }
    // The newest first: that is what is looked at.
    this.#scanners.sort((a, b) => b.segment - a.segment);
  }

  async #scan(): Promise<void> {
    const matcher = this.#matcher;
    if (matcher === null) return;
    this.#running = true;
    for (const scanner of [...this.#scanners]) {
      if (this.#cancelled) break;
      await scanner.scan(matcher, (found, bytes) => this.#scanned(found, bytes));
    }
    this.#running = false;
    this.#complete = true;
    this.#report();
  }

  #scanned(found: FoundBlock, bytes: number): boolean {
    this.#hits.add(found);
    this.#doneBytes += bytes;
    if (Date.now() - this.#reportedAt >= REPORT_MS) this.#report();
    return !this.#cancelled;
  }

  #report(): void {
    this.#reportedAt = Date.now();
    const progress: Progress = {
      total: this.#hits.total,
      kept: this.#hits.kept,
      doneBytes: this.#doneBytes,
      allBytes: this.#scanners.reduce((sum, { size }) => sum + size, 0),
      running: this.#running,
      complete: this.#complete,
      problems: this.#scanners.flatMap(({ stream, segment, problem }) =>
        problem === null ? [] : [{ stream, segment, kind: problem }],
      ),
    };
    tell({ kind: 'progress', progress });
  }

  #answer(ticket: number, answer: unknown): void {
    tell({ kind: 'answer', ticket, answer });
  }
}

function tell(message: FromWorker): void {
  parentPort?.postMessage(message);
}

const worker = new SearchWorker();
parentPort?.on('message', (message: ToWorker) => worker.receive(message));
