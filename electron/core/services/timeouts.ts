/** How long a service may take to come up and to end, in ms: twice the 30 s that Windows itself allows. */
export const START_TIMEOUT_MS = 60_000;
export const STOP_TIMEOUT_MS = 60_000;
