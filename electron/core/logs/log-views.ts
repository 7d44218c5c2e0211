import { randomUUID } from 'node:crypto';
import { failure, StewardError } from '../../contract/errors.js';
import type { Service } from '../../contract/helper/model.js';
import type { Encoding } from '../../contract/encodings.js';
import type {
  LineRange,
  LogPage,
  LogView as LogViewData,
  PageRequest,
  RangePart,
  RangeRest,
  Stream,
} from '../../contract/logs.js';
import type { Runtime } from '../runtime/runtime.js';
import { LineSaves } from './line-saves.js';
import type { LogSearch } from './log-search.js';
import { LogView, type LogViewOptions } from './log-view.js';
import type { FollowOptions } from './stream-follower.js';

/** How many views one client may have open; the oldest gives way, since nobody can be looking at so many. */
const MAX_VIEWS = 8;

/** The log views of one client. */
export class LogViews {
  readonly #views = new Map<string, LogView>();
  readonly #runtime: Runtime;
  readonly #options: LogViewOptions;
  readonly #saves = new LineSaves();
  #watched = true;
  #ended = false;

  constructor(runtime: Runtime, options: LogViewOptions) {
    this.#runtime = runtime;
    this.#options = options;
  }

  /**
   * @param encoding what to read the log as; null for what the service's settings say
   * @throws StewardError `logMissing` when nothing is captured, `logUnreadable`
   */
  async open(service: Service, encoding: Encoding | null, lines: number): Promise<LogViewData> {
    const files = logFiles(service, encoding ?? HINTED[service.logEncoding], this.#runtime);
    const view = new LogView(randomUUID(), files, this.#options);
    const opened = await view.open(lines);
    if (this.#ended) {
      await view.close();
      return opened;
    }
    view.setWatched(this.#watched);
    this.#views.set(view.id, view);
    const [oldest] = this.#views.keys();
    if (this.#views.size > MAX_VIEWS && oldest !== undefined) await this.close(oldest);
    return opened;
  }

  /** @throws StewardError `badRequest` when there is no such view (any more) */
  async page(id: string, at: PageRequest, lines: number): Promise<LogPage> {
    return this.#require(id).page(at, lines);
  }

  /** Lines from one to another, as text or into the file that was begun. @throws StewardError `badRequest`, `logUnsaved` */
  async range(id: string, range: LineRange, rest: RangeRest | null, save: boolean): Promise<RangePart> {
    const part = await this.#require(id).range(range, rest);
    if (!save) return part;
    await this.#saves.append(id, part.text);
    return { ...part, text: '' };
  }

  /** Begins a file for lines of a view. @param path the host's own @throws StewardError `logUnsaved` */
  async beginSave(id: string, path: string): Promise<void> {
    this.#require(id);
    await this.#saves.begin(id, path);
  }

  /** Ends it; one that is not kept is removed. */
  async endSave(id: string, keep: boolean): Promise<void> {
    await this.#saves.end(id, keep);
  }

  /** Whether the client looks at all; nothing is followed while it does not. */
  setWatched(watched: boolean): void {
    this.#watched = watched;
    for (const view of this.#views.values()) view.setWatched(watched);
  }

  /** Closes a view; one that is closed already stays so. */
  async close(id: string): Promise<void> {
    const view = this.#views.get(id);
    this.#views.delete(id);
    await this.#saves.end(id, false);
    await view?.close();
  }

  /** @throws StewardError `badRequest` when there is no such view (any more) */
  search(id: string): LogSearch {
    return this.#require(id).search;
  }

  #require(id: string): LogView {
    const view = this.#views.get(id);
    if (view !== undefined) return view;
    const message = 'this log view has been closed';
    throw new StewardError(failure('badRequest', { message, field: 'id', value: id }));
  }

  /** Closes all views, also one that is being opened; nothing is followed any more. */
  async end(): Promise<void> {
    this.#ended = true;
    await Promise.all([...this.#views.keys()].map((id) => this.close(id)));
  }
}

/** What the operator's hint about a service's logs means for reading them; null to find out. */
const HINTED = {
  auto: null,
  'utf-8': 'utf-8',
  gbk: 'gb18030',
  'utf-16le': 'utf-16le',
} as const satisfies Record<Service['logEncoding'], Encoding | null>;

/** The files that a service's streams are captured in; one when both go to the same. */
function logFiles(service: Service, encoding: Encoding | null, runtime: Runtime): FollowOptions[] {
  const captured: { stream: Stream; path: string }[] = [];
  if (service.stdout !== null) captured.push({ stream: 'stdout', path: service.stdout });
  if (service.stderr !== null && service.stderr.toLowerCase() !== service.stdout?.toLowerCase()) {
    captured.push({ stream: 'stderr', path: service.stderr });
  }
  if (captured.length === 0) {
    const message = `the output of ${service.name} is not captured`;
    throw new StewardError(failure('logMissing', { message, object: service.name }));
  }
  return captured.map(({ stream, path }) => {
    const hostPath = runtime.toHostPath(path);
    if (hostPath !== null) return { stream, path, hostPath, encoding };
    const message = 'its drive cannot be reached from here';
    throw new StewardError(failure('logUnreadable', { message, object: path }));
  });
}
