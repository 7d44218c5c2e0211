import { describe, expect, test } from 'vitest';
import { readOutput } from '../../../../electron/core/diagnosis/output-rules.js';

/** The kinds of trouble that a line tells of, with what it is about. */
const told = (...lines: string[]): string[] =>
  readOutput(lines).map(({ code, params }) => `${code} ${params['what'] ?? ''}`.trim());

describe('a port that another program has', () => {
  test.each([
    ['Error: listen EADDRINUSE: address already in use :::8080', '8080'],
    ['Error: listen EADDRINUSE: address already in use 127.0.0.1:3000', '3000'],
    [
      'listen tcp :9090: bind: Only one usage of each socket address (protocol/network address/port) is normally permitted.',
      '9090',
    ],
    ['listen tcp 0.0.0.0:7000: bind: 通常每个套接字地址(协议/网络地址/端口)只允许使用一次。', '7000'],
    [
      'nginx: [emerg] bind() to 0.0.0.0:80 failed (10048: Only one usage of each socket address is normally permitted)',
      '80',
    ],
    ['Failed to bind to address http://127.0.0.1:5000: address already in use.', '5000'],
    ['Web server failed to start. Port 8081 was already in use.', '8081'],
    ['端口 8888 已被占用', '8888'],
    ['java.net.BindException: Address already in use: bind', ''],
    ['OSError: [WinError 10048] Only one usage of each socket address is normally permitted', ''],
  ])('%s', (line, port) => {
    expect(told(line)).toEqual([`portInUse ${port}`.trim()]);
  });
});

describe('other trouble', () => {
  test.each([
    ['Error: listen EACCES: permission denied 0.0.0.0:80', 'portForbidden 80'],
    ["Error: Cannot find module 'express'", 'moduleMissing express'],
    ["ModuleNotFoundError: No module named 'flask'", 'moduleMissing flask'],
    ['Error: Could not find or load main class com.game.Server', 'moduleMissing com.game.Server'],
    ['You must install or update .NET to run this application.', 'runtimeMissing'],
    [
      'java.lang.UnsupportedClassVersionError: Main has been compiled by a more recent version of the Java Runtime',
      'runtimeTooOld',
    ],
    ['connect ECONNREFUSED 127.0.0.1:3306', 'connectionRefused 127.0.0.1:3306'],
    [
      'dial tcp 10.0.0.5:6379: connectex: No connection could be made because the target machine actively refused it.',
      'connectionRefused',
    ],
    ["PermissionError: [Errno 13] Permission denied: 'C:\\\\data\\\\x.db'", 'permissionDenied'],
    ['拒绝访问。', 'permissionDenied'],
    ["FileNotFoundError: [Errno 2] No such file or directory: 'config.yml'", 'fileMissing config.yml'],
    ["Error: ENOENT: no such file or directory, open 'config.json'", 'fileMissing config.json'],
    ['open config.toml: The system cannot find the file specified.', 'fileMissing'],
    ['系统找不到指定的文件。', 'fileMissing'],
    ['Error: Unable to access jarfile app.jar', 'fileMissing'],
    ['flag provided but not defined: -prot', 'commandLineWrong'],
    ['java.lang.OutOfMemoryError: Java heap space', 'outOfMemory'],
  ])('%s', (line, expected) => {
    expect(told(line)[0]).toBe(expected);
  });

  test('nothing is read into ordinary lines', () => {
    expect(
      told(
        'Game server started, Ctrl+C stops it',
        '[000010] warning: player 10048 has a slow connection',
        'listening on :8080',
        'loaded 12 modules',
        '',
      ),
    ).toEqual([]);
  });

  test('the last line counts, and a line may be of any length', () => {
    expect(told('port 1000 already in use', 'port 2000 already in use')).toEqual(['portInUse 2000']);
    expect(told(`${'x'.repeat(100_000)} EADDRINUSE`)).toEqual([]);
  });
});
