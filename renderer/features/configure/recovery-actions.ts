import type { InputError } from './setting-input.js';

/** What Windows can do when a service fails, in the words of the helper's table. */
export const RECOVERY_WORDS = ['restart', 'run', 'reboot', 'none'] as const;

/** One recovery action as it is typed: the delay is in milliseconds. */
export interface RecoveryLine {
  readonly action: string;
  readonly delay: string;
}

const MAX_DELAY_MS = 0xffff_ffff;
const MAX_ACTIONS = 100;

/** Reads a text such as `restart/60000/run/1000`. What is half typed stays as it is. */
export function recoveryLines(text: string): RecoveryLine[] {
  if (text === '') return [];
  const parts = text.split('/');
  return Array.from({ length: Math.ceil(parts.length / 2) }, (_, index) => ({
    action: wordIn(parts[2 * index] ?? ''),
    delay: parts[2 * index + 1] ?? '',
  }));
}

/** sc takes no word for no action. */
function wordIn(part: string): string {
  return part === '' ? 'none' : part.toLowerCase();
}

/** The text that the helper takes. */
export function recoveryText(lines: readonly RecoveryLine[]): string {
  return lines.map(({ action, delay }) => `${action}/${delay}`).join('/');
}

/** What is wrong with a list of actions. */
export function checkRecovery(text: string): InputError | null {
  const lines = recoveryLines(text);
  if (lines.length > MAX_ACTIONS) return { key: 'tooMany', params: { max: MAX_ACTIONS } };
  const wrong = lines.some(({ delay }) => !/^\d{1,10}$/.test(delay) || Number(delay) > MAX_DELAY_MS);
  if (wrong) return { key: 'number', params: { min: 0, max: MAX_DELAY_MS } };
  const unknown = lines.some(({ action }) => !RECOVERY_WORDS.some((word) => word === action));
  return unknown ? { key: 'recovery', params: {} } : null;
}
