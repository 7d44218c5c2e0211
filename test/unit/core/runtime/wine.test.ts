import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { detectRuntime } from '../../../../electron/core/runtime/detect.js';
import { readDrives, toHostPath, toWindowsPath, type Drive } from '../../../../electron/core/runtime/wine.js';

let prefix: string;
let drives: Drive[];
beforeAll(() => {
  prefix = mkdtempSync(join(tmpdir(), 'steward-test-'));
  mkdirSync(join(prefix, 'dosdevices'));
  mkdirSync(join(prefix, 'drive_c', 'ProgramData', '服务'), { recursive: true });
  writeFileSync(join(prefix, 'drive_c', 'ProgramData', '服务', 'StdOut.log'), '');
  symlinkSync('../drive_c', join(prefix, 'dosdevices', 'c:'));
  symlinkSync('/', join(prefix, 'dosdevices', 'z:'));
  symlinkSync('/dev/ttyS0', join(prefix, 'dosdevices', 'com1'));
  symlinkSync('/dev/sda', join(prefix, 'dosdevices', 'd::'));
  drives = readDrives(join(prefix, 'dosdevices'));
});
afterAll(() => rmSync(prefix, { recursive: true }));

it('reads the drives of a prefix, and nothing else', () => {
  expect(drives.toSorted((a, b) => a.letter.localeCompare(b.letter))).toEqual([
    { letter: 'c', root: join(prefix, 'drive_c') },
    { letter: 'z', root: '/' },
  ]);
  expect(readDrives(join(prefix, 'missing'))).toEqual([]);
});

describe('toHostPath', () => {
  it('finds what exists without regard to case', () => {
    const expected = join(prefix, 'drive_c', 'ProgramData', '服务', 'StdOut.log');
    expect(toHostPath('c:\\programdata\\服务\\STDOUT.LOG', drives)).toBe(expected);
    expect(toHostPath('\\\\?\\C:\\ProgramData/服务/StdOut.log', drives)).toBe(expected);
  });
  it('takes the rest as it is written', () => {
    expect(toHostPath('C:\\programdata\\New\\a.log', drives)).toBe(
      join(prefix, 'drive_c', 'ProgramData', 'New', 'a.log'),
    );
  });
  it.each([
    '',
    'a.log',
    '\\a.log',
    'D:\\a.log',
    '\\\\server\\share\\a',
    'C:\\..\\..\\etc\\passwd',
    'C:a.log',
  ])('knows no place for %s', (path) => {
    expect(toHostPath(path, drives)).toBeNull();
  });
});

describe('toWindowsPath', () => {
  it('prefers the drive that is nearest', () => {
    expect(toWindowsPath(join(prefix, 'drive_c', 'ProgramData', 'x.exe'), drives)).toBe(
      'C:\\ProgramData\\x.exe',
    );
    expect(toWindowsPath('/opt/游戏/server.exe', drives)).toBe('Z:\\opt\\游戏\\server.exe');
    expect(toWindowsPath(join(prefix, 'drive_c'), drives)).toBe('C:\\');
  });
  it('does not mistake a neighbour for a child', () => {
    const [c] = drives.filter(({ letter }) => letter === 'c');
    expect(toWindowsPath(join(prefix, 'drive_c2', 'x'), c === undefined ? [] : [c])).toBeNull();
  });
});

describe('detectRuntime', () => {
  it('runs the helper itself on Windows', () => {
    const runtime = detectRuntime('/app/steward.exe', 'win32', {});
    expect(runtime.kind).toBe('windows');
    expect(runtime.command(['rpc'])).toMatchObject({ file: runtime.helper, args: ['rpc'] });
    expect(runtime.toHostPath('C:\\a')).toBe('C:\\a');
  });
  it('runs it through Wine elsewhere, as the environment says', () => {
    const env = { STEWARD_HELPER: '/opt/s.exe', STEWARD_WINE: '/opt/wine', WINEPREFIX: prefix };
    const { file, args, env: childEnv } = detectRuntime('/app/steward.exe', 'linux', env).command(['rpc']);
    expect([file, ...args]).toEqual(['/opt/wine', '/opt/s.exe', 'rpc']);
    expect(childEnv['WINEPREFIX']).toBe(prefix);
  });
});
