import { z } from 'zod';

const uint32 = z.number().int().min(0).max(0xffff_ffff);
const flag = z.union([z.literal(0), z.literal(1)]);
const exitAction = z.enum(['Restart', 'Ignore', 'Exit', 'Suicide']);

/** The registry's largest `AppParameters`, in UTF-16 units (NSSM's VALUE_LENGTH less its terminator). */
export const MAX_ARGUMENTS = 16_383;
/** Longest Windows path, in UTF-16 units. */
export const MAX_PATH_UNITS = 32_767;

const path = z.string().min(1).max(MAX_PATH_UNITS);
const environment = z.array(z.string().regex(/^[^=]+=/s));

/** Priority classes by the names that NSSM's command line uses, with the values that the registry holds. */
export const PRIORITIES = {
  REALTIME_PRIORITY_CLASS: 0x100,
  HIGH_PRIORITY_CLASS: 0x80,
  ABOVE_NORMAL_PRIORITY_CLASS: 0x8000,
  NORMAL_PRIORITY_CLASS: 0x20,
  BELOW_NORMAL_PRIORITY_CLASS: 0x4000,
  IDLE_PRIORITY_CLASS: 0x40,
} as const;

/** The hooks that a service may have. */
export const HOOKS = [
  'Start/Pre',
  'Start/Post',
  'Stop/Pre',
  'Exit/Post',
  'Rotate/Pre',
  'Rotate/Post',
  'Power/Change',
  'Power/Resume',
] as const;

/** Encodings that the readers of a log may be told. */
export const LOG_ENCODINGS = ['auto', 'utf-8', 'gbk', 'utf-16le'] as const;

const DAY_SECONDS = 86_400;
const MAX_PROCESSOR = 63;

/** Whether a text is a list of processors such as `0-2,4`, or means all of them. */
function isAffinity(text: string): boolean {
  if (/^(|\*|all|default)$/i.test(text)) return true;
  return text.split(',').every((part) => {
    const range = /^(\d+)(?:-(\d+))?$/.exec(part);
    if (range === null) return false;
    const first = Number(range[1]);
    const last = Number(range[2] ?? range[1]);
    return first <= last && last <= MAX_PROCESSOR;
  });
}

const integer = (min: number, max: number) => z.number().int().min(min).max(max);
const commandLine = z.string().max(MAX_ARGUMENTS);
const shareMode = integer(0, 7);
const creationDisposition = integer(1, 5);
const dayTimes = z.string().regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d(?:,(?!$)|$))*$/);

/**
 * The parameters kept in the registry, under the names that NSSM gave them; those of Steward's own stand in the same
 * object. The helper's table is the source; the contract test compares names, ranges and kinds.
 */
export const parametersSchema = z.strictObject({
  Application: path,
  AppParameters: commandLine.optional(),
  AppDirectory: path.optional(),
  AppExit: z.record(z.string().regex(/^(Default|\d{1,10})$/), exitAction).optional(),
  AppEvents: z.partialRecord(z.enum(HOOKS), commandLine.regex(/[^ \t]/)).optional(),
  AppAffinity: z.string().refine(isAffinity).optional(),
  AppEnvironment: environment.optional(),
  AppEnvironmentExtra: environment.optional(),
  AppNoConsole: flag.optional(),
  AppPriority: z.literal(Object.values(PRIORITIES)).optional(),
  AppRestartDelay: uint32.optional(),
  AppStdin: path.optional(),
  AppStdinShareMode: shareMode.optional(),
  AppStdinCreationDisposition: creationDisposition.optional(),
  AppStdinFlagsAndAttributes: uint32.optional(),
  AppStdout: path.optional(),
  AppStdoutShareMode: shareMode.optional(),
  AppStdoutCreationDisposition: creationDisposition.optional(),
  AppStdoutFlagsAndAttributes: uint32.optional(),
  AppStdoutCopyAndTruncate: flag.optional(),
  AppStderr: path.optional(),
  AppStderrShareMode: shareMode.optional(),
  AppStderrCreationDisposition: creationDisposition.optional(),
  AppStderrFlagsAndAttributes: uint32.optional(),
  AppStderrCopyAndTruncate: flag.optional(),
  AppStopMethodSkip: integer(0, 15).optional(),
  AppStopMethodConsole: uint32.optional(),
  AppStopMethodWindow: uint32.optional(),
  AppStopMethodThreads: uint32.optional(),
  AppKillProcessTree: flag.optional(),
  AppThrottle: uint32.optional(),
  AppRedirectHook: flag.optional(),
  AppRotateFiles: flag.optional(),
  AppRotateOnline: flag.optional(),
  AppRotateSeconds: uint32.optional(),
  AppRotateBytes: uint32.optional(),
  AppRotateBytesHigh: uint32.optional(),
  AppRotateDelay: uint32.optional(),
  AppTimestampLog: flag.optional(),
  RestartLimit: integer(0, 100_000).optional(),
  RestartWindow: integer(1, 7 * DAY_SECONDS).optional(),
  BackoffDelay: integer(0, 3_600_000).optional(),
  BackoffFactor: integer(100, 1000).optional(),
  BackoffMax: integer(0, DAY_SECONDS * 1000).optional(),
  RotateKeep: integer(0, 100_000).optional(),
  RotateKeepDays: integer(0, 36_500).optional(),
  RotateAt: dayTimes.optional(),
  RotateGzip: flag.optional(),
  LogEncoding: z.enum(LOG_ENCODINGS).optional(),
  StopCommand: commandLine.optional(),
  StopCommandTimeout: integer(0, 3_600_000).optional(),
  KillOnHostExit: flag.optional(),
  ProtectSettings: flag.optional(),
});
export type Parameters = z.infer<typeof parametersSchema>;
export type ParameterName = keyof Parameters;
