import type { Log } from '../../../electron/core/log.js';

/** A log that keeps nothing. */
export const silentLog: Log = { info: () => undefined, error: () => undefined };
