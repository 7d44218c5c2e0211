import { expect, it } from 'vitest';
import { failure } from '../../../../electron/contract/errors.js';
import { fieldProblems, formFailure } from '../../../../electron/core/services/problems.js';

it.each([
  ['name', 'name'],
  ['parameters.Application', 'program'],
  ['parameters.AppDirectory', 'directory'],
  ['parameters.AppParameters', 'arguments'],
  ['parameters.AppStdout', 'keepLogs'],
  ['dependencies', null],
  ['constructor', null],
  [null, null],
])('a problem of %s stands at %s', (field, expected) => {
  const problem = {
    operation: 0,
    code: 'pathMissing',
    field,
    value: 'C:\\x',
    win32: 2,
    severity: 'error',
    message: '',
  } as const;
  expect(fieldProblems([problem])).toEqual([
    { field: expected, code: 'pathMissing', value: 'C:\\x', win32: 2, severity: 'error' },
  ]);
});

it('a password that is missing stands at its own field, not at the account', () => {
  const failed = failure('passwordMissing', { field: 'account', value: '.\\operator' });
  expect(formFailure(failed).field).toBe('password');
});

it('keeps everything of a failure but the name of the field', () => {
  const failed = failure('pathMissing', { field: 'parameters.Application', value: 'C:\\x', win32: 2 });
  expect(formFailure(failed)).toEqual({ ...failed, field: 'program' });
  expect(formFailure(failure('win32', { field: 'dependencies' })).field).toBe('dependencies');
});
