import { describe, expect, it } from 'vitest';
import { operationSchema } from '../../../../electron/contract/helper/operations.js';
import { logFolderName } from '../../../../electron/contract/log-folder.js';
import { createOperations } from '../../../../electron/core/services/create-operations.js';
import { form } from '../samples.js';

const context = { logsRoot: 'C:\\ProgramData\\Steward\\logs', delegate: 'HOST\\ops' };
const create = (parts: Parameters<typeof form>[0] = {}) => createOperations(form(parts), context);

it('turns a filled-in form into one creation and one start', () => {
  const operations = create({
    name: ' GameServer ',
    displayName: '游戏服务器',
    arguments: '--port=8080 --name "a b"',
    startType: 'delayed',
  });
  expect(operations).toEqual([
    {
      op: 'create',
      name: 'GameServer',
      displayName: '游戏服务器',
      description: '',
      startType: 'delayed',
      account: 'LocalSystem',
      password: null,
      dependencies: [],
      parameters: {
        Application: 'C:\\games\\server.exe',
        AppDirectory: 'C:\\games',
        AppParameters: '--port=8080 --name "a b"',
        AppStdout: 'C:\\ProgramData\\Steward\\logs\\GameServer\\stdout.log',
        AppStderr: 'C:\\ProgramData\\Steward\\logs\\GameServer\\stderr.log',
        AppTimestampLog: 1,
        AppRotateFiles: 1,
        AppRotateOnline: 1,
        AppRotateBytes: 10_485_760,
        RotateKeep: 10,
      },
      delegate: null,
    },
    { op: 'start', name: 'GameServer', timeoutMs: 60_000 },
  ]);
  for (const operation of operations) expect(operationSchema.parse(operation)).toEqual(operation);
});

it('writes nothing that is the default', () => {
  expect(create({ keepLogs: false, startNow: false })).toMatchObject([
    {
      displayName: 'GameServer',
      parameters: { Application: 'C:\\games\\server.exe', AppDirectory: 'C:\\games' },
    },
  ]);
  expect(Object.keys((create({ keepLogs: false })[0] as { parameters: object }).parameters)).toEqual([
    'Application',
    'AppDirectory',
  ]);
});

it('writes what is not: another folder, no restart, the delegation', () => {
  expect(create({ directory: 'D:\\data', restartOnExit: false, delegate: true })[0]).toMatchObject({
    parameters: { AppDirectory: 'D:\\data', AppExit: { Default: 'Exit' } },
    delegate: 'HOST\\ops',
  });
});

it('keeps the root of a drive as a folder', () => {
  expect(create({ program: 'C:\\server.exe' })[0]).toMatchObject({ parameters: { AppDirectory: 'C:\\' } });
});

describe('logFolderName', () => {
  it.each(['GameServer', '游戏服务器', 'a.b', 'Company, Inc', 'nulls'])('is the name itself: %s', (name) => {
    expect(logFolderName(name)).toBe(name);
  });

  it.each([
    ['a:b', 'a_b~96b332ac'],
    ['%TEMP%', /^_TEMP_~[0-9a-f]{8}$/],
    ['ends.', /^ends_~/],
    ['ends. .', /^ends___~/],
    ['con', /^_con~/],
    ['NUL.log', /^_NUL\.log~/],
    ['x'.repeat(256), /^x{120}~[0-9a-f]{8}$/],
    [`${'x'.repeat(119)}😀`, /^x{119}~[0-9a-f]{8}$/],
  ])('is safe for %s', (name, expected) => {
    expect(logFolderName(name)).toMatch(
      typeof expected === 'string' ? new RegExp(`^${expected}$`) : expected,
    );
  });

  it('keeps different services apart, and one service together whatever its case', () => {
    expect(logFolderName('a:b')).not.toBe(logFolderName('a?b'));
    expect(logFolderName('A:b').toLowerCase()).toBe(logFolderName('a:B').toLowerCase());
  });
});
