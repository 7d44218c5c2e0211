import { z } from 'zod';

/** What may go wrong with a path as a service, though it works for the present user. */
export const hazardsSchema = z.object({
  /** The file or folder, at the path or above it, that ordinary users may change so that another program would be run. */
  changeable: z.string().nullable(),
  /** The path by its share where it is on a network drive of the user. */
  shared: z.string().nullable(),
});
export type Hazards = z.infer<typeof hazardsSchema>;
