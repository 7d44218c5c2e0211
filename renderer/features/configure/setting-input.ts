import type { ParameterRow } from '../../../electron/contract/helper/schema.js';
import { lacksSecret } from '../../../electron/contract/left-out.js';
import { MAX_ARGUMENTS, MAX_PATH_UNITS, parametersSchema } from '../../../electron/contract/parameters.js';
import { sameSetting, type SettingValue } from '../../../electron/contract/service-settings.js';
import { hasControlCharacter, MAX_NAME } from '../../../electron/contract/service-name.js';
import { checkEnvironment, EMPTY_VARIABLE } from './environment.js';
import { checkExitActions } from './exit-actions.js';
import { checkRecovery } from './recovery-actions.js';

/** What is wrong with an input: a key of the texts under `configure.wrong`, and what they need. */
export interface InputError {
  readonly key: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/**
 * What a person has entered for a setting. Numbers are kept as they are typed; null means the default, or not set. Every
 * other input has the form of the value.
 */
export type SettingInput = SettingValue | null;

/** An input read: the value that it stands for, null for the default, or what is wrong with it. */
export type InputResult =
  | { readonly ok: true; readonly value: SettingValue | null }
  | { readonly ok: false; readonly error: InputError };

/** Whether the setting is a plain number that is typed. */
export function isTypedNumber(row: ParameterRow): boolean {
  return row.kind === 'integer';
}

/** The input that shows a value. */
export function toInput(row: ParameterRow, value: SettingValue | null): SettingInput {
  return isTypedNumber(row) && typeof value === 'number' ? String(value) : value;
}

/** The value of a setting, with null in place of its default: unset and set to the default mean the same. */
export function normalise(row: ParameterRow, value: SettingValue | null): SettingValue | null {
  if (value === null || value === '' || sameSetting(value, row.default)) return null;
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (Array.isArray(value)) return value.length === 0 ? null : value;
  const entries = Object.entries(value).filter(([key, text]) => !(key === 'Default' && text === row.default));
  return entries.length === 0 ? null : Object.fromEntries(entries);
}

/** Reads an input by the rules of its kind and range, those that need no machine. */
export function readInput(row: ParameterRow, input: SettingInput): InputResult {
  if (isTypedNumber(row)) return readNumber(row, input);
  const filled = withoutBlanks(row, input);
  const error = filled === null ? null : (checkInput(row, filled) ?? checkSecrets(filled));
  if (error !== null) return { ok: false, error };
  if (filled === '' && row.name === 'ObjectName') return wrong('accountEmpty');
  const value = normalise(row, filled);
  if (value === null && row.name === 'Application') return wrong('pathEmpty');
  return { ok: true, value };
}

function readNumber(row: ParameterRow, input: SettingInput): InputResult {
  const text = input === null || typeof input === 'object' ? '' : String(input).trim();
  if (text === '') return { ok: true, value: null };
  const min = row.min ?? 0;
  const max = row.max ?? 0xffff_ffff;
  if (!/^\d{1,15}$/.test(text)) return wrong('number', { min, max });
  const value = Number(text);
  return value < min || value > max
    ? wrong('range', { min, max })
    : { ok: true, value: normalise(row, value) };
}

/**
 * Leaves out what was added and not filled in. Arguments and commands go as they are typed; elsewhere space around a text
 * is an accident.
 */
function withoutBlanks(row: ParameterRow, input: SettingInput): SettingInput {
  if (typeof input === 'string')
    return row.kind === 'string' && row.scope !== 'native' ? input : input.trim();
  if (Array.isArray(input)) return input.filter((line) => line.trim() !== '' && line !== EMPTY_VARIABLE);
  if (input === null || typeof input === 'number') return input;
  return Object.fromEntries(Object.entries(input).filter(([, text]) => text.trim() !== ''));
}

function checkInput(row: ParameterRow, input: SettingValue): InputError | null {
  if (typeof input === 'string') return checkText(row, input);
  if (Array.isArray(input)) {
    return row.kind === 'environment' ? checkEnvironment(input) : checkList(input);
  }
  if (typeof input === 'number') return null;
  if (row.kind === 'exit-actions') return checkExitActions(input);
  return Object.values(input).reduce<InputError | null>(
    (found, command) => found ?? checkCommand(command),
    null,
  );
}

function checkText(row: ParameterRow, text: string): InputError | null {
  if (text === '') return null;
  if (hasControlCharacter(row.name === 'Description' ? text.replace(/[\r\n\t]/g, ' ') : text))
    return { key: 'controlCharacter', params: {} };
  switch (row.kind) {
    case 'path':
      if (text.length > MAX_PATH_UNITS) return { key: 'tooLong', params: { max: MAX_PATH_UNITS } };
      return /[<>"|?*]/.test(text.replace(/^\\\\\?\\/, '')) ? { key: 'pathCharacter', params: {} } : null;
    case 'affinity':
      return allows('AppAffinity', text) ? null : { key: 'affinity', params: {} };
    case 'failure-actions':
      return checkRecovery(text);
    case 'day-times':
      return allows('RotateAt', text) ? null : { key: 'dayTimes', params: {} };
    default: {
      const max = row.name === 'DisplayName' ? MAX_NAME : MAX_ARGUMENTS;
      return text.length > max ? { key: 'tooLong', params: { max } } : null;
    }
  }
}

/** Whether the contract's model takes a text for a setting. */
function allows(name: 'AppAffinity' | 'RotateAt', text: string): boolean {
  return parametersSchema.shape[name].safeParse(text).success;
}

function checkList(lines: readonly string[]): InputError | null {
  const seen = new Set<string>();
  for (const line of lines) {
    if (hasControlCharacter(line)) return { key: 'controlCharacter', params: {} };
    if (seen.has(line.toUpperCase())) return { key: 'twice', params: { name: line } };
    seen.add(line.toUpperCase());
  }
  return null;
}

function checkCommand(command: string): InputError | null {
  if (hasControlCharacter(command)) return { key: 'controlCharacter', params: {} };
  return command.length > MAX_ARGUMENTS ? { key: 'tooLong', params: { max: MAX_ARGUMENTS } } : null;
}

/** A template keeps the place of a secret, not the secret. */
function checkSecrets(input: SettingValue): InputError | null {
  if (typeof input === 'number') return null;
  const texts = typeof input === 'string' ? [input] : Object.values(input);
  return texts.some(lacksSecret) ? { key: 'secretLeftOut', params: {} } : null;
}

function wrong(key: string, params: InputError['params'] = {}): InputResult {
  return { ok: false, error: { key, params } };
}
