import { failure, StewardError } from '../../electron/contract/errors.js';
import {
  invocations,
  notifications,
  type Channel,
  type InvokeArgs,
  type InvokeResult,
  type NotificationData,
  type NotificationName,
} from '../../electron/contract/ipc.js';
import type { LinkState, Transport } from './transport/transport.js';

/** The application's core as the window sees it, typed by the contract. */
export interface Api {
  /** @throws StewardError with the failure that the core, or the way to it, reported */
  invoke<C extends Channel>(channel: C, args: InvokeArgs<C>): Promise<InvokeResult<C>>;
  /** @returns a function that ends the subscription */
  on<N extends NotificationName>(name: N, listener: (data: NotificationData<N>) => void): () => void;
  link(): LinkState;
  /** @returns a function that ends the subscription */
  onLink(listener: (state: LinkState) => void): () => void;
  /** The host's own path of a dropped file; empty when it cannot be known. */
  pathForFile(file: File): string;
}

/** Puts the contract's models around a transport: whatever crosses is parsed, failures are thrown. */
export function createApi(transport: Transport): Api {
  return {
    async invoke<C extends Channel>(channel: C, args: InvokeArgs<C>): Promise<InvokeResult<C>> {
      const reply = await transport.invoke(channel, args);
      if (!reply.ok) throw new StewardError(reply.failure);
      const parsed = invocations[channel].result.safeParse(reply.result);
      if (!parsed.success) {
        throw new StewardError(
          failure('internal', { message: `unexpected answer: ${parsed.error.message}`, operation: channel }),
        );
      }
      return parsed.data as InvokeResult<C>;
    },
    on<N extends NotificationName>(name: N, listener: (data: NotificationData<N>) => void): () => void {
      return transport.on(name, (data) => {
        const parsed = notifications[name].safeParse(data);
        if (parsed.success) listener(parsed.data as NotificationData<N>);
      });
    },
    link: () => transport.link(),
    onLink: (listener) => transport.onLink(listener),
    pathForFile: (file) => transport.pathForFile(file),
  };
}
