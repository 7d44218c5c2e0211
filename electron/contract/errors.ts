import { z } from 'zod';
import { failure, MAX_ERROR_TEXT } from './failure.js';
import { reasonSchema } from './helper/reason.js';

export { failure, MAX_ERROR_TEXT };

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
  // Input: what works, but is doubtful
  'changeableByUsers',
  'networkDrive',
  'networkDriveUnknown',
  'networkShare',
  'pathInProfile',
  'interpreterAlone',
  // Input: values
  'controlCharacter',
  'argumentsTooLong',
  'valueOutOfRange',
  'valueWrongType',
  'valueNotAllowed',
  'parameterUnknown',
  'dependencyMissing',
  'dependencySelf',
  'groupMissing',
  'privilegeUnknown',
  'recoveryActionsInvalid',
  'resetWithoutActions',
  'accountEmpty',
  'accountUnknown',
  'passwordMissing',
  // Services
  'serviceMissing',
  'serviceNotManaged',
  'serviceProtected',
  'serviceIsDriver',
  'settingNeedsHost',
  'hostingFixed',
  'notNssm',
  'hostMissing',
  'hostUnknown',
  'hostUnchanged',
  'effectiveNextStart',
  'settingsChanged',
  'serviceDisabled',
  'serviceMarkedForDeletion',
  'alreadyRunning',
  'notRunning',
  'busy',
  'trialRunning',
  'startFailed',
  'startTimeout',
  'stopTimeout',
  // Requests
  'badRequest',
  'hashMismatch',
  'requestTooLarge',
  'requestUnreadable',
  'protocolUnsupported',
  // Files that are imported
  'importTooLarge',
  'importNothing',
  'importSyntax',
  'importDuplicate',
  'importAlias',
  'importUnknown',
  'importMissing',
  'importValue',
  'importVersion',
  'importKind',
  'importDoctype',
  // The machine
  'accessDenied',
  'settingUnsupported',
  'forbiddenByPolicy',
  'win32',
  // The helper, seen from the application
  'helperMissing',
  'helperDied',
  'helperGarbage',
  'helperTimeout',
  // Elevation
  'elevationDeclined',
  'elevationFailed',
  'elevationLost',
  // Logs and the rest
  'logMissing',
  'logUnreadable',
  'fileUnwritable',
  'updateFailed',
  'searchInvalid',
  'searchTooSlow',
  'notSupported',
  'internal',
] as const;

export const errorCodeSchema = z.enum(ERROR_CODES);
export type ErrorCode = z.infer<typeof errorCodeSchema>;

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
