import { describe, expect, it } from 'vitest';
import type { Service } from '../../../../electron/contract/helper/model.js';
import { DEFAULT_COLUMNS, LIST_COLUMNS } from '../../../../electron/contract/list-columns.js';
import { leastWidth, shownColumns } from '../../../../renderer/features/services/columns.js';
import {
  chooseColumns,
  moveSelection,
  toggleSort,
  visibleServices,
  type RowQuery,
} from '../../../../renderer/features/services/rows.js';
import { services as en } from '../../../../renderer/locales/en/services.js';
import { services as zhCn } from '../../../../renderer/locales/zh-CN/services.js';
import { reason } from '../../../support/models.js';
import { sample, service } from './fixtures.js';

const query: RowQuery = {
  scope: 'managed',
  filter: '',
  sort: { column: 'name', descending: false },
  figures: new Map(),
  stateText: ({ state }) =>
    ({ running: '运行中', stopped: '已停止', failed: '失败' })[state as string] ?? state,
  startTypeText: ({ startType }) => startType,
  accountText: ({ account }) => account,
  labelOf: ({ name }) => (name === 'frpc' ? 'edge' : null),
  favourites: new Set(),
  compareText: new Intl.Collator('en', { numeric: true, sensitivity: 'base' }).compare,
};

const services = [
  service('Server-10', { displayName: '游戏服务器', pid: 4312 }),
  service('Server-2', { state: 'stopped', pid: null, startedAt: null, startType: 'manual' }),
  service('frpc', { state: 'failed', pid: null, startedAt: null }),
  service('Spooler', { managed: null, pid: 431 }),
];
const names = (rows: readonly Service[]): string[] => rows.map(({ name }) => name);
const rows = (changes: Partial<RowQuery>): string[] =>
  names(visibleServices(services, { ...query, ...changes }));

describe('filtering', () => {
  it('shows what Steward hosts, or everything', () => {
    expect(rows({})).toEqual(['frpc', 'Server-2', 'Server-10']);
    expect(rows({ scope: 'all' })).toContain('Spooler');
  });

  it.each([
    ['name without regard to case', 'FRP', ['frpc']],
    ['display name', '游戏', ['Server-10']],
    ['words for the state', '失败', ['frpc']],
    ['label', 'EDG', ['frpc']],
    ['start of the PID', '431', ['Server-10', 'Spooler']],
    ['the middle of a PID does not count', '312', []],
    ['every word', 'server 运行', ['Server-10']],
    ['space alone filters nothing', '  ', ['frpc', 'Server-2', 'Server-10', 'Spooler']],
  ])('by %s', (_, filter, expected) => {
    expect(rows({ filter, scope: 'all' })).toEqual(expected);
  });
});

describe('sorting', () => {
  it('keeps favourites at the top, in either direction', () => {
    const favourites = new Set(['SERVER-10']);
    expect(rows({ favourites })).toEqual(['Server-10', 'frpc', 'Server-2']);
    expect(rows({ favourites, sort: { column: 'name', descending: true } })).toEqual([
      'Server-10',
      'Server-2',
      'frpc',
    ]);
  });

  it('puts what needs attention first by state', () => {
    expect(rows({ sort: { column: 'state', descending: false } })).toEqual(['frpc', 'Server-10', 'Server-2']);
  });

  it('turns round, names as tie-breaker excepted', () => {
    expect(rows({ sort: { column: 'pid', descending: true } })).toEqual(['Server-10', 'frpc', 'Server-2']);
  });

  it('sorts by figures, those without any last when descending', () => {
    const figures = new Map([
      ['SERVER-2', { sample: sample('Server-2', { cpu: 9 }), cpuHistory: [] }],
      ['FRPC', { sample: sample('frpc', { cpu: 3 }), cpuHistory: [] }],
    ]);
    expect(rows({ figures, sort: { column: 'cpu', descending: true } })).toEqual([
      'Server-2',
      'frpc',
      'Server-10',
    ]);
  });

  it('puts the longest-running first when uptime descends', () => {
    const old = service('old', { startedAt: '2026-01-01T00:00:00.000Z' });
    const young = service('young', { startedAt: '2026-11-01T00:00:00.000Z' });
    const none = service('none', { startedAt: null });
    const sorted = visibleServices([young, none, old], {
      ...query,
      sort: { column: 'uptime', descending: true },
    });
    expect(names(sorted)).toEqual(['old', 'young', 'none']);
  });

  it('turns the direction at the second click, and begins with the largest for figures', () => {
    const byName = { column: 'name', descending: false } as const;
    expect(toggleSort(byName, 'name')).toEqual({ column: 'name', descending: true });
    expect(toggleSort(byName, 'cpu')).toEqual({ column: 'cpu', descending: true });
    expect(toggleSort(byName, 'state')).toEqual({ column: 'state', descending: false });
  });
});

describe('more orders', () => {
  const one = service('one', {
    displayName: 'Zeta',
    account: 'NT AUTHORITY\\LocalService',
    restarts: 3,
    reason: reason('exited', { exitCode: 7 }),
  });
  const two = service('two', { displayName: 'Alpha', account: '.\\ops', restarts: 12, reason: null });
  const figures = new Map([
    ['ONE', { sample: sample('one', { threads: 4, handles: 900 }), cpuHistory: [] }],
    ['TWO', { sample: sample('two', { threads: 40, handles: 90 }), cpuHistory: [] }],
  ]);
  const labelOfOne = ({ name }: Service): string | null => (name === 'one' ? 'web' : null);
  it.each([
    ['displayName', ['two', 'one']],
    ['label', ['two', 'one']],
    ['account', ['two', 'one']],
    ['restarts', ['one', 'two']],
    ['lastExit', ['two', 'one']],
    ['threads', ['one', 'two']],
    ['handles', ['two', 'one']],
  ] as const)('by %s', (column, expected) => {
    const sort = { column, descending: false };
    expect(names(visibleServices([one, two], { ...query, labelOf: labelOfOne, figures, sort }))).toEqual(
      expected,
    );
    const turned = { column, descending: true };
    expect(
      names(visibleServices([one, two], { ...query, labelOf: labelOfOne, figures, sort: turned })),
    ).toEqual([...expected].reverse());
  });
});

describe('the columns', () => {
  const byPid = { column: 'pid', descending: true } as const;

  it('are in their own order, whatever the order in which they were chosen', () => {
    expect(chooseColumns(['account', 'pid'], byPid)).toEqual({ columns: ['pid', 'account'], sort: byPid });
    expect(shownColumns(['account', 'pid'])).toEqual(['state', 'name', 'pid', 'account']);
  });

  it('take the order by them along when they are hidden', () => {
    expect(chooseColumns(['account'], byPid).sort).toEqual({ column: 'name', descending: false });
    const byState = { column: 'state', descending: false } as const;
    expect(chooseColumns([], byState)).toEqual({ columns: [], sort: byState });
  });

  it('fit the smallest window with the default ones', () => {
    expect(leastWidth(shownColumns(DEFAULT_COLUMNS))).toBeLessThanOrEqual(900);
  });

  it('have a head in both languages', () => {
    for (const words of [en, zhCn]) {
      expect(Object.keys(words.column).sort()).toEqual([...LIST_COLUMNS].sort());
    }
  });
});

describe('moving the selection', () => {
  const list = [service('a'), service('b'), service('c'), service('d')];
  it.each([
    [null, 'next', 'a'],
    [null, 'previous', 'a'],
    ['a', 'previous', 'a'],
    ['B', 'next', 'c'],
    ['d', 'next', 'd'],
    ['a', 'last', 'd'],
    ['d', 'first', 'a'],
    ['a', 'pageDown', 'c'],
    ['b', 'pageUp', 'a'],
    ['vanished', 'next', 'a'],
  ] as const)('from %s by %s to %s', (from, move, to) => {
    expect(moveSelection(list, from, move, 2)).toBe(to);
  });

  it('has nowhere to go in an empty list', () => {
    expect(moveSelection([], 'a', 'next', 2)).toBeNull();
  });
});
