import { expect, test } from 'vitest';
import type { ServiceConfig } from '../../../../electron/contract/helper/model.js';
import { serviceSubject } from '../../../../electron/core/trial/service-subject.js';

const CONFIG: ServiceConfig = {
  name: 'Game',
  displayName: 'Emerald Valley',
  description: '',
  startType: 'manual',
  account: 'NT SERVICE\\Game',
  imagePath: '"C:\\Steward\\bin\\steward.exe"',
  dependencies: ['RpcSs'],
  managed: 'steward',
  native: { SidType: 'none' },
  parameters: { Application: 'C:\\games\\server.exe', AppParameters: '--port 1', AppThrottle: 700 },
  commandLine: null,
};

test('is of what the host would run, with the changes', () => {
  expect(serviceSubject(CONFIG, { AppParameters: '--port 2', AppThrottle: null, Description: 'x' })).toEqual({
    parameters: { Application: 'C:\\games\\server.exe', AppParameters: '--port 2' },
    account: 'NT SERVICE\\Game',
  });
  expect(serviceSubject(CONFIG, { ObjectName: null }).account).toBe('LocalSystem');
});

test('is refused where a setting cannot have its value', () => {
  let refused: unknown = null;
  try {
    serviceSubject(CONFIG, { AppThrottle: 'soon' });
  } catch (error) {
    refused = error;
  }
  expect(refused).toMatchObject({
    failure: { code: 'valueNotAllowed', field: 'AppThrottle', object: 'Game' },
  });
});
