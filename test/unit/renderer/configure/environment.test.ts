import { describe, expect, it } from 'vitest';
import {
  formatVariable,
  isSecretName,
  mergeVariables,
  parseDotEnv,
  parseVariable,
} from '../../../../renderer/features/configure/environment.js';

describe('a .env file', () => {
  it.each([
    ['A=1', 'A', '1'],
    ['  A = 1  ', 'A', '1'],
    ['export A=1', 'A', '1'],
    ['set A=1', 'A', '1'],
    ['A=', 'A', ''],
    ['A=b=c', 'A', 'b=c'],
    ['A=1 # one', 'A', '1'],
    ['A=1#2', 'A', '1#2'],
    ['A="x # y"', 'A', 'x # y'],
    ['A="x" # y', 'A', 'x'],
    [String.raw`A="a\nb\\c\"d"`, 'A', 'a\nb\\c"d'],
    [String.raw`A='a\nb'`, 'A', String.raw`a\nb`],
    ['A="open', 'A', '"open'],
    ['路径=C:\\', null, null],
    [String.raw`A=C:\games\new`, 'A', String.raw`C:\games\new`],
  ])('%s', (line, name, value) => {
    const { variables } = parseDotEnv(line);
    expect(variables).toEqual(name === null ? [] : [{ name, value }]);
  });

  it('has comments, empty lines, any line ends, and a byte order mark', () => {
    expect(parseDotEnv('\ufeff# all\r\nA=1\r\n\nB=2\r#\n')).toEqual({
      variables: [
        { name: 'A', value: '1' },
        { name: 'B', value: '2' },
      ],
      skipped: [],
    });
  });

  it('tells which lines say nothing, and takes the last of a name', () => {
    expect(parseDotEnv('A=1\nnonsense\n=x\na=2')).toEqual({
      variables: [{ name: 'a', value: '2' }],
      skipped: [2, 3],
    });
  });
});

it('a line survives reading and writing', () => {
  for (const line of ['A=1', 'A=', 'A=b=c', '=']) expect(formatVariable(parseVariable(line))).toBe(line);
});

it('pasted variables replace those of the same name in their place', () => {
  const added = [
    { name: 'path', value: 'x' },
    { name: 'C', value: '3' },
  ];
  expect(mergeVariables(['PATH=1', 'B=2'], added)).toEqual(['path=x', 'B=2', 'C=3']);
});

describe('a secret', () => {
  it.each([
    'PASSWORD',
    'DB_PASSWORD',
    'db_passwd',
    'PGPWD',
    'API_KEY',
    'apikey',
    'GITHUB_TOKEN',
    'CLIENT_SECRET',
    'ENCRYPTION_KEY',
    'SSH_KEY',
    'CONNECTION_STRING',
  ])('is %s', (name) => expect(isSecretName(name)).toBe(true));
  it.each(['PATH', 'PORT', 'KEYBOARD', 'NODE_ENV', 'PASSENGER', 'MONKEY'])('is not %s', (name) =>
    expect(isSecretName(name)).toBe(false),
  );
});
