import { describe, expect, it } from 'vitest';
import { serviceConfigSchema } from '../../../../electron/contract/helper/model.js';
import {
  configureOperations,
  requireUnchanged,
  settingOfField,
  settingProblems,
} from '../../../../electron/core/services/configure-operations.js';

const CONFIG = serviceConfigSchema.parse({
  name: 'A',
  displayName: 'Game',
  description: '',
  startType: 'automatic',
  account: 'LocalSystem',
  imagePath: 'steward.exe',
  dependencies: [],
  managed: 'steward',
  parameters: { Application: 'C:\\a.exe', AppExit: { Default: 'Restart', '3': 'Exit' } },
  native: {},
  commandLine: null,
});

describe('changes become one operation', () => {
  it('with a field of its own for what Windows keeps', () => {
    const changes = {
      DisplayName: 'Game 2',
      Description: 'x',
      Start: 'manual',
      DependOnService: ['Tcpip'],
      AppThrottle: 3000,
      AppExit: null,
    };
    expect(configureOperations({ name: 'A', changes, password: null }, CONFIG, false)).toEqual([
      {
        op: 'configure',
        name: 'A',
        displayName: 'Game 2',
        description: 'x',
        startType: 'manual',
        dependencies: ['Tcpip'],
        parameters: { AppThrottle: 3000, AppExit: null },
      },
    ]);
  });

  it('with the default of what is reset', () => {
    const changes = { DisplayName: null, Description: null, ObjectName: null, DependOnService: null };
    expect(configureOperations({ name: 'A', changes, password: null }, CONFIG, true)).toEqual([
      {
        op: 'configure',
        name: 'A',
        displayName: 'A',
        description: '',
        account: 'LocalSystem',
        password: null,
        dependencies: [],
      },
      { op: 'restart', name: 'A', timeoutMs: 120_000 },
    ]);
  });

  it('with the account that there is, for a new password alone', () => {
    expect(
      configureOperations({ name: 'A', changes: {}, password: 'p' }, { ...CONFIG, account: '.\\op' }, false),
    ).toEqual([{ op: 'configure', name: 'A', account: '.\\op', password: 'p' }]);
  });

  it('with an object of its own for what else Windows keeps', () => {
    const changes = { FailureActions: 'restart/1000', SidType: null, AppThrottle: 1 };
    expect(configureOperations({ name: 'A', changes, password: null }, CONFIG, false)).toEqual([
      {
        op: 'configure',
        name: 'A',
        parameters: { AppThrottle: 1 },
        native: { FailureActions: 'restart/1000', SidType: null },
      },
    ]);
  });

  it('with services and groups in one list, the one that is not changed as it is', () => {
    const config = { ...CONFIG, dependencies: ['Tcpip', '+Network'] };
    const set = (changes: Record<string, string[] | null>) =>
      configureOperations({ name: 'A', changes, password: null }, config, false);
    expect(set({ DependOnService: ['Dnscache'] })).toMatchObject([
      { dependencies: ['Dnscache', '+Network'] },
    ]);
    expect(set({ DependOnGroup: null })).toMatchObject([{ dependencies: ['Tcpip'] }]);
  });

  it.each([{ Start: 'boot' }, { Start: null }, { DependOnService: 'Tcpip' }, { DisplayName: 3 }])(
    'unless a value is of another kind: %j',
    (changes) => {
      expect(() => configureOperations({ name: 'A', changes, password: null }, CONFIG, false)).toThrow(
        /of another kind/,
      );
    },
  );
});

describe('what somebody else has changed meanwhile', () => {
  it('is found, and what is the same in another order is not', () => {
    expect(() => requireUnchanged(CONFIG, { AppExit: { '3': 'Exit', Default: 'Restart' } })).not.toThrow();
    expect(() => requireUnchanged(CONFIG, { AppThrottle: null, Start: 'automatic' })).not.toThrow();
    expect(() => requireUnchanged(CONFIG, { Start: 'manual' })).toThrow(
      expect.objectContaining({
        failure: expect.objectContaining({ code: 'settingsChanged', field: 'Start', object: 'A' }) as unknown,
      }),
    );
  });
});

it('findings of the helper are told at the setting that they are about', () => {
  expect(settingOfField('parameters.AppStdout')).toBe('AppStdout');
  expect(settingOfField('native.SidType')).toBe('SidType');
  expect(settingOfField('dependencies')).toBe('DependOnService');
  expect(settingOfField('password')).toBe('ObjectName');
  expect(settingOfField('name')).toBeNull();
  const problem = { operation: 0, code: 'pathMissing', value: 'C:\\x', win32: 2, message: '' } as const;
  expect(settingProblems([{ ...problem, field: 'parameters.Application', severity: 'error' }])).toEqual([
    { setting: 'Application', code: 'pathMissing', value: 'C:\\x', win32: 2, severity: 'error' },
  ]);
});
