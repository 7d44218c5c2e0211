import type { CreateForm } from './create-form.js';
import { PRIORITIES } from './setting-values.js';
import type { SettingValues } from './service-settings.js';

/** What a kind of program is better run with as a service. Its words stand under `templates.builtIn`. */
export interface BuiltInTemplate {
  readonly id: BuiltInId;
  /** Filled in where nothing has been typed. */
  readonly arguments?: string;
  readonly startType?: CreateForm['startType'];
  /** `{folder}` in a text stands for the folder of the program. */
  readonly settings: SettingValues;
}

export const BUILT_IN_IDS = [
  'node',
  'python',
  'java',
  'dotnet',
  'console',
  'nginx',
  'redis',
  'exporter',
  'frpc',
  'powershell',
  'batch',
] as const;
export type BuiltInId = (typeof BUILT_IN_IDS)[number];

/** Times in milliseconds. The reason for each is said in the texts. */
export const BUILT_IN_TEMPLATES: readonly BuiltInTemplate[] = [
  {
    id: 'node',
    settings: { AppEnvironmentExtra: ['NODE_ENV=production'], AppStopMethodConsole: 10_000 },
  },
  {
    id: 'python',
    settings: {
      AppEnvironmentExtra: ['PYTHONUNBUFFERED=1', 'PYTHONIOENCODING=utf-8'],
      AppStopMethodConsole: 10_000,
    },
  },
  {
    id: 'java',
    settings: {
      AppEnvironmentExtra: ['JAVA_TOOL_OPTIONS=-Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8'],
      AppStopMethodConsole: 30_000,
    },
  },
  {
    id: 'dotnet',
    settings: {
      AppEnvironmentExtra: ['ASPNETCORE_ENVIRONMENT=Production', 'DOTNET_ENVIRONMENT=Production'],
      AppStopMethodConsole: 30_000,
    },
  },
  { id: 'console', settings: { AppStopMethodConsole: 10_000, BackoffMax: 60_000 } },
  { id: 'nginx', settings: { StopCommand: '"{folder}\\nginx.exe" -p "{folder}" -s quit' } },
  {
    id: 'redis',
    arguments: 'redis.windows.conf',
    settings: { StopCommand: '"{folder}\\redis-cli.exe" shutdown', StopCommandTimeout: 30_000 },
  },
  {
    id: 'exporter',
    arguments: '--web.listen-address=:9182',
    settings: { AppPriority: PRIORITIES.BELOW_NORMAL_PRIORITY_CLASS },
  },
  {
    id: 'frpc',
    arguments: '-c frpc.toml',
    startType: 'delayed',
    settings: { AppRestartDelay: 5000, BackoffMax: 60_000 },
  },
  { id: 'powershell', settings: { AppStopMethodConsole: 5000 } },
  { id: 'batch', settings: { AppStopMethodConsole: 3000 } },
];

/**
 * The settings of a template for a program.
 *
 * @param folder the program's, null while it is not known: settings that need it are then left out
 */
export function builtInSettings({ settings }: BuiltInTemplate, folder: string | null): SettingValues {
  return Object.fromEntries(
    Object.entries(settings).flatMap(([name, value]) => {
      if (typeof value !== 'string' || !value.includes('{folder}')) return [[name, value]];
      return folder === null ? [] : [[name, value.replaceAll('{folder}', folder)]];
    }),
  );
}
