import { z } from 'zod';

/** What is measured of a service's process tree, as the helper gives it. */
export const HEALTH_FIELDS = ['cpu', 'privateBytes', 'threads', 'handles', 'processes'] as const;
export type HealthField = (typeof HEALTH_FIELDS)[number];

/** How far back figures are kept, in ms. */
export const HEALTH_SPAN_MS = 3_600_000;

/** Figures further apart than this have a time without measurements between them, in ms. */
export const HEALTH_GAP_MS = 25_000;

/** One figure a point in time; null where the service did not run, or nobody measured. */
const column = z.array(z.number().nullable());
const columns = z.object({
  cpu: column,
  privateBytes: column,
  threads: column,
  handles: column,
  processes: column,
});

/** A service's figures over the last hour. All columns are as long as `at`. */
export const healthSchema = z.object({
  /** Points in time, ms since the epoch, oldest first. */
  at: z.array(z.number()),
  mean: columns,
  /** The highest figure of each point in time: points that are long past stand for several measurements. */
  peak: columns,
});
export type Health = z.infer<typeof healthSchema>;
