import { describe, expect, test } from 'vitest';
import {
  BUILT_IN_ACCOUNTS,
  createFormSchema,
  EMPTY_CREATE_FORM,
  fieldProblemSchema,
  MAX_ACCOUNT,
  MAX_PASSWORD,
  type CreateField,
  type CreateForm,
} from '../../electron/contract/create-form.js';
import { ERROR_CODES } from '../../electron/contract/errors.js';
import { START_TYPES } from '../../electron/contract/helper/model.js';
import { MAX_ARGUMENTS, MAX_PATH_UNITS } from '../../electron/contract/parameters.js';
import { MAX_NAME } from '../../electron/contract/service-name.js';

const VALID: CreateForm = {
  ...EMPTY_CREATE_FORM,
  program: 'C:\\games\\server.exe',
  directory: 'C:\\games',
  arguments: '--port=8080 "two words"',
  name: 'GameServer',
  displayName: '游戏服务器',
};

/** Codes of a form's issues, by field. */
function issues(form: unknown): Partial<Record<string, string>> {
  const found: Partial<Record<string, string>> = {};
  for (const issue of createFormSchema.safeParse(form).error?.issues ?? []) {
    found[issue.path.join('.')] = issue.message;
  }
  return found;
}

test('accepts a complete form and returns it unchanged', () => {
  expect(createFormSchema.parse(VALID)).toEqual(VALID);
});

test('lets directory, arguments and display name stay empty', () => {
  expect(issues({ ...VALID, directory: '', arguments: '', displayName: '' })).toEqual({});
});

test('an untouched form lacks exactly a program and a name', () => {
  expect(issues(EMPTY_CREATE_FORM)).toEqual({ program: 'pathEmpty', name: 'nameEmpty' });
});

test.each<[CreateField, string, string]>([
  ['program', '   ', 'pathEmpty'],
  ['program', 'server.exe', 'pathRelative'],
  ['program', '\\server.exe', 'pathRelative'],
  ['program', 'C:server.exe', 'pathRelative'],
  ['program', 'C:\\a|b.exe', 'pathInvalidCharacter'],
  ['program', '"C:\\a.exe"', 'pathRelative'],
  ['program', 'C:\\a\u0000.exe', 'controlCharacter'],
  ['program', 'C:\\a\n.exe', 'controlCharacter'],
  ['program', `C:\\${'a'.repeat(MAX_PATH_UNITS)}`, 'pathTooLong'],
  ['directory', 'games', 'pathRelative'],
  ['directory', 'C:\\ga?mes', 'pathInvalidCharacter'],
  ['directory', 'C:\\games\u001b', 'controlCharacter'],
  ['arguments', 'a\r\nb', 'controlCharacter'],
  ['arguments', 'a\tb', 'controlCharacter'],
  ['arguments', 'x'.repeat(MAX_ARGUMENTS + 1), 'argumentsTooLong'],
  ['arguments', '--token <left out> -v', 'secretLeftOut'],
  ['name', ' ', 'nameEmpty'],
  ['name', 'a/b', 'nameInvalidCharacter'],
  ['name', 'a\\b', 'nameInvalidCharacter'],
  ['name', 'a\u007fb', 'controlCharacter'],
  ['name', 'n'.repeat(MAX_NAME + 1), 'nameTooLong'],
  ['displayName', 'd'.repeat(MAX_NAME + 1), 'displayNameTooLong'],
  ['displayName', 'a\u0085b', 'controlCharacter'],
  ['account', ' ', 'accountEmpty'],
  ['account', 'a\nb', 'controlCharacter'],
  ['account', 'a'.repeat(MAX_ACCOUNT + 1), 'accountUnknown'],
  ['password', 'p'.repeat(MAX_PASSWORD + 1), 'valueNotAllowed'],
])('%s %j is told as %s', (field, value, code) => {
  expect(issues({ ...VALID, [field]: value })).toEqual({ [field]: code });
});

test.each<[CreateField, string]>([
  ['program', '\\\\server\\share\\a.exe'],
  ['program', '\\\\?\\C:\\a.exe'],
  ['program', 'd:/tools/a b.exe'],
  ['program', 'C:\\程序\\服务.exe'],
  ['directory', 'C:\\'],
  ['arguments', 'x'.repeat(MAX_ARGUMENTS)],
  ['name', 'n'.repeat(MAX_NAME)],
  ['name', '游戏 服务器 (1)'],
])('%s may be %j', (field, value) => {
  expect(issues({ ...VALID, [field]: value })).toEqual({});
});

test('knows exactly the start types, and takes any account', () => {
  for (const startType of START_TYPES) expect(issues({ ...VALID, startType })).toEqual({});
  for (const account of [...BUILT_IN_ACCOUNTS, 'NT SERVICE\\GameServer', 'CORP\\games$', '.\\Administrator'])
    expect(issues({ ...VALID, account })).toEqual({});
  expect(issues({ ...VALID, startType: 'boot' })).toHaveProperty('startType');
});

describe('values of the wrong kind', () => {
  test.each(Object.keys(EMPTY_CREATE_FORM))('%s', (field) => {
    for (const value of [null, 1, {}, [], undefined]) {
      expect(createFormSchema.safeParse({ ...VALID, [field]: value }).success).toBe(false);
    }
  });
});

test('every text that the form rejects carries a known error code', () => {
  const bad = { program: 'x', directory: 'x', arguments: '\n', name: '', displayName: '\n' };
  const codes = Object.values(issues({ ...VALID, ...bad }));
  expect(codes).toHaveLength(5);
  expect(ERROR_CODES).toEqual(expect.arrayContaining(codes));
});

test('a problem names a field of the form, or none', () => {
  const problem = { code: 'nameTaken', value: 'x', win32: null, severity: 'error' };
  expect(fieldProblemSchema.safeParse({ ...problem, field: 'name' }).success).toBe(true);
  expect(fieldProblemSchema.safeParse({ ...problem, field: null }).success).toBe(true);
  expect(fieldProblemSchema.safeParse({ ...problem, field: 'parameters.Application' }).success).toBe(false);
});
