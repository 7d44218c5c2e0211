import { describe, expect, test } from 'vitest';
import type { Directory } from '../../../../electron/contract/helper/model.js';
import { findByPrefix, listEntries, startFolder } from '../../../../renderer/features/browse/listing.js';

type Entry = Directory['entries'][number];

const entry = (name: string, kind: Entry['kind'], program = false): Entry => ({
  name,
  path: `C:\\${name}`,
  kind,
  size: kind === 'file' ? 1 : null,
  program,
});

const ENTRIES = [
  entry('server10.exe', 'file', true),
  entry('readme.txt', 'file'),
  entry('Server2.exe', 'file', true),
  entry('maps', 'directory'),
  entry('Assets', 'directory'),
];

const names = (entries: readonly Entry[]): string[] => entries.map(({ name }) => name);

describe('listEntries', () => {
  test('folders come first, numbers count as numbers, case does not', () => {
    expect(names(listEntries(ENTRIES, 'program', 'all', 'en'))).toEqual([
      'Assets',
      'maps',
      'readme.txt',
      'Server2.exe',
      'server10.exe',
    ]);
  });

  test('the filter leaves programs and the ways to them', () => {
    expect(names(listEntries(ENTRIES, 'program', 'programs', 'zh-CN'))).toEqual([
      'Assets',
      'maps',
      'Server2.exe',
      'server10.exe',
    ]);
  });

  test('a folder is chosen among folders', () => {
    expect(names(listEntries(ENTRIES, 'directory', 'all', 'en'))).toEqual(['Assets', 'maps']);
  });

  test('the list that came stays as it was', () => {
    const before = [...ENTRIES];
    listEntries(ENTRIES, 'program', 'all', 'en');
    expect(ENTRIES).toEqual(before);
  });
});

describe('findByPrefix', () => {
  const list = listEntries(ENTRIES, 'program', 'all', 'en');

  test('finds the next name, whatever its case, and begins again at the end', () => {
    expect(findByPrefix(list, 's', -1)).toBe(3);
    expect(findByPrefix(list, 's', 3)).toBe(4);
    expect(findByPrefix(list, 's', 4)).toBe(3);
    expect(findByPrefix(list, 'SERVER1', 3)).toBe(4);
  });

  test('finds nothing where there is nothing', () => {
    expect(findByPrefix(list, 'zz', 0)).toBeNull();
    expect(findByPrefix([], 'a', -1)).toBeNull();
  });
});

test.each([
  ['program', 'C:\\games\\server.exe', 'C:\\games\\'],
  ['program', 'C:\\server.exe', 'C:\\'],
  ['program', 'server.exe', ''],
  ['program', '', ''],
  ['directory', 'C:\\games', 'C:\\games'],
  ['directory', '', ''],
] as const)('looking for a %s from %j begins in %j', (kind, start, folder) => {
  expect(startFolder(kind, start)).toBe(folder);
});
