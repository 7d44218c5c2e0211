import type { ParameterRow } from '../../../electron/contract/helper/schema.js';
import {
  sameSetting,
  type ServiceChanges,
  type SettingValue,
  type SettingValues,
} from '../../../electron/contract/service-settings.js';
import { needsNoPassword } from '../services/account.js';
import type { Draft } from './drafts.js';
import { normalise, readInput, toInput, type InputError, type SettingInput } from './setting-input.js';

/** The password belongs to this setting. */
export const ACCOUNT_SETTING = 'ObjectName';

/** The value of a setting that is in force or would be, with null for the default. */
export function valueOf(row: ParameterRow, values: SettingValues): SettingValue | null {
  return normalise(row, values[row.name] ?? null);
}

/** What the control of a setting shows. */
export function inputOf(row: ParameterRow, values: SettingValues, draft: Draft): SettingInput {
  const edit = draft.edits[row.name];
  return edit === undefined ? toInput(row, valueOf(row, values)) : edit.input;
}

/** Takes an input over. One that says again what stands there anyway is no change. */
export function withEdit(draft: Draft, row: ParameterRow, values: SettingValues, input: SettingInput): Draft {
  const now = valueOf(row, values);
  const read = readInput(row, input);
  const { [row.name]: before, ...others } = draft.edits;
  if (read.ok && sameSetting(read.value, now) && sameInput(row, input, now))
    return { ...draft, edits: others };
  return { ...draft, edits: { ...others, [row.name]: { input, was: before?.was ?? now } } };
}

/** Whether the control may show the value itself instead of the input: half-typed lines must not vanish. */
function sameInput(row: ParameterRow, input: SettingInput, value: SettingValue | null): boolean {
  return sameSetting(input === '' ? null : input, toInput(row, value)) || typeof input !== 'object';
}

/** A setting that is to be written. */
export interface Change {
  readonly row: ParameterRow;
  readonly before: SettingValue | null;
  readonly after: SettingValue | null;
  /** Only the account's password is new. */
  readonly passwordOnly: boolean;
}

/** What a draft comes to. */
export interface DraftState {
  readonly changes: readonly Change[];
  readonly errors: ReadonlyMap<string, InputError>;
  /** Settings that somebody else has changed since the person began, with their value now. */
  readonly conflicts: ReadonlyMap<string, SettingValue | null>;
}

/** Works a draft out against the settings as they are now. */
export function draftState(rows: readonly ParameterRow[], values: SettingValues, draft: Draft): DraftState {
  const changes: Change[] = [];
  const errors = new Map<string, InputError>();
  const conflicts = new Map<string, SettingValue | null>();
  for (const row of rows) {
    const before = valueOf(row, values);
    const edit = draft.edits[row.name];
    const newPassword = row.name === ACCOUNT_SETTING && draft.password !== '';
    if (edit === undefined) {
      if (newPassword) changes.push({ row, before, after: before, passwordOnly: true });
      continue;
    }
    if (!sameSetting(edit.was, before)) conflicts.set(row.name, before);
    const read = readInput(row, edit.input);
    if (!read.ok) errors.set(row.name, read.error);
    else if (row.name === ACCOUNT_SETTING && !newPassword && wantsPassword(read.value, before))
      errors.set(row.name, { key: 'passwordMissing', params: { account: accountIn(read.value) } });
    else if (!sameSetting(read.value, before))
      changes.push({ row, before, after: read.value, passwordOnly: false });
    else if (newPassword) changes.push({ row, before, after: before, passwordOnly: true });
  }
  return { changes, errors, conflicts };
}

function accountIn(value: SettingValue | null): string {
  return typeof value === 'string' ? value : '';
}

/** Whether another account is chosen that Windows will want the password of. */
function wantsPassword(account: SettingValue | null, before: SettingValue | null): boolean {
  return typeof account === 'string' && !sameSetting(account, before) && !needsNoPassword(account);
}

/** The changes as they are sent: what is written, and what the person saw before. */
export function changesToSend(
  name: string,
  changes: readonly Change[],
  values: SettingValues,
  draft: Draft,
): ServiceChanges {
  const written = changes.filter(({ passwordOnly }) => !passwordOnly);
  return {
    name,
    changes: Object.fromEntries(written.map(({ row, after }) => [row.name, after])),
    expected: Object.fromEntries(changes.map(({ row }) => [row.name, values[row.name] ?? null])),
    password: draft.password === '' ? null : draft.password,
  };
}

/** A draft without what has been applied: edits made meanwhile stay. */
export function withoutApplied(draft: Draft, applied: Draft): Draft {
  const left = Object.entries(draft.edits).filter(([name, edit]) => applied.edits[name] !== edit);
  return {
    edits: Object.fromEntries(left),
    password: draft.password === applied.password ? '' : draft.password,
  };
}
