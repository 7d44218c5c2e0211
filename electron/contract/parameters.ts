import { z } from 'zod';
import { EXIT_ACTIONS, HOOKS, LOG_ENCODINGS, PRIORITIES, RANGES } from './setting-values.js';

const flag = z.union([z.literal(0), z.literal(1)]);

/** The registry's largest `AppParameters`, in UTF-16 units (NSSM's VALUE_LENGTH less its terminator). */
export const MAX_ARGUMENTS = 16_383;
/** Longest Windows path, in UTF-16 units. */
export const MAX_PATH_UNITS = 32_767;

/** A number in the range of its setting. */
export function integer(setting: keyof typeof RANGES) {
  const [min, max] = RANGES[setting];
  return z.number().int().min(min).max(max);
}

const path = z.string().min(1).max(MAX_PATH_UNITS);
const environment = z.array(z.string().regex(/^[^=]+=/s));

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

const commandLine = z.string().max(MAX_ARGUMENTS);
const dayTimes = z.string().regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d(?:,(?!$)|$))*$/);

/**
 * The parameters kept in the registry, under the names that NSSM gave them; those of Steward's own stand in the same
 * object. The helper's table is the source; the contract test compares names, ranges and kinds.
 */
export const parametersSchema = z.strictObject({
  Application: path,
  AppParameters: commandLine.optional(),
  AppDirectory: path.optional(),
  AppExit: z.record(z.string().regex(/^(Default|\d{1,10})$/), z.enum(EXIT_ACTIONS)).optional(),
  AppEvents: z.partialRecord(z.enum(HOOKS), commandLine.regex(/[^ \t]/)).optional(),
  AppAffinity: z.string().refine(isAffinity).optional(),
  AppEnvironment: environment.optional(),
  AppEnvironmentExtra: environment.optional(),
  AppNoConsole: flag.optional(),
  AppPriority: z.literal(Object.values(PRIORITIES)).optional(),
  AppRestartDelay: integer('AppRestartDelay').optional(),
  AppStdin: path.optional(),
  AppStdinShareMode: integer('AppStdinShareMode').optional(),
  AppStdinCreationDisposition: integer('AppStdinCreationDisposition').optional(),
  AppStdinFlagsAndAttributes: integer('AppStdinFlagsAndAttributes').optional(),
  AppStdout: path.optional(),
  AppStdoutShareMode: integer('AppStdoutShareMode').optional(),
  AppStdoutCreationDisposition: integer('AppStdoutCreationDisposition').optional(),
  AppStdoutFlagsAndAttributes: integer('AppStdoutFlagsAndAttributes').optional(),
  AppStdoutCopyAndTruncate: flag.optional(),
  AppStderr: path.optional(),
  AppStderrShareMode: integer('AppStderrShareMode').optional(),
  AppStderrCreationDisposition: integer('AppStderrCreationDisposition').optional(),
  AppStderrFlagsAndAttributes: integer('AppStderrFlagsAndAttributes').optional(),
  AppStderrCopyAndTruncate: flag.optional(),
  AppStopMethodSkip: integer('AppStopMethodSkip').optional(),
  AppStopMethodConsole: integer('AppStopMethodConsole').optional(),
  AppStopMethodWindow: integer('AppStopMethodWindow').optional(),
  AppStopMethodThreads: integer('AppStopMethodThreads').optional(),
  AppKillProcessTree: flag.optional(),
  AppThrottle: integer('AppThrottle').optional(),
  AppRedirectHook: flag.optional(),
  AppRotateFiles: flag.optional(),
  AppRotateOnline: flag.optional(),
  AppRotateSeconds: integer('AppRotateSeconds').optional(),
  AppRotateBytes: integer('AppRotateBytes').optional(),
  AppRotateBytesHigh: integer('AppRotateBytesHigh').optional(),
  AppRotateDelay: integer('AppRotateDelay').optional(),
  AppTimestampLog: flag.optional(),
  RestartLimit: integer('RestartLimit').optional(),
  RestartWindow: integer('RestartWindow').optional(),
  BackoffDelay: integer('BackoffDelay').optional(),
  BackoffFactor: integer('BackoffFactor').optional(),
  BackoffMax: integer('BackoffMax').optional(),
  RotateKeep: integer('RotateKeep').optional(),
  RotateKeepDays: integer('RotateKeepDays').optional(),
  RotateAt: dayTimes.optional(),
  RotateGzip: flag.optional(),
  LogEncoding: z.enum(LOG_ENCODINGS).optional(),
  StopCommand: commandLine.optional(),
  StopCommandTimeout: integer('StopCommandTimeout').optional(),
  KillOnHostExit: flag.optional(),
  ProtectSettings: flag.optional(),
});
export type Parameters = z.infer<typeof parametersSchema>;
export type ParameterName = keyof Parameters;
