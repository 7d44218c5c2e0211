import { z } from 'zod';
import { instantSchema } from './instant.js';

export const REASON_CODES = [
  'exited',
  'startFailed',
  'gaveUp',
  'stoppedWithError',
  'settingsInvalid',
  'logFailed',
  'rotationFailed',
  'hostDied',
  'hookAborted',
] as const;

/** Why a service is not as wished. */
export const reasonSchema = z.object({
  code: z.enum(REASON_CODES),
  /** The program's exit code, unsigned (0xC0000005 is 3221225477); for `stoppedWithError` the service specific code. */
  exitCode: z.number().int().nullable(),
  ranMs: z.number().nullable(),
  /** How many times in a row; for `gaveUp` how many restarts were made within `windowMs`. */
  count: z.number().int().nullable(),
  /** RestartWindow, for `gaveUp`. */
  windowMs: z.number().nullable(),
  win32: z.number().int().nullable(),
  /** A program, file, parameter or hook. */
  object: z.string().nullable(),
  at: instantSchema.nullable(),
});
export type Reason = z.infer<typeof reasonSchema>;
