import { failure, StewardError, toFailure } from '../../contract/errors.js';
import type { RpcEventData, RpcMethod, RpcParams, RpcResult } from '../../contract/helper/rpc.js';
import type { Connection } from '../../contract/ipc.js';
import type { Service } from '../../contract/helper/model.js';
import type { Log } from '../log.js';
import { backoffMs, STABLE_MS } from './backoff.js';
import { RpcClient } from './rpc-client.js';
import type { Transport } from './transport.js';

/** How long a helper that missed an answer may take to prove that it is alive, in ms. */
const PROBE_TIMEOUT_MS = 5000;

export interface SupervisorPorts {
  /** Starts a helper. @throws StewardError `helperMissing` */
  readonly open: () => Transport;
  readonly log: Log;
  /** The connection has changed; when it has just been made, the list was told before. */
  readonly onConnection: (connection: Connection) => void;
  /** Every service of the machine. */
  readonly onList: (services: readonly Service[]) => void;
  readonly onServices: (delta: RpcEventData<'services'>) => void;
  readonly onStats: (stats: RpcEventData<'stats'>) => void;
  readonly onTrial: (news: RpcEventData<'trial'>) => void;
}

/** The one owner of the helper process: starts it, watches it, starts it again when it ends, and stops it. */
export class HelperSupervisor {
  readonly #ports: SupervisorPorts;
  #client: RpcClient | null = null;
  #connection: Connection = { state: 'connecting', helper: null, failure: null };
  #failures = 0;
  #connectedAt = 0;
  #timer: NodeJS.Timeout | null = null;
  #disposed = false;
  #settled: (() => void)[] = [];

  constructor(ports: SupervisorPorts) {
    this.#ports = ports;
  }

  get connection(): Connection {
    return this.#connection;
  }

  start(): void {
    this.#connect();
  }

  /** Ends the helper and starts a new one without waiting. @throws StewardError why there is no connection */
  async restart(): Promise<void> {
    this.#failures = 0;
    this.#drop(new StewardError(failure('helperDied', { message: 'the helper is being restarted' })));
    this.#connect();
    await this.settled();
    if (this.#connection.failure !== null) throw new StewardError(this.#connection.failure);
  }

  /** Waits until the attempt under way, if any, has come to a connection or a failure. */
  async settled(): Promise<void> {
    if (this.#connection.state !== 'connecting' || this.#disposed) return;
    await new Promise<void>((resolve) => this.#settled.push(resolve));
  }

  /** Calls the helper, once a connection that is being made has been made. @throws StewardError */
  async call<M extends RpcMethod>(method: M, params: RpcParams<M>): Promise<RpcResult<M>> {
    await this.settled();
    if (this.#client === null || this.#connection.state !== 'connected') {
      throw new StewardError(
        this.#connection.failure ??
          failure('helperDied', { message: 'there is no connection to the helper' }),
      );
    }
    return this.#client.call(method, params);
  }

  /** Ends the helper for good. */
  dispose(): void {
    this.#disposed = true;
    const closed = failure('helperDied', { message: 'Steward is being closed' });
    this.#drop(new StewardError(closed));
    // Nobody is told: whoever could listen is being closed too.
    this.#connection = { state: 'disconnected', helper: null, failure: closed };
    this.#resolveSettled();
  }

  #connect(): void {
    if (this.#disposed) return;
    this.#set({ state: 'connecting', helper: null, failure: this.#connection.failure });
    let client: RpcClient;
    try {
      client = new RpcClient(this.#ports.open(), {
        onList: this.#ports.onList,
        onServices: this.#ports.onServices,
        onStats: this.#ports.onStats,
        onTrial: this.#ports.onTrial,
        onEnd: (error) => this.#lost(client, error),
        onTimeout: (method) => void this.#probe(client, method),
      });
    } catch (error) {
      this.#fail(error);
      return;
    }
    this.#client = client;
    void this.#greet(client);
  }

  async #greet(client: RpcClient): Promise<void> {
    try {
      const helper = await client.call('hello', {});
      await client.call('watch', {});
      if (this.#client !== client) return;
      this.#connectedAt = Date.now();
      this.#set({ state: 'connected', helper, failure: null });
      this.#ports.log.info(`helper ${helper.version} connected (process ${helper.pid})`);
    } catch (error) {
      // Whatever it is, this helper is of no use; a connection that has already ended has told so itself.
      client.close(error instanceof Error ? error : new Error(String(error)));
    }
  }

  async #probe(client: RpcClient, method: RpcMethod): Promise<void> {
    if (this.#client !== client || method === 'hello') return;
    try {
      await client.call('hello', {}, PROBE_TIMEOUT_MS);
    } catch (error) {
      client.close(error instanceof Error ? error : new Error(String(error)));
    }
  }

  #lost(client: RpcClient, error: Error): void {
    if (this.#client === client) this.#fail(error);
  }

  #fail(error: unknown): void {
    this.#client = null;
    const wasStable = this.#connection.state === 'connected' && Date.now() - this.#connectedAt >= STABLE_MS;
    this.#failures = wasStable ? 1 : this.#failures + 1;
    const wait = backoffMs(this.#failures);
    const failed = toFailure(error);
    // A helper that stays missing is said once, not every ten seconds.
    if (failed.message !== this.#connection.failure?.message) {
      this.#ports.log.error(`helper lost (${failed.code}): ${failed.message}`);
    }
    this.#timer = setTimeout(() => this.#connect(), wait);
    this.#set({ state: 'disconnected', helper: null, failure: failed });
  }

  #drop(reason: Error): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    const client = this.#client;
    this.#client = null;
    client?.close(reason);
  }

  #set(connection: Connection): void {
    this.#connection = connection;
    this.#ports.onConnection(connection);
    if (connection.state !== 'connecting') this.#resolveSettled();
  }

  #resolveSettled(): void {
    for (const resolve of this.#settled.splice(0)) resolve();
  }
}
