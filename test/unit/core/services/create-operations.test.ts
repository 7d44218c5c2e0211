import { expect, it } from 'vitest';
import { operationSchema } from '../../../../electron/contract/helper/operations.js';
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

it.each([
  ['.\\operator', 'pw', 'pw'],
  ['.\\operator', '', null],
  ['NT SERVICE\\GameServer', 'left over', null],
  ['CORP\\games$', 'left over', null],
])('%s with the password %j is created with %j', (account, password, sent) => {
  expect(create({ account: ` ${account} `, password })[0]).toMatchObject({ account, password: sent });
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

it('puts settings before what the form’s own choices come to, each where it belongs', () => {
  const settings = {
    Description: 'Third region',
    DependOnService: ['Tcpip'],
    DependOnGroup: ['Network'],
    AppThrottle: 700,
    AppStdout: 'D:\\logs\\a.log',
    AppStderr: null,
    FailureActions: 'restart/1000',
  };
  const [operation] = create({ settings, startNow: false });
  expect(operation).toMatchObject({
    description: 'Third region',
    dependencies: ['Tcpip', '+Network'],
    native: { FailureActions: 'restart/1000' },
    parameters: { AppThrottle: 700, AppStdout: 'D:\\logs\\a.log', AppTimestampLog: 1 },
  });
  expect(operation).not.toHaveProperty('parameters.AppStderr');
  expect(operation).not.toHaveProperty('parameters.Description');
});

it.each([{ AppThrottle: -1 }, { Nonsense: 1 }, { SidType: 'x' }, { AppExit: { '3': 'Dance' } }])(
  'refuses a setting that no service can have: %j',
  (settings) => {
    expect(() => create({ settings })).toThrow(
      expect.objectContaining({ failure: expect.objectContaining({ code: 'valueNotAllowed' }) as unknown }),
    );
  },
);

it('keeps logs as the person wants new services to', () => {
  const logPolicy = { folder: 'D:\\logs\\', bytes: 1_048_576, files: 3, timestamps: false };
  const [operation] = createOperations(form({ name: 'a' }), { ...context, logPolicy });
  expect(operation).toMatchObject({
    parameters: { AppStdout: 'D:\\logs\\a\\stdout.log', AppRotateBytes: 1_048_576, RotateKeep: 3 },
  });
  expect(operation).not.toHaveProperty('parameters.AppTimestampLog');
});
