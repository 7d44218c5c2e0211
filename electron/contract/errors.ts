import type { Failure } from './failure-schema.js';

export type { Failure };

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
  'secretLeftOut',
  'valueOutOfRange',
  'valueWrongType',
  'valueNotAllowed',
  'parameterUnknown',
  'dependencyMissing',
  'dependencySelf',
  'dependencyCircle',
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

export type ErrorCode = (typeof ERROR_CODES)[number];

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
