import { describe, expect, test } from 'vitest';
import {
  prependArguments,
  readDirectoryInput,
  readProgramInput,
} from '../../../../renderer/features/create/program-input.js';

describe('readProgramInput', () => {
  test.each([
    ['C:\\games\\server.exe', 'C:\\games\\server.exe'],
    ['  C:\\games\\server.exe ', 'C:\\games\\server.exe'],
    ['"C:\\a b\\server.exe"', 'C:\\a b\\server.exe'],
    ['C:/games/server.exe', 'C:\\games\\server.exe'],
    ['\\\\nas\\share/server.exe', '\\\\nas\\share\\server.exe'],
    ['C:\\Program Files\\My App\\app.exe', 'C:\\Program Files\\My App\\app.exe'],
    ['C:\\脚本 目录\\服务.bat', 'C:\\脚本 目录\\服务.bat'],
    ['server.exe', 'server.exe'],
    ['relative/server.exe', 'relative/server.exe'],
    ['"C:\\unfinished', '"C:\\unfinished'],
    ['', ''],
  ])('%j is the path %j', (text, program) => {
    expect(readProgramInput(text)).toEqual({ program, arguments: null });
  });

  test.each([
    ['"C:\\a b\\x.exe" --port 1', 'C:\\a b\\x.exe', '--port 1'],
    ['"C:\\a b\\x.exe"   "two words" \\"q\\"', 'C:\\a b\\x.exe', '"two words" \\"q\\"'],
    ['C:\\a b\\x.exe --port 1', 'C:\\a b\\x.exe', '--port 1'],
    ['C:\\x.EXE /run', 'C:\\x.EXE', '/run'],
    ['C:/tools/run.cmd a b', 'C:\\tools\\run.cmd', 'a b'],
    ['C:\\node.exe C:\\app\\run.bat', 'C:\\node.exe', 'C:\\app\\run.bat'],
  ])('%j is split into %j and %j', (text, program, args) => {
    expect(readProgramInput(text)).toEqual({ program, arguments: args });
  });

  test('reading what was read changes nothing', () => {
    const { program } = readProgramInput('"C:/a b/x.exe" --port 1');
    expect(readProgramInput(program)).toEqual({ program, arguments: null });
  });
});

test.each([
  ['"C:\\my games\\"', 'C:\\my games'],
  ['C:/games/', 'C:\\games'],
  ['C:\\', 'C:\\'],
  ['C:/', 'C:\\'],
  ['\\\\nas\\share\\', '\\\\nas\\share'],
  ['', ''],
])('the directory %j is read as %j', (text, directory) => {
  expect(readDirectoryInput(text)).toBe(directory);
});

test('arguments go before those that are there, and nothing is lost', () => {
  expect(prependArguments('"C:\\app.js" ', '--port 1')).toBe('"C:\\app.js" --port 1');
  expect(prependArguments('-x', '  ')).toBe('-x');
  expect(prependArguments('', '-y')).toBe('-y');
});
