import { z } from 'zod';

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
