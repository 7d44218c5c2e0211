import type { ControlAction } from '../../contract/ipc.js';

/** How long a service may take to come up or to end, in ms: for each step twice the 30 s that Windows itself allows. */
export const TIMEOUT_MS: Readonly<Record<ControlAction, number>> = {
  start: 60_000,
  stop: 60_000,
  restart: 120_000,
};
