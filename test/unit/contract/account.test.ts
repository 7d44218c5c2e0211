import { expect, test } from 'vitest';
import { accountKind, isEverybody } from '../../../electron/contract/account.js';

test.each([
  ['LocalSystem', 'builtIn'],
  ['nt authority\\network service', 'builtIn'],
  ['NT SERVICE\\Game', 'virtual'],
  ['nt service\\Game', 'virtual'],
  ['CORP\\games$', 'managed'],
  ['.\\operator', 'user'],
  ['', 'user'],
])('%j is %s', (account, kind) => {
  expect(accountKind(account)).toBe(kind);
});

test('groups of everybody are known by their SID and their name, those of some are not', () => {
  for (const group of ['S-1-1-0', 'Everyone', ' BUILTIN\\Users ', 'S-1-5-11', '所有人'])
    expect(isEverybody(group), group).toBe(true);
  for (const group of ['CORP\\Users', 'BUILTIN\\Administrators', 'S-1-5-32-544', 'constructor'])
    expect(isEverybody(group), group).toBe(false);
});
