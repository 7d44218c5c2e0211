import { describe, expect, it } from 'vitest';
import type { ConfigChange } from '../../../../electron/contract/helper/history.js';
import type { ServiceConfig } from '../../../../electron/contract/helper/model.js';
import { settingValues } from '../../../../electron/contract/service-settings.js';
import { draftState } from '../../../../renderer/features/configure/draft.js';
import {
  asKept,
  changesBetween,
  draftFor,
  versionsOf,
} from '../../../../renderer/features/versions/versions.js';
import { ACCOUNT, EXIT, EXTRA, PROGRAM, THROTTLE } from '../configure/rows.js';

const ROWS = [PROGRAM, EXIT, EXTRA, THROTTLE, ACCOUNT];

function config(parameters: ServiceConfig['parameters'], account = 'LocalSystem'): ServiceConfig {
  return {
    name: 'A',
    displayName: 'A',
    description: '',
    startType: 'automatic',
    account,
    imagePath: 'C:\\steward.exe',
    dependencies: [],
    managed: 'steward',
    native: {},
    parameters: { Application: 'C:\\a.exe', ...parameters },
    commandLine: null,
  };
}

function change(before: ServiceConfig | null, after: ServiceConfig | null, secrets = false): ConfigChange {
  const operation = before === null ? 'create' : after === null ? 'delete' : 'configure';
  return { at: '2026-11-21T05:30:00.123Z', user: 'H\\a', tool: 'app', operation, secrets, before, after };
}

const FIRST = config({});
const SECOND = config({ AppThrottle: 2000, AppEnvironmentExtra: ['TOKEN'] });
const THIRD = config({ AppThrottle: 3000, AppEnvironmentExtra: ['TOKEN', 'PORT'] });

describe('versions', () => {
  it('are what each change left, newest first', () => {
    const versions = versionsOf([change(SECOND, THIRD), change(FIRST, SECOND), change(null, FIRST)]);
    expect(versions.map(({ id, values }) => [id, values?.['AppThrottle'] ?? null])).toEqual([
      [3, 3000],
      [2, 2000],
      [1, null],
    ]);
  });

  it('begin with what was there before the first change', () => {
    const versions = versionsOf([change(FIRST, SECOND)]);
    expect(versions.map(({ change: made }) => made !== null)).toEqual([true, false]);
    expect(versions[1]?.values).toEqual(settingValues(FIRST));
  });

  it('have a place for what others have changed between', () => {
    const versions = versionsOf([change(THIRD, FIRST), change(null, SECOND)]);
    expect(versions.map(({ change: made }) => made?.operation ?? 'outside')).toEqual([
      'configure',
      'outside',
      'create',
    ]);
    expect(versions[1]?.values).toEqual(settingValues(THIRD));
  });

  it('of a service that was removed and created again', () => {
    const versions = versionsOf([change(null, SECOND), change(FIRST, null), change(null, FIRST)]);
    expect(versions.map(({ values }) => values === null)).toEqual([false, true, false]);
  });

  it('of no history are none', () => expect(versionsOf([])).toEqual([]));
});

describe('differences of two versions', () => {
  it('name each setting that is set, reset or has another value', () => {
    const [first, third] = [settingValues(FIRST), settingValues(THIRD)];
    expect(
      changesBetween(ROWS, first, third).map(({ row, before, after }) => [row.name, before, after]),
    ).toEqual([
      ['AppEnvironmentExtra', null, ['TOKEN', 'PORT']],
      ['AppThrottle', null, 3000],
    ]);
    expect(changesBetween(ROWS, third, third)).toEqual([]);
  });

  it('to nothing are all that is set', () => {
    const names = changesBetween(ROWS, null, settingValues(SECOND)).map(({ row }) => row.name);
    expect(names).toEqual(['Application', 'AppEnvironmentExtra', 'AppThrottle']);
  });

  it('to the settings now know environment variables by their names', () => {
    const now = settingValues(config({ AppEnvironmentExtra: ['TOKEN=secret', '=C:=C:\\x', 'BARE'] }));
    expect(asKept(ROWS, now)['AppEnvironmentExtra']).toEqual(['TOKEN', '=C:', 'BARE']);
    expect(now['AppEnvironmentExtra'], 'the settings themselves stay').toContain('TOKEN=secret');
  });
});

describe('going back', () => {
  const now = settingValues(
    config({ AppThrottle: 3000, AppEnvironmentExtra: ['TOKEN=secret'], AppExit: { '3': 'Exit' } }),
  );

  it('writes what is different, resets what was not set, and leaves the environment alone', () => {
    const { changes, errors } = draftState(ROWS, now, draftFor(ROWS, now, settingValues(SECOND)));
    expect(errors.size).toBe(0);
    expect(changes.map(({ row, after }) => [row.name, after])).toEqual([
      ['AppExit', null],
      ['AppThrottle', 2000],
    ]);
  });

  it('to an account that needs its password asks for it', () => {
    const draft = draftFor(ROWS, now, settingValues(config({}, 'DOMAIN\\svc')));
    expect(draftState(ROWS, now, draft).errors.get('ObjectName')?.key).toBe('passwordMissing');
  });

  it('to the settings as they are is no change', () => {
    expect(draftFor(ROWS, now, now).edits).toEqual({});
  });
});
