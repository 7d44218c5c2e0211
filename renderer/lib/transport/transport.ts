import type { Reply } from '../../../electron/contract/ipc.js';

/**
 * Whether the window reaches the process that serves it: `refused` means that the page belongs to an earlier run of the
 * browser host and must be opened anew from its address.
 */
export type LinkState = 'connecting' | 'open' | 'lost' | 'refused';

/** The way to the application's core: Electron's bridge, or a WebSocket to the browser host. Nothing is parsed here. */
export interface Transport {
  /** Never rejects: what cannot be delivered comes back as a failure. */
  invoke(channel: string, args: unknown): Promise<Reply>;
  /** @returns a function that ends the subscription */
  on(notification: string, listener: (data: unknown) => void): () => void;
  link(): LinkState;
  /** @returns a function that ends the subscription */
  onLink(listener: (state: LinkState) => void): () => void;
  /** The host's own path of a dropped file; empty when it cannot be known. */
  pathForFile(file: File): string;
}
