import { z } from 'zod';

/**
 * Every error that may cross a boundary (helper, IPC, browser host). A code is also the key of its text in
 * `messages/`, under `error.<code>`; a test holds the two lists together.
 */
export const ERROR_CODES = [
  // Input: names
  'nameEmpty',
  'nameTooLong',
  'nameInvalidCharacter',
  'nameTaken',
  'nameTakenCase',
  'displayNameTooLong',
  'displayNameTaken',
  // Input: paths
  'pathEmpty',
  'pathRelative',
  'pathMissing',
  'pathIsDirectory',
  'pathNotExecutable',
  'pathTooLong',
  'pathInvalidCharacter',
  'needsInterpreter',
  'directoryMissing',
  'directoryNotDirectory',
  // Input: values
  'controlCharacter',
  'argumentsTooLong',
  'valueOutOfRange',
  'valueWrongType',
  'valueNotAllowed',
  'parameterUnknown',
  'dependencyMissing',
  'dependencySelf',
  'accountUnknown',
  'passwordMissing',
  // Services
  'serviceMissing',
  'serviceNotManaged',
  'serviceDisabled',
  'serviceMarkedForDeletion',
  'alreadyRunning',
  'notRunning',
  'busy',
  'startFailed',
  'startTimeout',
  'stopTimeout',
  // Requests
  'badRequest',
  'hashMismatch',
  'requestTooLarge',
  'requestUnreadable',
  'protocolUnsupported',
  // The machine
  'accessDenied',
  'win32',
  // The helper, seen from the application
  'helperMissing',
  'helperDied',
  'helperGarbage',
  'helperTimeout',
  // Elevation
  'elevationDeclined',
  'elevationFailed',
  // Logs and the rest
  'logMissing',
  'logUnreadable',
  'notSupported',
  'internal',
] as const;

export const errorCodeSchema = z.enum(ERROR_CODES);
export type ErrorCode = z.infer<typeof errorCodeSchema>;

/** Longest text that an error carries; what is longer is cut. */
export const MAX_ERROR_TEXT = 1024;

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
});
export type Failure = z.infer<typeof failureSchema>;

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
  };
}

/** The only error that the application throws on purpose: it carries a {@link Failure} across the code. */
export class StewardError extends Error {
  override readonly name = 'StewardError';
  readonly failure: Failure;

  constructor(failed: Failure, options?: ErrorOptions) {
    super(failed.message, options);
    this.failure = failed;
  }
}

/** Turns anything thrown into a {@link Failure}; what is not ours becomes `internal`, with its message kept for the log. */
export function toFailure(thrown: unknown): Failure {
  if (thrown instanceof StewardError) return thrown.failure;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return failure('internal', { message: message.slice(0, MAX_ERROR_TEXT) });
}
