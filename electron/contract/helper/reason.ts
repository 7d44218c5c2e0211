import { z } from 'zod';
import { instantSchema } from './instant.js';

export const REASON_CODES = [
  'exited',
  'startFailed',
  'gaveUp',
  'stoppedWithError',
  'settingsInvalid',
  'logFailed',
  'hostDied',
] as const;

/** Why a service is not as wished. */
export const reasonSchema = z.object({
  code: z.enum(REASON_CODES),
  /** The program's exit code, unsigned (0xC0000005 is 3221225477); for `stoppedWithError` the service specific code. */
  exitCode: z.number().int().nullable(),
  ranMs: z.number().nullable(),
  /** How many times in a row. */
  count: z.number().int().nullable(),
  win32: z.number().int().nullable(),
  /** A program, file or parameter. */
  object: z.string().nullable(),
  at: instantSchema.nullable(),
});
export type Reason = z.infer<typeof reasonSchema>;
