import { z } from 'zod';

/** What came of a change: done, or the administrator prompt was declined and nothing was changed. */
export const outcomeSchema = z.object({ status: z.enum(['done', 'cancelled']) });
export type Outcome = z.infer<typeof outcomeSchema>;
