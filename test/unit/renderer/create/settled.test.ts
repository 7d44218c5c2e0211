import { expect, test } from 'vitest';
import { EMPTY_CREATE_FORM } from '../../../../electron/contract/create-form.js';
import { settledFields, type FieldProgress } from '../../../../renderer/features/create/settled.js';

const START: FieldProgress = { touched: {}, edited: new Set(), submitted: false };
const FORM = { ...EMPTY_CREATE_FORM, program: 'C:\\a.exe', directory: 'C:\\', name: 'a' };

function texts(form: typeof FORM, progress: Partial<FieldProgress>): string[] {
  const fields = settledFields(form, { ...START, ...progress });
  return [...fields].filter((field) => typeof form[field] === 'string');
}

test('nothing is settled while the first characters are typed', () => {
  expect(texts(FORM, {})).toEqual([]);
});

test('what the form filled in is settled with the program', () => {
  expect(texts(FORM, { touched: { program: true } })).toEqual(['program', 'directory', 'name']);
});

test('what somebody types into is settled when it is left', () => {
  const edited = new Set(['name'] as const);
  expect(texts(FORM, { touched: { program: true }, edited })).toEqual(['program', 'directory']);
  expect(texts(FORM, { touched: { program: true, name: true }, edited })).toEqual([
    'program',
    'directory',
    'name',
  ]);
});

test('an empty field is wrong only after the attempt to install', () => {
  const touched = { program: true, name: true };
  expect(texts({ ...FORM, program: '', directory: '', name: '' }, { touched })).toEqual([]);
  expect(texts(EMPTY_CREATE_FORM, { touched, submitted: true })).toEqual(
    expect.arrayContaining(['program', 'name']),
  );
});
