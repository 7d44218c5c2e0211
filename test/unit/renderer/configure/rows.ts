import type { ParameterRow } from '../../../../electron/contract/helper/schema.js';

/** A row of the helper's table. */
export function row(name: string, parts: Partial<ParameterRow> = {}): ParameterRow {
  return {
    name,
    scope: 'nssm',
    registry: 'SZ',
    kind: 'string',
    default: null,
    unit: null,
    min: null,
    max: null,
    values: null,
    sub: null,
    restart: true,
    secret: false,
    title: { en: name, 'zh-CN': name },
    help: { en: `Help of ${name}`, 'zh-CN': `${name} 的说明` },
    ...parts,
  };
}

export const THROTTLE = row('AppThrottle', {
  kind: 'integer',
  registry: 'DWORD',
  default: 1500,
  unit: 'ms',
  min: 0,
  max: 3_600_000,
  title: { en: 'Minimum run time', 'zh-CN': '最短运行时间' },
});
export const EXIT = row('AppExit', {
  kind: 'exit-actions',
  default: 'Restart',
  values: ['Restart', 'Ignore', 'Exit', 'Suicide'],
  sub: 'exit-code',
});
export const EXTRA = row('AppEnvironmentExtra', { kind: 'environment', registry: 'MULTI_SZ' });
export const PROGRAM = row('Application', { kind: 'path', registry: 'EXPAND_SZ' });
export const ACCOUNT = row('ObjectName', { scope: 'native', registry: null, default: 'LocalSystem' });
export const CONSOLE = row('AppNoConsole', {
  kind: 'boolean',
  registry: 'DWORD',
  default: 0,
  min: 0,
  max: 1,
});
export const HOOKS = row('AppEvents', { kind: 'hooks', sub: 'event' });
export const AFFINITY = row('AppAffinity', { kind: 'affinity', default: 'All' });
export const ROTATE_AT = row('RotateAt', { kind: 'day-times', default: '' });
export const DEPENDENCIES = row('DependOnService', { kind: 'list', scope: 'native', registry: null });
export const ARGUMENTS = row('AppParameters');
export const SKIP = row('AppStopMethodSkip', {
  kind: 'flags',
  registry: 'DWORD',
  default: 0,
  values: ['Console', 'Window', 'Threads', 'Terminate'],
});
export const PRIORITY = row('AppPriority', { kind: 'priority', registry: 'DWORD', default: 0x20 });
