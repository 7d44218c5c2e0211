import { failure, MAX_ERROR_TEXT, StewardError } from '../../contract/errors.js';
import type { Service } from '../../contract/helper/model.js';
import { PROTOCOL } from '../../contract/helper/operations.js';
import {
  rpcEvents,
  rpcLineSchema,
  rpcMethods,
  type RpcEvent,
  type RpcEventData,
  type RpcLine,
  type RpcMethod,
  type RpcParams,
  type RpcResult,
} from '../../contract/helper/rpc.js';
import type { Transport } from './transport.js';

/** How long a call may take, in ms. Those that touch the disk may meet a sleeping or remote drive. */
const TIMEOUT_MS: Readonly<Partial<Record<RpcMethod, number>>> = {
  inspect: 30_000,
  directory: 30_000,
  validate: 30_000,
};
const DEFAULT_TIMEOUT_MS = 10_000;

interface PendingCall {
  readonly method: RpcMethod;
  /** Takes the raw result; throws when it is not what the method's model says. */
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
}

export interface RpcListeners {
  /**
   * Every service of the machine, from `list` or `watch`: told in its place among the events. Whoever called goes on only
   * later, when changes that followed it have been told already.
   */
  readonly onList: (services: readonly Service[]) => void;
  readonly onServices: (delta: RpcEventData<'services'>) => void;
  readonly onStats: (stats: RpcEventData<'stats'>) => void;
  readonly onTrial: (news: RpcEventData<'trial'>) => void;
  /** Called once. All calls that were under way have been rejected with the same error. */
  readonly onEnd: (error: Error) => void;
  /** A call was not answered in time; the connection is still open. */
  readonly onTimeout: (method: RpcMethod) => void;
}

/**
 * One connection to `steward rpc`. Everything that the helper says is checked against the contract; a line that makes no
 * sense ends the connection with `helperGarbage`, because nothing after it can be trusted to belong where it seems to.
 */
export class RpcClient {
  readonly #transport: Transport;
  readonly #listeners: RpcListeners;
  readonly #pending = new Map<number, PendingCall>();
  /** Calls that timed out and may still be answered. */
  readonly #abandoned = new Set<number>();
  #nextId = 1;
  #ended: Error | null = null;

  constructor(transport: Transport, listeners: RpcListeners) {
    this.#transport = transport;
    this.#listeners = listeners;
    transport.onLine((line) => this.#receive(line));
    transport.onEnd((error) => this.#end(error));
  }

  /**
   * Calls a method of the helper.
   *
   * @throws StewardError the helper's own error, `helperTimeout`, `helperDied` or `helperGarbage`
   */
  call<M extends RpcMethod>(
    method: M,
    params: RpcParams<M>,
    timeoutMs: number = TIMEOUT_MS[method] ?? DEFAULT_TIMEOUT_MS,
  ): Promise<RpcResult<M>> {
    return new Promise((resolve, reject) => {
      if (this.#ended !== null) {
        reject(this.#ended);
        return;
      }
      const id = this.#nextId;
      this.#nextId += 1;
      this.#pending.set(id, {
        method,
        resolve: (result) => {
          const parsed = parseResult(method, result);
          if (method === 'list' || method === 'watch') {
            this.#listeners.onList((parsed as RpcResult<'list' | 'watch'>).services);
          }
          resolve(parsed);
        },
        reject,
        timer: setTimeout(() => this.#timeOut(id, timeoutMs), timeoutMs),
      });
      this.#transport.send(JSON.stringify({ id, method, params }));
    });
  }

  /** Ends the connection and its helper. */
  close(error: Error): void {
    this.#end(error);
  }

  #receive(line: string): void {
    if (this.#ended !== null) return;
    try {
      this.#handle(parseLine(line));
    } catch (error) {
      this.#end(error instanceof Error ? error : new Error(String(error)));
    }
  }

  #handle(line: RpcLine): void {
    if ('event' in line) {
      this.#push(line.event, line.data);
      return;
    }
    if (line.id === null) throw garbage('error' in line ? line.error.message : 'a reply without its id');
    if (this.#abandoned.delete(line.id)) return;
    const call = this.#pending.get(line.id);
    if (call === undefined) throw garbage(`a reply to ${line.id}, which was not asked`);
    if ('error' in line) {
      this.#settle(line.id, call);
      call.reject(new StewardError(line.error));
    } else {
      // Resolved before it is settled: a result that makes no sense rejects this call with all others.
      call.resolve(line.result);
      this.#settle(line.id, call);
    }
  }

  #push(event: RpcEvent, data: unknown): void {
    switch (event) {
      case 'services':
        this.#listeners.onServices(parseEvent(event, data));
        break;
      case 'stats':
        this.#listeners.onStats(parseEvent(event, data));
        break;
      case 'trial':
        this.#listeners.onTrial(parseEvent(event, data));
        break;
    }
  }

  #settle(id: number, call: PendingCall): void {
    clearTimeout(call.timer);
    this.#pending.delete(id);
  }

  #timeOut(id: number, timeoutMs: number): void {
    const call = this.#pending.get(id);
    if (call === undefined) return;
    this.#settle(id, call);
    this.#abandoned.add(id);
    const message = `the helper did not answer ${call.method} within ${timeoutMs} ms`;
    call.reject(new StewardError(failure('helperTimeout', { message, operation: call.method })));
    this.#listeners.onTimeout(call.method);
  }

  #end(error: Error): void {
    if (this.#ended !== null) return;
    this.#ended = error;
    this.#transport.kill();
    for (const [id, call] of this.#pending) {
      this.#settle(id, call);
      call.reject(error);
    }
    this.#listeners.onEnd(error);
  }
}

function parseLine(line: string): RpcLine {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw garbage(`not JSON: ${line}`);
  }
  const parsed = rpcLineSchema.safeParse(value);
  if (!parsed.success) throw garbage(`neither reply nor event: ${line}`);
  return parsed.data;
}

function parseEvent<E extends RpcEvent>(event: E, data: unknown): RpcEventData<E> {
  const parsed = rpcEvents[event].safeParse(data);
  if (parsed.success) return parsed.data as RpcEventData<E>;
  throw garbage(`event ${event}: ${parsed.error.message}`);
}

function parseResult<M extends RpcMethod>(method: M, result: unknown): RpcResult<M> {
  const parsed = rpcMethods[method].result.safeParse(result);
  if (parsed.success) return parsed.data as RpcResult<M>;
  if (method === 'hello' && speaksOtherProtocol(result)) {
    const message = `the helper speaks protocol ${String(result.protocol)}, this application ${PROTOCOL}`;
    throw new StewardError(failure('protocolUnsupported', { message, operation: 'hello' }));
  }
  throw garbage(`result of ${method}: ${parsed.error.message}`, method);
}

function speaksOtherProtocol(result: unknown): result is { protocol: unknown } {
  return (
    typeof result === 'object' && result !== null && 'protocol' in result && result.protocol !== PROTOCOL
  );
}

function garbage(what: string, operation: string | null = null): StewardError {
  const message = `the helper answered with garbage: ${what}`.slice(0, MAX_ERROR_TEXT);
  return new StewardError(failure('helperGarbage', { message, operation }));
}
