import { z } from 'zod';
import { diagnosisSchema } from './diagnosis.js';
import { socketSchema } from './helper/sockets.js';

/** How long a test run lasts unless it ends before, in ms. */
export const TRIAL_MS = 30_000;

/** How much of what a test run prints is kept for showing, in UTF-16 units. */
export const MAX_TRIAL_TEXT = 64 * 1024;

const stream = z.enum(['stdout', 'stderr']);
const count = z.number().int().nonnegative();

/** How a test run ended. */
const helperEndSchema = z.object({
  by: z.enum(['program', 'stop', 'limit']),
  /** Null where the program was ended. */
  exitCode: z.number().int().nonnegative().nullable(),
  ranMs: count,
  /** Processes that the ended program had left; they were ended too. */
  left: count,
});

/** What the helper tells of a test run: what is new in the output, and all else as it is now. */
export const trialNewsSchema = z.object({
  pid: count,
  output: z.array(z.object({ stream, bytes: z.base64() })),
  /** Bytes of output that came too fast to be told. */
  droppedBytes: count,
  processes: count,
  sockets: z.array(socketSchema),
  end: helperEndSchema.nullable(),
});
export type TrialNews = z.infer<typeof trialNewsSchema>;

/** What the window is told of its test run. */
export const trialProgressSchema = trialNewsSchema.omit({ pid: true, output: true }).extend({
  output: z.array(z.object({ stream, text: z.string() })),
  end: helperEndSchema
    .extend({
      /** `helper`: the connection to the helper was lost, and the program ended with it. */
      by: z.enum(['program', 'stop', 'limit', 'helper']),
      findings: diagnosisSchema.shape.findings,
    })
    .nullable(),
});
export type TrialProgress = z.infer<typeof trialProgressSchema>;
