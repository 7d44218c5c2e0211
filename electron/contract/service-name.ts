import type { ErrorCode } from './errors.js';

/** Longest service or display name, in UTF-16 units (CreateServiceW). */
export const MAX_NAME = 256;

/**
 * Checks a service name by the rules of CreateServiceW: 1 … 256 UTF-16 units, no slash or backslash; and no control
 * character, since no tool could show it.
 *
 * @returns the code of what is wrong, or null
 */
export function checkServiceName(name: string): ErrorCode | null {
  if (name.trim() === '') return 'nameEmpty';
  if (name.length > MAX_NAME) return 'nameTooLong';
  if (hasControlCharacter(name)) return 'controlCharacter';
  if (/[/\\]/.test(name)) return 'nameInvalidCharacter';
  return null;
}

/** Tells whether a text has a character of Unicode's category Cc (line breaks and tabs included). */
export function hasControlCharacter(text: string): boolean {
  return /\p{Cc}/u.test(text);
}

/** Whether two service names mean the same service: the SCM compares without regard to case. */
export function sameServiceName(a: string, b: string): boolean {
  return a.toUpperCase() === b.toUpperCase();
}

/**
 * Suggests a service name from a program's path: its base name without extension, unsuitable characters left out,
 * made unique by a number.
 */
export function suggestServiceName(programPath: string, taken: readonly string[]): string {
  const base = (programPath.split(/[\\/]/).at(-1) ?? '').replace(/\.[^.]*$/, '').replace(/[\p{Cc}/\\]/gu, '');
  return freeServiceName(base.trim() || 'Service', taken);
}

/** A name that no service has: this one, or this one with a number from 2 on. */
export function freeServiceName(name: string, taken: readonly string[]): string {
  const stem = name.slice(0, MAX_NAME - 4);
  const used = new Set(taken.map((name) => name.toUpperCase()));
  for (let n = 1; ; n += 1) {
    const candidate = n === 1 ? stem : `${stem}-${n}`;
    if (!used.has(candidate.toUpperCase())) return candidate;
  }
}
