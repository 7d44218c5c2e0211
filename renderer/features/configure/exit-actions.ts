import type { InputError } from './setting-input.js';

/** The key under which the action for all other exit codes stands. */
export const DEFAULT_EXIT = 'Default';

/** One line of the table: an exit code as it is typed, and what happens on it. */
export interface ExitActionLine {
  readonly code: string;
  readonly action: string;
}

const MAX_EXIT_CODE = 0xffff_ffff;

/** The lines for single exit codes, by number; a code that is still being typed comes last. */
export function exitActionLines(actions: Readonly<Record<string, string>>): ExitActionLine[] {
  return Object.entries(actions)
    .filter(([code]) => code !== DEFAULT_EXIT)
    .map(([code, action]) => ({ code, action }))
    .sort((a, b) => order(a.code) - order(b.code));
}

function order(code: string): number {
  return /^\d+$/.test(code) ? Number(code) : Number.POSITIVE_INFINITY;
}

/**
 * The exit code that a text names, as the registry keeps it: unsigned decimal. Negative numbers and hexadecimal ones, as
 * event logs write them, are taken too.
 *
 * @returns null when it is none
 */
export function parseExitCode(text: string): string | null {
  const trimmed = text.trim();
  if (!/^(?:-?\d{1,10}|0x[0-9a-f]{1,8})$/i.test(trimmed)) return null;
  const number = Number(trimmed);
  if (number > MAX_EXIT_CODE || number < -0x8000_0000) return null;
  return String(number < 0 ? number + MAX_EXIT_CODE + 1 : number);
}

/** What is wrong with a table of actions. */
export function checkExitActions(actions: Readonly<Record<string, string>>): InputError | null {
  const bad = Object.keys(actions).find((code) => code !== DEFAULT_EXIT && parseExitCode(code) !== code);
  return bad === undefined ? null : { key: 'exitCode', params: { code: bad } };
}
