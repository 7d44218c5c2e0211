import { CHANNELS, type Channel, type NotificationName } from '../../electron/contract/channels.js';
import { failure, toFailure, type Failure } from '../../electron/contract/errors.js';
import type { Handlers, NotificationData, Reply } from '../../electron/contract/ipc.js';
import { Emitter } from '../../renderer/lib/emitter.js';
import type { LinkState, Transport } from '../../renderer/lib/transport/transport.js';

/** What a channel answers; channels left out fail as not supported. */
export type Script = Partial<Handlers>;

/**
 * A transport whose answers are written down instead of computed: the window runs on it without any core. It parses nothing,
 * so that the gallery's page starts with what the window starts with; see `CheckedTransport`.
 */
export class ScriptedTransport implements Transport {
  /** Every invocation in order, for tests to look at. */
  readonly calls: { readonly channel: string; readonly args: unknown }[] = [];
  readonly #script: Script;
  readonly #notified = new Map<string, Emitter<unknown>>();
  readonly #linked = new Emitter<LinkState>();
  #link: LinkState = 'open';

  constructor(script: Script) {
    this.#script = script;
  }

  async invoke(channel: string, args: unknown): Promise<Reply> {
    this.calls.push({ channel, args });
    if (!isChannel(channel)) return refused(failure('badRequest', { message: `no channel ${channel}` }));
    const handler = this.#script[channel] as ((parsed: unknown) => Promise<unknown>) | undefined;
    if (handler === undefined) return refused(failure('notSupported', { message: channel }));
    try {
      return { ok: true, result: await handler(this.parse(channel, args)) };
    } catch (thrown) {
      return refused(toFailure(thrown));
    }
  }

  /** The arguments as a handler gets them. @throws StewardError when they are not what the channel takes */
  protected parse(_channel: Channel, args: unknown): unknown {
    return args;
  }

  on(notification: string, listener: (data: unknown) => void): () => void {
    let emitter = this.#notified.get(notification);
    if (emitter === undefined) this.#notified.set(notification, (emitter = new Emitter()));
    return emitter.on(listener);
  }

  /** Tells the window something, as main would. */
  notify<N extends NotificationName>(notification: N, data: NotificationData<N>): void {
    this.#notified.get(notification)?.emit(data);
  }

  link(): LinkState {
    return this.#link;
  }

  onLink(listener: (state: LinkState) => void): () => void {
    return this.#linked.on(listener);
  }

  setLink(link: LinkState): void {
    this.#link = link;
    this.#linked.emit(link);
  }

  pathForFile(file: File): string {
    return `C:\\games\\${file.name}`;
  }
}

function isChannel(channel: string): channel is Channel {
  return (CHANNELS as readonly string[]).includes(channel);
}

function refused(failed: Failure): Reply {
  return { ok: false, failure: failed };
}
