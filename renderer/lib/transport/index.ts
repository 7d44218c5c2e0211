import { bridgeTransport } from './bridge.js';
import { currentPage, SocketTransport } from './socket.js';
import type { Transport } from './transport.js';

export type { LinkState, Transport } from './transport.js';

/** The transport of the host that the page runs in: Electron when its bridge is there, else the browser host. */
export function createTransport(): Transport {
  return window.steward === undefined ? new SocketTransport(currentPage()) : bridgeTransport(window.steward);
}
