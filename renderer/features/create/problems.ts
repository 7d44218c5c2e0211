import { isAbsolutePath } from '../../../electron/contract/command-line.js';
import {
  createFormSchema,
  EMPTY_CREATE_FORM,
  type CreateField,
  type CreateForm,
  type CreateRequest,
  type FieldProblem,
} from '../../../electron/contract/create-form.js';
import { errorCodeSchema } from '../../../electron/contract/failure-schema.js';
import type { ErrorCode, Failure } from '../../../electron/contract/errors.js';
import type { SettingProblem } from '../../../electron/contract/service-settings.js';
import { suggestName } from './suggestions.js';

/** Fields from top to bottom: the order in which the first one that is wrong gets the focus. */
export const FIELD_ORDER = Object.keys(EMPTY_CREATE_FORM) as readonly CreateField[];

/** The first thing wrong with each field by the rules that need no machine. */
export function syntaxErrors(form: CreateForm): ReadonlyMap<CreateField, ErrorCode> {
  const errors = new Map<CreateField, ErrorCode>();
  for (const issue of createFormSchema.safeParse(form).error?.issues ?? []) {
    const field = FIELD_ORDER.find((name) => name === issue.path[0]);
    if (field === undefined || errors.has(field)) continue;
    errors.set(field, errorCodeSchema.safeParse(issue.message).data ?? 'valueNotAllowed');
  }
  return errors;
}

/** A form that the helper can check though parts of it are still missing, and the fields about which that says nothing. */
export interface CheckableForm {
  readonly form: CreateRequest;
  readonly ignored: ReadonlySet<CreateField>;
}

/**
 * Prepares the form for a check on the machine: text fields that are wrong in themselves are replaced by harmless values.
 *
 * @returns null while the program is wrong in itself, because nothing else could be checked then
 */
export function checkableForm(form: CreateRequest, taken: readonly string[]): CheckableForm | null {
  const errors = syntaxErrors(form);
  if (errors.has('program')) return null;
  const stand: Partial<CreateForm> = {};
  if (errors.has('directory')) stand.directory = '';
  if (errors.has('arguments')) stand.arguments = '';
  if (errors.has('displayName')) stand.displayName = '';
  if (errors.has('account')) stand.account = EMPTY_CREATE_FORM.account;
  if (errors.has('name')) stand.name = suggestName(form.program, '', taken);
  return { form: { ...form, ...stand }, ignored: new Set(errors.keys()) };
}

/** Answers of the machine together with the form that they are about. */
export interface MachineCheck {
  readonly checked: CheckableForm;
  readonly problems: readonly FieldProblem[];
  /** Those at a setting of the folded sections. */
  readonly settings?: readonly SettingProblem[] | undefined;
}

/**
 * The problems of a check that still hold for the form as it is now: those of fields that have not been changed since.
 * A directory left empty stands for the program's folder, and an empty display name for the name, so these go with them.
 */
export function currentProblems(check: MachineCheck | null, form: CreateForm): readonly FieldProblem[] {
  if (check === null) return [];
  const { checked } = check;
  const same = (field: CreateField): boolean => checked.form[field] === form[field];
  return check.problems.filter(({ field }) => {
    if (field === null) return FIELD_ORDER.every(same);
    if (checked.ignored.has(field) || !same(field)) return false;
    if (field === 'directory' && form.directory === '') return same('program');
    if (field === 'displayName' && form.displayName === '') return same('name');
    if (field === 'password') return same('account');
    return true;
  });
}

/** What stands at a field: a failure to be said in words, as an error or a warning. */
export interface FieldMessage {
  readonly severity: 'error' | 'warning';
  readonly code: ErrorCode;
  /** The value that is wrong, or the object that it collides with. */
  readonly value: string;
  readonly win32: number | null;
}

/**
 * Everything to be said at the fields. One error for each field, the one found first: a path that is not a full one need
 * not be told missing as well. Errors wait until their field is settled; warnings do not.
 *
 * @param settled the fields that the person has finished with, see {@link settledFields}
 */
export function mergeProblems(
  form: CreateForm,
  machine: readonly FieldProblem[],
  settled: ReadonlySet<CreateField>,
): ReadonlyMap<CreateField, readonly FieldMessage[]> {
  const messages = new Map<CreateField, FieldMessage[]>();
  const syntax = syntaxErrors(form);
  for (const field of FIELD_ORDER) {
    const here = machine.filter((problem) => problem.field === field);
    // A message says of a password at most whose it is.
    const value = field === 'password' ? form.account : String(form[field]);
    const list: FieldMessage[] = [];
    const wrong = syntax.get(field);
    const error = here.find((problem) => problem.severity === 'error');
    if (settled.has(field)) {
      if (wrong !== undefined) list.push({ severity: 'error', code: wrong, value, win32: null });
      else if (error !== undefined) list.push(messageOf(error, value));
    }
    for (const problem of here) if (problem.severity === 'warning') list.push(messageOf(problem, value));
    if (list.length > 0) messages.set(field, list);
  }
  return messages;
}

/** The problem at a field that a failed installation amounts to; null when it concerns no single field. */
export function refusal(failed: Failure): FieldProblem | null {
  const field = FIELD_ORDER.find((name) => name === failed.field);
  if (field === undefined) return null;
  const value = failed.object ?? failed.value;
  return { field, code: failed.code, value, win32: failed.win32, severity: 'error' };
}

/** Whether a path typed so far could become a full one, so that it is worth asking the helper about it. */
export function worthInspecting(path: string): boolean {
  return isAbsolutePath(path) && !syntaxErrors({ ...EMPTY_CREATE_FORM, program: path }).has('program');
}

function messageOf(problem: FieldProblem, value: string): FieldMessage {
  return {
    severity: problem.severity,
    code: problem.code,
    value: problem.value ?? value,
    win32: problem.win32,
  };
}
