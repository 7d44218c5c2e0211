import { z } from 'zod';
import { failureSchema } from './failure-schema.js';
import { instantSchema } from './helper/instant.js';

/** How far an update is; nothing is downloaded or installed unless the person says so. */
export const updateProgressSchema = z.discriminatedUnion('phase', [
  /** Nothing newer is known; `checkedAt` null: it has not been looked for. */
  z.object({ phase: z.literal('current'), checkedAt: instantSchema.nullable() }),
  z.object({ phase: z.literal('checking') }),
  z.object({ phase: z.literal('found'), version: z.string() }),
  /** `percent` from 0 to 100. */
  z.object({ phase: z.literal('downloading'), version: z.string(), percent: z.number().min(0).max(100) }),
  z.object({ phase: z.literal('ready'), version: z.string() }),
  z.object({ phase: z.literal('failed'), failure: failureSchema }),
]);
export type UpdateProgress = z.infer<typeof updateProgressSchema>;

export const updateStateSchema = z.object({
  /** Why Steward cannot update itself here; null when it can. */
  unavailable: z.enum(['host', 'portable', 'source', 'policy']).nullable(),
  progress: updateProgressSchema,
});
export type UpdateState = z.infer<typeof updateStateSchema>;

const nothing = z.strictObject({});

export const updateInvocations = {
  'updates.state': { args: nothing, result: updateStateSchema },
  /** Looks for a newer version now. */
  'updates.check': { args: nothing, result: updateStateSchema },
  /** Downloads the version that was found. */
  'updates.download': { args: nothing, result: updateStateSchema },
  /** Ends Steward and runs the installer that was downloaded; services run on. */
  'updates.install': { args: nothing, result: updateStateSchema },
} as const;
