import { expect, it } from 'vitest';
import {
  checkExitActions,
  exitActionLines,
  parseExitCode,
} from '../../../../renderer/features/configure/exit-actions.js';

it.each([
  ['3', '3'],
  [' 0 ', '0'],
  ['007', '7'],
  ['-1', '4294967295'],
  ['-2147483648', '2147483648'],
  ['-2147483649', null],
  ['0xC0000005', '3221225477'],
  ['4294967295', '4294967295'],
  ['4294967296', null],
  ['', null],
  ['1.5', null],
  ['Default', null],
])('the exit code %j is kept as %j', (text, code) => {
  expect(parseExitCode(text)).toBe(code);
});

it('lines stand in the order of their codes, without the default', () => {
  const lines = exitActionLines({ Default: 'Restart', '10': 'Exit', '9': 'Ignore' });
  expect(lines.map(({ code }) => code)).toEqual(['9', '10']);
});

it('a code in another form than the registry’s is refused', () => {
  expect(checkExitActions({ Default: 'Exit', '3': 'Exit' })).toBeNull();
  expect(checkExitActions({ '03': 'Exit' })).toMatchObject({ key: 'exitCode', params: { code: '03' } });
});
