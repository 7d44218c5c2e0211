const DAY_SECONDS = 86_400;
const UINT32 = [0, 0xffff_ffff] as const;

/** The least and the greatest value of each setting that is a number. */
export const RANGES = {
  AppRestartDelay: UINT32,
  AppStdinShareMode: [0, 7],
  AppStdinCreationDisposition: [1, 5],
  AppStdinFlagsAndAttributes: UINT32,
  AppStdoutShareMode: [0, 7],
  AppStdoutCreationDisposition: [1, 5],
  AppStdoutFlagsAndAttributes: UINT32,
  AppStderrShareMode: [0, 7],
  AppStderrCreationDisposition: [1, 5],
  AppStderrFlagsAndAttributes: UINT32,
  AppStopMethodSkip: [0, 15],
  AppStopMethodConsole: UINT32,
  AppStopMethodWindow: UINT32,
  AppStopMethodThreads: UINT32,
  AppThrottle: UINT32,
  AppRotateSeconds: UINT32,
  AppRotateBytes: UINT32,
  AppRotateBytesHigh: UINT32,
  AppRotateDelay: UINT32,
  RestartLimit: [0, 100_000],
  RestartWindow: [1, 7 * DAY_SECONDS],
  BackoffDelay: [0, 3_600_000],
  BackoffFactor: [100, 1000],
  BackoffMax: [0, DAY_SECONDS * 1000],
  RotateKeep: [0, 100_000],
  RotateKeepDays: [0, 36_500],
  StopCommandTimeout: [0, 3_600_000],
  FailureResetPeriod: UINT32,
  PreshutdownTimeout: UINT32,
} as const;

/** Settings that are on or off: 1 or 0. */
export const FLAGS = [
  'AppNoConsole',
  'AppStdoutCopyAndTruncate',
  'AppStderrCopyAndTruncate',
  'AppKillProcessTree',
  'AppRedirectHook',
  'AppRotateFiles',
  'AppRotateOnline',
  'AppTimestampLog',
  'RotateGzip',
  'KillOnHostExit',
  'ProtectSettings',
  'FailureActionsOnNonCrashFailures',
] as const;

/** What is done when the program ends by itself. */
export const EXIT_ACTIONS = ['Restart', 'Ignore', 'Exit', 'Suicide'] as const;

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

export const SERVICE_TYPES = ['SERVICE_WIN32_OWN_PROCESS', 'SERVICE_INTERACTIVE_PROCESS'] as const;
export const SID_TYPES = ['none', 'unrestricted', 'restricted'] as const;
