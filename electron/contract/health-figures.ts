/** What is measured of a service's process tree, as the helper gives it. */
export const HEALTH_FIELDS = ['cpu', 'privateBytes', 'threads', 'handles', 'processes'] as const;
export type HealthField = (typeof HEALTH_FIELDS)[number];

/** How far back figures are kept, in ms. */
export const HEALTH_SPAN_MS = 3_600_000;

/** Figures further apart than this have a time without measurements between them, in ms. */
export const HEALTH_GAP_MS = 25_000;
