import { describe, expect, it } from 'vitest';
import type { SettingValues } from '../../../../electron/contract/service-settings.js';
import {
  changesToSend,
  draftState,
  inputOf,
  withEdit,
  withoutApplied,
} from '../../../../renderer/features/configure/draft.js';
import { EMPTY_DRAFT, type Draft } from '../../../../renderer/features/configure/drafts.js';
import type { SettingInput } from '../../../../renderer/features/configure/setting-input.js';
import { ACCOUNT, EXIT, EXTRA, PROGRAM, THROTTLE } from './rows.js';

const ROWS = [PROGRAM, EXIT, EXTRA, THROTTLE, ACCOUNT];
const VALUES: SettingValues = {
  Application: 'C:\\a.exe',
  AppExit: { Default: 'Restart' },
  AppThrottle: 2000,
  ObjectName: null,
};

function edited(...edits: [(typeof ROWS)[number], SettingInput][]): Draft {
  return edits.reduce((draft, [row, input]) => withEdit(draft, row, VALUES, input), EMPTY_DRAFT);
}

describe('a draft', () => {
  it('changes nothing by itself', () => {
    expect(draftState(ROWS, VALUES, EMPTY_DRAFT)).toEqual({
      changes: [],
      errors: new Map(),
      conflicts: new Map(),
    });
    expect(inputOf(THROTTLE, VALUES, EMPTY_DRAFT)).toBe('2000');
    expect(inputOf(EXIT, VALUES, EMPTY_DRAFT)).toBeNull();
  });

  it('has only what differs: going back to what stands there is no change', () => {
    const draft = edited([THROTTLE, '3000'], [PROGRAM, 'C:\\b.exe'], [THROTTLE, '2000']);
    expect(draftState(ROWS, VALUES, draft).changes).toEqual([
      { row: PROGRAM, before: 'C:\\a.exe', after: 'C:\\b.exe', passwordOnly: false },
    ]);
    expect(draft.edits).not.toHaveProperty('AppThrottle');
  });

  it('goes back to the default by writing none', () => {
    const { changes } = draftState(ROWS, VALUES, edited([THROTTLE, null]));
    expect(changes).toEqual([{ row: THROTTLE, before: 2000, after: null, passwordOnly: false }]);
    const sent = changesToSend('A', changes, VALUES, EMPTY_DRAFT);
    expect(sent).toEqual({
      name: 'A',
      changes: { AppThrottle: null },
      expected: { AppThrottle: 2000 },
      password: null,
    });
  });

  it('keeps a line that is not filled in yet, without counting it', () => {
    const draft = edited([EXTRA, ['=']]);
    expect(inputOf(EXTRA, VALUES, draft)).toEqual(['=']);
    expect(draftState(ROWS, VALUES, draft)).toMatchObject({ changes: [], errors: new Map() });
  });

  it('says what is wrong instead of counting it', () => {
    const { changes, errors } = draftState(ROWS, VALUES, edited([THROTTLE, 'soon']));
    expect(changes).toEqual([]);
    expect([...errors.keys()]).toEqual(['AppThrottle']);
  });

  it('tells what somebody else has changed meanwhile, and compares with that from then on', () => {
    const draft = edited([THROTTLE, '3000']);
    const now = { ...VALUES, AppThrottle: 2500 };
    const state = draftState(ROWS, now, draft);
    expect([...state.conflicts]).toEqual([['AppThrottle', 2500]]);
    expect(changesToSend('A', state.changes, now, draft).expected).toEqual({ AppThrottle: 2500 });
    expect(draftState(ROWS, { ...VALUES, AppThrottle: 3000 }, draft).changes).toEqual([]);
  });
});

describe('an account', () => {
  it('needs its password where Windows will want it', () => {
    const other = edited([ACCOUNT, '.\\operator']);
    expect([...draftState(ROWS, VALUES, other).errors.values()]).toMatchObject([{ key: 'passwordMissing' }]);
    const complete = { ...other, password: 'secret' };
    const state = draftState(ROWS, VALUES, complete);
    expect(state.errors.size).toBe(0);
    expect(changesToSend('A', state.changes, VALUES, complete)).toMatchObject({
      changes: { ObjectName: '.\\operator' },
      password: 'secret',
    });
  });

  it.each(['NT AUTHORITY\\LocalService', 'NT SERVICE\\A', 'DOMAIN\\managed$'])(
    'needs none: %s',
    (account) => {
      expect(draftState(ROWS, VALUES, edited([ACCOUNT, account])).errors.size).toBe(0);
    },
  );

  it('may get a new password alone', () => {
    const values = { ...VALUES, ObjectName: '.\\operator' };
    const draft = { ...EMPTY_DRAFT, password: 'new' };
    const { changes } = draftState(ROWS, values, draft);
    expect(changes).toMatchObject([{ row: ACCOUNT, passwordOnly: true }]);
    expect(changesToSend('A', changes, values, draft)).toEqual({
      name: 'A',
      changes: {},
      expected: { ObjectName: '.\\operator' },
      password: 'new',
    });
  });
});

it('what was entered while the rest was being applied stays', () => {
  const applied = { ...edited([THROTTLE, '3000'], [PROGRAM, 'C:\\b.exe']), password: 'x' };
  const now = withEdit(applied, THROTTLE, VALUES, '4000');
  expect(withoutApplied(now, applied)).toMatchObject({
    edits: { AppThrottle: { input: '4000' } },
    password: '',
  });
});
