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

/**
 * The parameters kept in the registry, under the names that NSSM gave them; those of Steward's own stand in the same
 * object. The helper's table is the source; the contract test compares names, ranges and kinds.
 */
export const parametersSchema = z.strictObject({
  Application: path,
  AppParameters: z.string().max(MAX_ARGUMENTS).optional(),
  AppDirectory: path.optional(),
  AppExit: z.record(z.string().regex(/^(Default|\d{1,10})$/), exitAction).optional(),
  AppPriority: z.literal(Object.values(PRIORITIES)).optional(),
  AppNoConsole: flag.optional(),
  AppEnvironment: environment.optional(),
  AppEnvironmentExtra: environment.optional(),
  AppStdout: path.optional(),
  AppStderr: path.optional(),
  AppTimestampLog: flag.optional(),
  AppRotateFiles: flag.optional(),
  AppRotateOnline: flag.optional(),
  AppRotateSeconds: uint32.optional(),
  AppRotateBytes: uint32.optional(),
  AppRotateBytesHigh: uint32.optional(),
  AppRestartDelay: uint32.optional(),
  AppThrottle: uint32.optional(),
  AppStopMethodSkip: z.number().int().min(0).max(15).optional(),
  AppStopMethodConsole: uint32.optional(),
  AppStopMethodWindow: uint32.optional(),
  AppStopMethodThreads: uint32.optional(),
  AppKillProcessTree: flag.optional(),
  RotateKeep: z.number().int().min(0).max(100_000).optional(),
});
export type Parameters = z.infer<typeof parametersSchema>;
export type ParameterName = keyof Parameters;
