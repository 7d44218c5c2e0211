import { describe, expect, it } from 'vitest';
import {
  checkServiceName,
  sameServiceName,
  suggestServiceName,
} from '../../../electron/contract/service-name.js';

describe('checkServiceName', () => {
  it.each(['GameServer', '游戏服务器', 'a', 'with space', 'x'.repeat(256), 'dot.and-dash_1'])(
    'accepts %j',
    (name) => {
      expect(checkServiceName(name)).toBeNull();
    },
  );

  it.each([
    ['', 'nameEmpty'],
    ['   ', 'nameEmpty'],
    ['a/b', 'nameInvalidCharacter'],
    ['a\\b', 'nameInvalidCharacter'],
    ['x'.repeat(257), 'nameTooLong'],
    ['a\tb', 'controlCharacter'],
    ['a\u0000', 'controlCharacter'],
    ['a\u0085', 'controlCharacter'],
  ])('refuses %j as %s', (name, code) => {
    expect(checkServiceName(name)).toBe(code);
  });
});

describe('sameServiceName', () => {
  it('ignores case as the SCM does', () => {
    expect(sameServiceName('gameserver', 'GameServer')).toBe(true);
    expect(sameServiceName('GameServer', 'GameServer2')).toBe(false);
  });
});

describe('suggestServiceName', () => {
  it.each([
    ['C:\\games\\server.exe', [], 'server'],
    ['C:\\games\\server.exe', ['Server'], 'server-2'],
    ['C:\\games\\server.exe', ['server', 'SERVER-2'], 'server-3'],
    ['C:\\工具\\游戏 服务.v2.exe', [], '游戏 服务.v2'],
    ['', [], 'Service'],
    [`C:\\${'n'.repeat(300)}.exe`, [], 'n'.repeat(252)],
  ])('makes of %j with %j taken: %j', (path, taken, expected) => {
    expect(suggestServiceName(path, taken)).toBe(expected);
  });
});
