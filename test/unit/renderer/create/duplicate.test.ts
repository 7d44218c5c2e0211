import { expect, test } from 'vitest';
import type { ServiceConfig } from '../../../../electron/contract/helper/model.js';
import { duplicateOf, importedForm } from '../../../../renderer/features/create/duplicate.js';

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
  const { form, settings, passwordOf } = duplicateOf(GAME, ['Game.Server', 'game.server-2']);
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
  expect(passwordOf).toBeNull();
});

test('a copy of a copy counts on', () => {
  expect(duplicateOf({ ...GAME, name: 'Game-2' }, ['Game', 'Game-2']).form.name).toBe('Game-3');
});

test('an account is taken over, and told where its password is to be entered again; start types of drivers are not', () => {
  const { form, passwordOf } = duplicateOf({ ...GAME, account: '.\\operator', startType: 'boot' }, []);
  expect(form).toMatchObject({ account: '.\\operator', password: '', startType: 'automatic' });
  expect(passwordOf).toBe('.\\operator');
});

test.each([
  ['NT SERVICE\\Game.Server', 'NT SERVICE\\Game.Server-2'],
  ['nt service\\game.server', 'NT SERVICE\\Game.Server-2'],
  ['NT SERVICE\\Other', 'NT SERVICE\\Other'],
  ['CORP\\games$', 'CORP\\games$'],
])('%s becomes %s, without a password', (account, fresh) => {
  const { form, passwordOf } = duplicateOf({ ...GAME, account }, ['Game.Server']);
  expect(form.account).toBe(fresh);
  expect(passwordOf).toBeNull();
});

test('an imported service keeps its name and its virtual account', () => {
  const account = 'NT SERVICE\\Game.Server';
  expect(importedForm({ ...GAME, account }).form).toMatchObject({ name: 'Game.Server', account });
});

test('a service without logs gets none, one that restarts restarts', () => {
  const parameters = { Application: 'C:\\a.exe' };
  const { form } = duplicateOf({ ...GAME, parameters }, []);
  expect(form).toMatchObject({ keepLogs: false, restartOnExit: true, directory: '', arguments: '' });
});
