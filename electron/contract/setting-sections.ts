/** A part of a service's settings under a name of its own. */
export interface SettingSection {
  readonly id: string;
  /** Names of parameters, in the order in which they are shown. */
  readonly settings: readonly string[];
  /** Those that few ever need, folded away. */
  readonly expert?: readonly string[];
}

/**
 * Which section each parameter of the helper's table belongs to: the one list that the settings of a service and the form
 * "New service" are laid out by. A contract test finds parameters without a section.
 */
export const SETTING_SECTIONS = [
  { id: 'program', settings: ['Application', 'AppParameters', 'AppDirectory'] },
  { id: 'details', settings: ['DisplayName', 'Description', 'Start'], expert: ['Name', 'ImagePath', 'Type'] },
  { id: 'account', settings: ['ObjectName', 'ProtectSettings'], expert: ['RequiredPrivileges', 'SidType'] },
  { id: 'delegation', settings: ['AllowControl'] },
  { id: 'dependencies', settings: ['DependOnService', 'DependOnGroup'] },
  { id: 'process', settings: ['AppPriority', 'AppAffinity', 'AppNoConsole', 'KillOnHostExit'] },
  {
    id: 'restart',
    settings: ['AppExit', 'AppRestartDelay', 'AppThrottle', 'RestartLimit', 'RestartWindow'],
    expert: ['BackoffDelay', 'BackoffFactor', 'BackoffMax'],
  },
  {
    id: 'shutdown',
    settings: [
      'StopCommand',
      'StopCommandTimeout',
      'AppStopMethodSkip',
      'AppStopMethodConsole',
      'AppStopMethodWindow',
      'AppStopMethodThreads',
      'AppKillProcessTree',
      'PreshutdownTimeout',
    ],
  },
  {
    id: 'output',
    settings: [
      'AppStdout',
      'AppStderr',
      'AppTimestampLog',
      'LogEncoding',
      'AppRotateFiles',
      'AppRotateOnline',
      'AppRotateBytes',
      'AppRotateSeconds',
      'RotateAt',
      'RotateKeep',
      'RotateKeepDays',
      'RotateGzip',
      'AppStdin',
    ],
    expert: [
      'AppStdoutCopyAndTruncate',
      'AppStderrCopyAndTruncate',
      'AppRotateDelay',
      'AppRotateBytesHigh',
      'AppStdoutShareMode',
      'AppStdoutCreationDisposition',
      'AppStdoutFlagsAndAttributes',
      'AppStderrShareMode',
      'AppStderrCreationDisposition',
      'AppStderrFlagsAndAttributes',
      'AppStdinShareMode',
      'AppStdinCreationDisposition',
      'AppStdinFlagsAndAttributes',
    ],
  },
  { id: 'environment', settings: ['AppEnvironmentExtra', 'AppEnvironment'], expert: ['Environment'] },
  { id: 'hooks', settings: ['AppEvents', 'AppRedirectHook'] },
  {
    id: 'recovery',
    settings: [
      'FailureActions',
      'FailureResetPeriod',
      'FailureActionsOnNonCrashFailures',
      'FailureCommand',
      'FailureRebootMessage',
    ],
  },
] as const satisfies readonly SettingSection[];

export type SectionId = (typeof SETTING_SECTIONS)[number]['id'];

/** All settings of a section, those for experts last. */
export function settingsOf(section: SettingSection): readonly string[] {
  return [...section.settings, ...(section.expert ?? [])];
}
