import { z } from 'zod';
import { ERROR_CODES, MAX_ERROR_TEXT } from './errors.js';
import { reasonSchema } from './helper/reason.js';

export const errorCodeSchema = z.enum(ERROR_CODES);

const text = z
  .string()

  .transform((value) => value.replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, ' ').slice(0, MAX_ERROR_TEXT));

/** A failure as data. `message` is English and meant for logs; people read the text of `code`. */
export const failureSchema = z.object({
  code: errorCodeSchema,
  message: text,
  /** Win32 error number, when the system refused something. */
  win32: z.number().int().nullable(),
  /** The call that failed, such as `CreateServiceW`. */
  operation: text.nullable(),
  /** What it was done to: a service name or a path. */
  object: text.nullable(),
  /** The input field that is wrong, such as `name` or `parameters.Application`. */
  field: text.nullable(),
  /** The value of that field; null where it is secret. */
  value: text.nullable(),
  /** Why a service did not start. */
  reason: reasonSchema.nullable().default(null),
});
export type Failure = z.infer<typeof failureSchema>;
