import { failure, MAX_ERROR_TEXT, type Failure } from '../../contract/errors.js';
import type { Policy } from '../../contract/helper/policy.js';
import type { UpdateProgress, UpdateState } from '../../contract/updates.js';
import type { Log } from '../log.js';
import { isAbove } from './version.js';

/** Gets newer versions of the application. */
export interface Updater {
  /** The version that a feed offers when it is newer than this one, else null. @param url of the folder with `latest.yml` */
  check(url: string): Promise<string | null>;
  /** Downloads what `check` has found. @param onProgress is told how much there is, in percent */
  download(onProgress: (percent: number) => void): Promise<void>;
  /** Ends the application and runs the installer that was downloaded. */
  install(): void;
}

export interface UpdateSource {
  readonly updater: Updater;
  /** The feed that was built in, used unless a policy names another; null for none. */
  readonly feed: string | null;
}

export interface UpdatePorts {
  /** Null where the host cannot update itself; `portable` for a copy that no installer has put where it is. */
  readonly source: UpdateSource | 'portable' | null;
  readonly policy: () => Policy;
  /** Whether the person wants newer versions to be looked for. */
  readonly wanted: () => boolean;
  readonly tell: (state: UpdateState) => void;
  readonly log: Log;
}

/** The first look, so that it is not in the way of the start, and the time between two. */
const FIRST_LOOK_MS = 60_000;
const LOOK_EVERY_MS = 24 * 3_600_000;

/** Looks for newer versions, and gets them when the person says so. */
export class Updates {
  readonly #ports: UpdatePorts;
  #progress: UpdateProgress = { phase: 'current', checkedAt: null };
  #timer: NodeJS.Timeout | null = null;

  constructor(ports: UpdatePorts) {
    this.#ports = ports;
  }

  get state(): UpdateState {
    return { unavailable: this.#unavailable(), progress: this.#progress };
  }

  /** Begins to look by itself, as long as that is wanted. */
  start(): void {
    this.#lookAfter(FIRST_LOOK_MS);
  }

  /** The policy has changed. */
  renew(): void {
    this.#ports.tell(this.state);
  }

  dispose(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  async check(): Promise<UpdateState> {
    const feed = this.#feed();
    if (this.#isBusy() || feed === null) return this.state;
    await this.#look(feed, (failed) => this.#set({ phase: 'failed', failure: failed }));
    return this.state;
  }

  async download(): Promise<UpdateState> {
    const { log } = this.#ports;
    const source = this.#source;
    if (this.#progress.phase !== 'found' || source === null) return this.state;
    const { version } = this.#progress;
    this.#set({ phase: 'downloading', version, percent: 0 });
    try {
      await source.updater.download((percent) => this.#set({ phase: 'downloading', version, percent }));
      this.#set({ phase: 'ready', version });
    } catch (error) {
      log.error(`update ${version} cannot be downloaded: ${String(error)}`);
      this.#set({ phase: 'failed', failure: updateFailure(version, error) });
    }
    return this.state;
  }

  install(): UpdateState {
    if (this.#progress.phase === 'ready' && this.#unavailable() === null) this.#source?.updater.install();
    return this.state;
  }

  #lookAfter(ms: number): void {
    this.#timer = setTimeout(() => {
      this.#lookAfter(LOOK_EVERY_MS);
      const feed = this.#feed();
      if (feed === null || !this.#ports.wanted() || this.#isBusy()) return;
      const before = this.#progress;
      // Nobody has asked: a machine without a network must not complain every day.
      void this.#look(feed, () => this.#set(before));
    }, ms);
    this.#timer.unref();
  }

  async #look(feed: string, onError: (failed: Failure) => void): Promise<void> {
    const { policy, log } = this.#ports;
    const source = this.#source;
    if (source === null) return;
    this.#set({ phase: 'checking' });
    try {
      const version = await source.updater.check(feed);
      const { newestVersion } = policy();
      const isAllowed = version !== null && !(newestVersion !== null && isAbove(version, newestVersion));
      this.#set(
        isAllowed ? { phase: 'found', version } : { phase: 'current', checkedAt: new Date().toISOString() },
      );
    } catch (error) {
      log.info(`no update could be looked for at ${feed}: ${String(error)}`);
      onError(updateFailure(feed, error));
    }
  }

  get #source(): UpdateSource | null {
    const { source } = this.#ports;
    return source === 'portable' ? null : source;
  }

  #isBusy(): boolean {
    return ['checking', 'downloading', 'ready'].includes(this.#progress.phase);
  }

  #feed(): string | null {
    return this.#unavailable() === null
      ? (this.#ports.policy().updateUrl ?? this.#source?.feed ?? null)
      : null;
  }

  #unavailable(): UpdateState['unavailable'] {
    const { source, policy } = this.#ports;
    const { updates, updateUrl } = policy();
    if (updates === 0) return 'policy';
    if (source === null) return 'host';
    if (source === 'portable') return 'portable';
    return source.feed === null && updateUrl === null ? 'source' : null;
  }

  #set(progress: UpdateProgress): void {
    this.#progress = progress;
    this.#ports.tell(this.state);
  }
}

/** @param object the feed, or the version that was to be downloaded */
function updateFailure(object: string, error: unknown): Failure {
  // Answers of servers come with all their headers below.
  const [message = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return failure('updateFailed', { object, message: message.slice(0, MAX_ERROR_TEXT) });
}
