import { expect, test } from 'vitest';
import type { ServiceConfig } from '../../../../electron/contract/helper/model.js';
import { duplicateOf } from '../../../../renderer/features/create/duplicate.js';

const GAME: ServiceConfig = {
  name: 'Game.Server',
  displayName: 'Emerald Valley',
  description: 'The first realm',
  startType: 'delayed',
  account: 'nt authority\\localservice',
  imagePath: '"C:\\Steward\\bin\\steward.exe"',
  dependencies: ['RpcSs'],
  managed: 'steward',
  native: {},
  parameters: {
    Application: 'C:\\games\\server.exe',
    AppDirectory: 'C:\\games',
    AppParameters: '--port 8080',
    AppStdout: 'C:\\logs\\Game.Server\\stdout.log',
    AppEnvironmentExtra: ['MODE=prod'],
    AppExit: { Default: 'Exit', '3': 'Restart' },
  },
  commandLine: null,
};

test('the copy has the same program and settings under a free name', () => {
  const { form, settings, accountLeft } = duplicateOf(GAME, ['Game.Server', 'game.server-2']);
  expect(form).toMatchObject({
    program: 'C:\\games\\server.exe',
    directory: 'C:\\games',
    arguments: '--port 8080',
    name: 'Game.Server-3',
    displayName: '',
    startType: 'delayed',
    account: 'NT AUTHORITY\\LocalService',
    keepLogs: true,
    restartOnExit: false,
  });
  expect(settings).toMatchObject({
    Description: 'The first realm',
    DependOnService: ['RpcSs'],
    AppEnvironmentExtra: ['MODE=prod'],
    AppExit: { Default: 'Exit', '3': 'Restart' },
  });
  expect(accountLeft).toBeNull();
});

test('a copy of a copy counts on', () => {
  expect(duplicateOf({ ...GAME, name: 'Game-2' }, ['Game', 'Game-2']).form.name).toBe('Game-3');
});

test('an account with a password is not taken over, and told; start types of drivers are not either', () => {
  const { form, accountLeft } = duplicateOf({ ...GAME, account: '.\\operator', startType: 'boot' }, []);
  expect(form.account).toBe('LocalSystem');
  expect(accountLeft).toBe('.\\operator');
  expect(form.startType).toBe('automatic');
});

test('a service without logs gets none, one that restarts restarts', () => {
  const parameters = { Application: 'C:\\a.exe' };
  const { form } = duplicateOf({ ...GAME, parameters }, []);
  expect(form).toMatchObject({ keepLogs: false, restartOnExit: true, directory: '', arguments: '' });
});
