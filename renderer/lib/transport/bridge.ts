import type { Bridge } from '../../../electron/contract/ipc.js';
import type { Transport } from './transport.js';

declare global {
  interface Window {
    /** Put there by the preload script; absent in an ordinary browser. */
    readonly steward?: Bridge;
  }
}

/** The transport through Electron's preload script, which is there as long as the window is. */
export function bridgeTransport(bridge: Bridge): Transport {
  return {
    invoke: (channel, args) => bridge.invoke(channel, args),
    on: (notification, listener) => bridge.on(notification, listener),
    link: () => 'open',
    onLink: () => () => undefined,
    pathForFile: (file) => bridge.pathForFile(file),
  };
}
