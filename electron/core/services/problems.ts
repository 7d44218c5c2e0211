import type { CreateField, FieldProblem } from '../../contract/create-form.js';
import type { ErrorCode, Failure } from '../../contract/errors.js';
import { settingOfField } from './configure-operations.js';
import type { Problem } from '../../contract/helper/model.js';

/** Which field of the form a field of the create operation comes from. */
const FIELDS: Readonly<Record<string, CreateField>> = {
  name: 'name',
  displayName: 'displayName',
  startType: 'startType',
  account: 'account',
  delegate: 'delegate',
  'parameters.Application': 'program',
  'parameters.AppDirectory': 'directory',
  'parameters.AppParameters': 'arguments',
  'parameters.AppExit': 'restartOnExit',
  'parameters.AppStdout': 'keepLogs',
  'parameters.AppStderr': 'keepLogs',
};

function formField(field: string | null, code: ErrorCode): CreateField | null {
  // The operation has both in one place, the form apart.
  if (code === 'passwordMissing' || field === 'password') return 'password';
  return (field !== null && Object.hasOwn(FIELDS, field) ? FIELDS[field] : null) ?? null;
}

/** Whether a finding is about a setting that the form itself does not have. */
export function isSettingProblem({ field, code }: Problem): boolean {
  return formField(field, code) === null && settingOfField(field) !== null;
}

/** The helper's findings about the operations as findings about the form's fields. */
export function fieldProblems(problems: readonly Problem[]): FieldProblem[] {
  return problems.map(({ field, code, value, win32, severity }) => ({
    field: formField(field, code),
    code,
    value,
    win32,
    severity,
  }));
}

/** The failure of a creation, with the form's field in place of the operation's where there is one. */
export function formFailure(failed: Failure): Failure {
  return { ...failed, field: formField(failed.field, failed.code) ?? failed.field };
}
