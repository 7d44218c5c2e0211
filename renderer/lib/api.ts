import { StewardError } from '../../electron/contract/errors.js';
import type {
  Channel,
  InvokeArgs,
  InvokeResult,
  NotificationData,
  NotificationName,
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

/**
 * Types a transport by the contract; failures are thrown. Answers are not parsed once more: the host has parsed what came
 * from outside, and it and the page are one build.
 */
export function createApi(transport: Transport): Api {
  return {
    async invoke<C extends Channel>(channel: C, args: InvokeArgs<C>): Promise<InvokeResult<C>> {
      const reply = await transport.invoke(channel, args);
      if (!reply.ok) throw new StewardError(reply.failure);
      return reply.result as InvokeResult<C>;
    },
    on: <N extends NotificationName>(name: N, listener: (data: NotificationData<N>) => void) =>
      transport.on(name, (data) => listener(data as NotificationData<N>)),
    link: () => transport.link(),
    onLink: (listener) => transport.onLink(listener),
    pathForFile: (file) => transport.pathForFile(file),
  };
}
