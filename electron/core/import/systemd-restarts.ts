import type { DraftBuilder } from './draft.js';
import { readTimeSpan } from './time-span.js';
import type { Directive, Unit } from './unit-file.js';

/** systemd's default time between two starts. */
const DEFAULT_DELAY_MS = 100;

/** Carries over when a service is started again, and how often. */
export function systemdRestarts(unit: Unit, draft: DraftBuilder): void {
  const last = (...keys: string[]): Directive | null =>
    unit.directives.findLast(({ key }) => keys.includes(key)) ?? null;
  const restart = last('Restart');
  const actions = exitActions(restart?.value.toLowerCase() ?? 'no');
  if (actions === null) draft.remark('valueUnknown', restart?.line ?? null, 'Restart', restart?.value);
  else if (
    restart !== null &&
    !['always', 'no', 'on-failure', 'on-success'].includes(restart.value.toLowerCase())
  )
    draft.remark('approximate', restart.line, 'Restart', restart.value);
  const exit: Record<string, string> = actions ?? { Default: 'Restart' };
  for (const [key, action] of [
    ['SuccessExitStatus', restart?.value.toLowerCase() === 'on-failure' ? 'Exit' : null],
    ['RestartPreventExitStatus', 'Exit'],
    ['RestartForceExitStatus', 'Restart'],
  ] as const) {
    const directive = last(key);
    if (directive === null || action === null) continue;
    for (const code of directive.value.split(/\s+/)) {
      if (/^\d{1,3}$/.test(code)) exit[String(Number(code))] = action;
      else if (code !== '') draft.remark('valueUnknown', directive.line, key, code);
    }
  }
  draft.parameters['AppExit'] = exit;
  const delay = last('RestartSec');
  const ms = delay === null ? DEFAULT_DELAY_MS : readTimeSpan(delay.value);
  if (ms === null) draft.remark('valueUnknown', delay?.line ?? null, 'RestartSec', delay?.value);
  else if (delay !== null) draft.parameters['AppRestartDelay'] = ms;
  const burst = last('StartLimitBurst');
  if (burst !== null) {
    if (/^\d{1,5}$/.test(burst.value)) draft.parameters['RestartLimit'] = Number(burst.value);
    else draft.remark('valueUnknown', burst.line, burst.key, burst.value);
  }
  const window = last('StartLimitIntervalSec', 'StartLimitInterval');
  if (window === null) return;
  const span = readTimeSpan(window.value);
  if (span === null) draft.remark('valueUnknown', window.line, window.key, window.value);
  // Without a window systemd does not limit anything.
  else if (span === 0) draft.parameters['RestartLimit'] = 0;
  else draft.parameters['RestartWindow'] = Math.max(1, Math.min(Math.round(span / 1000), 604_800));
}

function exitActions(word: string): Record<string, string> | null {
  switch (word) {
    case 'always':
      return { Default: 'Restart' };
    case 'on-failure':
    case 'on-abnormal':
    case 'on-abort':
    case 'on-watchdog':
      return { Default: 'Restart', '0': 'Exit' };
    case 'on-success':
      return { Default: 'Exit', '0': 'Restart' };
    case 'no':
      return { Default: 'Exit' };
    default:
      return null;
  }
}
