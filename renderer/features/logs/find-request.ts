import { Emitter } from '../../lib/emitter.js';

const requested = new Emitter<undefined>();

/** Opens the find bar of the log in view: Ctrl+F is caught by the window, wherever in the log the focus is. */
export function requestFind(): void {
  requested.emit(undefined);
}

/** @returns a function that ends the subscription */
export function onFindRequest(listener: () => void): () => void {
  return requested.on(listener);
}
