import type { ErrorCode, Failure } from './errors.js';

/** Longest text that an error carries, in UTF-16 units; what is longer is cut. */
export const MAX_ERROR_TEXT = 1024;

/** Makes a complete {@link Failure} from the parts that are known. */
export function failure(code: ErrorCode, parts: Partial<Omit<Failure, 'code'>> = {}): Failure {
  return {
    code,
    message: parts.message ?? code,
    win32: parts.win32 ?? null,
    operation: parts.operation ?? null,
    object: parts.object ?? null,
    field: parts.field ?? null,
    value: parts.value ?? null,
    reason: parts.reason ?? null,
  };
}
