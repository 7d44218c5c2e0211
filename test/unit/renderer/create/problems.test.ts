import { describe, expect, test } from 'vitest';
import {
  EMPTY_CREATE_FORM,
  type CreateField,
  type CreateForm,
  type FieldProblem,
} from '../../../../electron/contract/create-form.js';
import { failure } from '../../../../electron/contract/errors.js';
import {
  checkableForm,
  currentProblems,
  FIELD_ORDER,
  mergeProblems,
  refusal,
  syntaxErrors,
  worthInspecting,
  type MachineCheck,
} from '../../../../renderer/features/create/problems.js';

const FORM: CreateForm = {
  ...EMPTY_CREATE_FORM,
  program: 'C:\\games\\server.exe',
  directory: 'C:\\games',
  name: 'server',
};
const ALL = new Set(FIELD_ORDER);
const NONE = new Set<CreateField>();

function problem(
  field: FieldProblem['field'],
  code: FieldProblem['code'],
  more: Partial<FieldProblem> = {},
): FieldProblem {
  return { field, code, value: null, win32: null, severity: 'error', ...more };
}

function check(form: CreateForm, ...problems: FieldProblem[]): MachineCheck {
  return { checked: { form, ignored: new Set() }, problems };
}

test('syntax errors stand in the order of the form', () => {
  expect([...syntaxErrors({ ...EMPTY_CREATE_FORM, arguments: '\n' })]).toEqual([
    ['program', 'pathEmpty'],
    ['arguments', 'controlCharacter'],
    ['name', 'nameEmpty'],
  ]);
});

describe('checkableForm', () => {
  test('a good form is checked as it is', () => {
    expect(checkableForm(FORM, [])).toEqual({ form: FORM, ignored: new Set() });
  });

  test('without a program there is nothing to check', () => {
    expect(checkableForm({ ...FORM, program: 'server.exe' }, [])).toBeNull();
  });

  test('wrong fields are replaced by harmless values, about which nothing is believed', () => {
    const wrong = { ...FORM, name: 'a/b', directory: 'x', arguments: '\n', displayName: '\n' };
    const checkable = checkableForm(wrong, ['server']);
    expect(checkable?.form).toEqual({
      ...FORM,
      name: 'server-2',
      directory: '',
      arguments: '',
      displayName: '',
    });
    expect(checkable?.ignored).toEqual(new Set(['directory', 'arguments', 'name', 'displayName']));
    expect(syntaxErrors(checkable?.form ?? wrong).size).toBe(0);
  });
});

describe('currentProblems', () => {
  test('an answer about a field that was changed since is dropped, others stay', () => {
    const answer = check(FORM, problem('name', 'nameTaken'), problem('program', 'pathMissing'));
    expect(currentProblems(answer, { ...FORM, name: 'other' })).toEqual([problem('program', 'pathMissing')]);
    expect(currentProblems(answer, FORM)).toHaveLength(2);
  });

  test('what concerns the whole form goes with any change', () => {
    const answer = check(FORM, problem(null, 'accessDenied'));
    expect(currentProblems(answer, FORM)).toHaveLength(1);
    expect(currentProblems(answer, { ...FORM, startNow: false })).toEqual([]);
  });

  test('an empty directory is the program’s folder, an empty display name the name', () => {
    const form = { ...FORM, directory: '' };
    const answer = check(
      form,
      problem('directory', 'directoryMissing'),
      problem('displayName', 'displayNameTaken'),
    );
    expect(currentProblems(answer, { ...form, program: 'D:\\x.exe' })).toEqual([
      problem('displayName', 'displayNameTaken'),
    ]);
    expect(currentProblems(answer, { ...form, name: 'x' })).toEqual([
      problem('directory', 'directoryMissing'),
    ]);
  });

  test('that a password is missing goes with the account, too', () => {
    const form = { ...FORM, account: '.\\operator' };
    const answer = check(form, problem('password', 'passwordMissing'));
    expect(currentProblems(answer, form)).toHaveLength(1);
    expect(currentProblems(answer, { ...form, password: 'x' })).toEqual([]);
    expect(currentProblems(answer, { ...form, account: '.\\other' })).toEqual([]);
  });

  test('nothing is said about stand-ins', () => {
    const wrong = { ...FORM, name: '' };
    const checked = checkableForm(wrong, []);
    expect(checked).not.toBeNull();
    if (checked === null) return;
    expect(currentProblems({ checked, problems: [problem('name', 'nameTaken')] }, checked.form)).toEqual([]);
  });
});

describe('mergeProblems', () => {
  test('errors wait until their field is settled, warnings do not', () => {
    const machine = [
      problem('directory', 'directoryMissing'),
      problem('account', 'accessDenied', { severity: 'warning' }),
    ];
    const codes = (settled: ReadonlySet<CreateField>): unknown =>
      [...mergeProblems(FORM, machine, settled)].map(([field, list]) => [
        field,
        list.map(({ code }) => code),
      ]);
    expect(codes(NONE)).toEqual([['account', ['accessDenied']]]);
    expect(codes(new Set<CreateField>(['directory']))).toEqual([
      ['directory', ['directoryMissing']],
      ['account', ['accessDenied']],
    ]);
  });

  test('one error for a field: what is wrong in itself comes before what the machine says', () => {
    const form = { ...FORM, program: 'server.exe' };
    const messages = mergeProblems(
      form,
      [problem('program', 'pathMissing'), problem('program', 'needsInterpreter')],
      ALL,
    );
    expect(messages.get('program')).toEqual([
      { severity: 'error', code: 'pathRelative', value: 'server.exe', win32: null },
    ]);
  });

  test('a message tells the machine’s own value where it has one, else the field’s', () => {
    const taken = problem('name', 'nameTakenCase', { value: 'SERVER' });
    expect(mergeProblems(FORM, [taken], ALL).get('name')?.[0]?.value).toBe('SERVER');
    expect(mergeProblems(FORM, [problem('name', 'nameTaken')], ALL).get('name')?.[0]?.value).toBe('server');
  });

  test('no message repeats a password', () => {
    const form = { ...FORM, account: '.\\operator', password: 'p'.repeat(1000) };
    expect(JSON.stringify([...mergeProblems(form, [], ALL)])).not.toContain('ppp');
  });

  test('a good form has nothing to say', () => {
    expect(mergeProblems(FORM, [], ALL).size).toBe(0);
  });
});

describe('refusal', () => {
  test('a failure with a field of the form stands at that field', () => {
    const failed = failure('nameTaken', { field: 'name', value: 'server', object: 'Server', win32: 1073 });
    expect(refusal(failed)).toEqual(problem('name', 'nameTaken', { value: 'Server', win32: 1073 }));
  });

  test.each([null, 'dependencies', 'toString'])('field %j is none of the form', (field) => {
    expect(refusal(failure('win32', { field }))).toBeNull();
  });
});

test('only what could be a program’s path is inspected', () => {
  expect(worthInspecting('C:\\games\\server.exe')).toBe(true);
  for (const path of ['', 'C:', 'server.exe', '"C:\\a.exe"', 'C:\\a|b'])
    expect(worthInspecting(path)).toBe(false);
});
