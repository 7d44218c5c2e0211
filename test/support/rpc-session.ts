import { createInterface } from 'node:readline';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import {
  rpcEvents,
  rpcLineSchema,
  rpcMethods,
  type RpcEventData,
  type RpcLine,
  type RpcMethod,
  type RpcParams,
  type RpcResult,
} from '../../electron/contract/helper/rpc.js';
import type { Service } from '../../electron/contract/helper/model.js';
import type { Machine } from './machine.js';
import { until } from './until.js';

/** Talks to one `steward rpc` process; every line that it says is held against the contract. */
export class RpcSession {
  /** Services as `watch` and its pushes tell them, by name. */
  readonly services = new Map<string, Service>();
  /** Pushes of CPU and memory, newest last. */
  readonly stats: RpcEventData<'stats'>[] = [];
  /** What was told of test runs, newest last. */
  readonly trials: RpcEventData<'trial'>[] = [];
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #replies: RpcLine[] = [];
  readonly #listeners = new Set<(service: Service) => void>();
  #failure: Error | null = null;
  #stderr = '';
  #lastId = 0;

  constructor(machine: Machine) {
    this.#process = machine.startSteward('rpc');
    this.#process.stderr.on('data', (chunk: Buffer) => (this.#stderr += chunk.toString()));
    createInterface(this.#process.stdout).on('line', (line) => this.#receive(line));
  }

  /** Calls a method and waits for its result; a failure of the helper is thrown with its code first. */
  async call<M extends RpcMethod>(method: M, params: RpcParams<M>): Promise<RpcResult<M>> {
    this.#lastId += 1;
    const [reply] = await this.send(JSON.stringify({ id: this.#lastId, method, params }));
    if (reply === undefined) throw new Error(`There is no reply to ${this.#lastId}.`);
    if ('error' in reply) throw new Error(`${reply.error.code}: ${JSON.stringify(reply.error)}`);
    if (!('result' in reply) || reply.id !== this.#lastId) {
      throw new Error(`Not the reply to ${this.#lastId}: ${JSON.stringify(reply)}`);
    }
    return rpcMethods[method].result.parse(reply.result) as RpcResult<M>;
  }

  /** Sends raw text with a line's end and waits for as many replies. */
  async send(text: string | Buffer, count = 1): Promise<RpcLine[]> {
    const before = this.#replies.length;
    this.#process.stdin.write(text);
    this.#process.stdin.write('\n');
    return until(`the helper replies to ${text.toString().slice(0, 80)}`, () => {
      const replies = this.#check().slice(before, before + count);
      return replies.length === count && replies;
    });
  }

  /** Begins to watch; afterwards {@link services} is kept up to date. */
  async watch(): Promise<void> {
    const { services } = await this.call('watch', {});
    for (const service of services) this.services.set(service.name, service);
  }

  /** Waits until the watched service is as wished, be it for a moment only. */
  async service(name: string, what: string, wish: (service: Service) => boolean): Promise<Service> {
    let wished: Service | undefined;
    const look = (service: Service): void => {
      if (service.name === name && wish(service)) wished ??= service;
    };
    const now = this.services.get(name);
    if (now !== undefined) look(now);
    this.#listeners.add(look);
    const told = (): string => `${name} ${what}; it is ${JSON.stringify(this.services.get(name))}`;
    try {
      return await until(told, () => {
        this.#check();
        return wished;
      });
    } finally {
      this.#listeners.delete(look);
    }
  }

  /** Ends the helper as its owner does, by closing its input. @returns its exit code */
  async end(): Promise<number> {
    if (this.#process.exitCode !== null) return this.#process.exitCode;
    const ended = new Promise<number>((resolve) =>
      this.#process.once('exit', (code) => resolve(code ?? 128)),
    );
    this.#process.stdin.end();
    return ended;
  }

  #receive(line: string): void {
    try {
      const parsed = rpcLineSchema.parse(JSON.parse(line));
      if (!('event' in parsed)) this.#replies.push(parsed);
      else if (parsed.event === 'stats') this.stats.push(rpcEvents.stats.parse(parsed.data));
      else if (parsed.event === 'trial') this.trials.push(rpcEvents.trial.parse(parsed.data));
      else this.#apply(rpcEvents.services.parse(parsed.data));
    } catch (error) {
      this.#failure ??= new Error(`The helper said something else than agreed: ${line}`, { cause: error });
    }
  }

  #apply({ changed, removed }: RpcEventData<'services'>): void {
    for (const name of removed) this.services.delete(name);
    for (const service of changed) {
      this.services.set(service.name, service);
      for (const listener of this.#listeners) listener(service);
    }
  }

  #check(): readonly RpcLine[] {
    if (this.#failure !== null) throw this.#failure;
    if (this.#process.exitCode !== null) {
      throw new Error(`steward rpc ended with ${this.#process.exitCode}: ${this.#stderr}`);
    }
    return this.#replies;
  }
}
