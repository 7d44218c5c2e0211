import { describe, expect, it } from 'vitest';
import { MAX_LABEL } from '../../../../electron/contract/list-columns.js';
import { DEFAULT_SETTINGS } from '../../../../electron/contract/default-settings.js';
import { settingsSchema } from '../../../../electron/contract/settings.js';
import { asItems, groupItems, type ListItem } from '../../../../renderer/features/services/groups.js';
import {
  areFavourites,
  labelOf,
  labelProblem,
  labelsInUse,
  toggleFavourites,
  withLabel,
} from '../../../../renderer/features/services/marks.js';
import { service } from './fixtures.js';

const compareText = new Intl.Collator('en', { numeric: true }).compare;
const read = (items: readonly ListItem[]): string[] =>
  items.map((item) =>
    item.kind === 'service'
      ? item.service.name
      : `[${item.label ?? '-'} ${item.count} ${item.attention}${item.collapsed ? ' +' : ''}]`,
  );

describe('groups', () => {
  const services = [
    service('d', { state: 'failed' }),
    service('a'),
    service('c', { state: 'backoff' }),
    service('b'),
  ];
  const labels = { A: 'web 10', B: 'web 2', C: 'web 10' };
  const labelOfService = ({ name }: { name: string }): string | null => labelOf(labels, name);

  it('stand by their labels, those without one last, and keep the order within', () => {
    expect(read(groupItems(services, { labelOf: labelOfService, collapsed: [], compareText }))).toEqual([
      '[web 2 1 0]',
      'b',
      '[web 10 2 1]',
      'a',
      'c',
      '[- 1 1]',
      'd',
    ]);
  });

  it('show how many are hidden and need attention when they are collapsed', () => {
    const collapsed = ['web 10', '', 'gone'];
    expect(read(groupItems(services, { labelOf: labelOfService, collapsed, compareText }))).toEqual([
      '[web 2 1 0]',
      'b',
      '[web 10 2 1 +]',
      '[- 1 1 +]',
    ]);
  });

  it('are not there when the list is not grouped', () => {
    expect(read(asItems(services))).toEqual(['d', 'a', 'c', 'b']);
  });
});

describe('favourites', () => {
  it('are made, and made none again, without regard to case', () => {
    expect(toggleFavourites(['A'], ['b'])).toEqual(['A', 'b']);
    expect(toggleFavourites(['A', 'b'], ['a'])).toEqual(['b']);
    expect(toggleFavourites(['A'], ['a', 'b']), 'all of them, when one is none').toEqual(['a', 'b']);
    expect(areFavourites(['A', 'b'], ['B', 'a'])).toBe(true);
  });
});

describe('labels', () => {
  it('are given, changed and taken away', () => {
    const one = withLabel({}, ['Web', 'Api'], ' shop ');
    expect(one).toEqual({ WEB: 'shop', API: 'shop' });
    expect(withLabel(one, ['web'], 'blog')).toEqual({ API: 'shop', WEB: 'blog' });
    expect(withLabel(one, ['API'], '  ')).toEqual({ WEB: 'shop' });
    expect(labelsInUse({ A: 'x', B: 'x', C: 'b' }, compareText)).toEqual(['b', 'x']);
  });

  it.each([
    ['', null],
    ['生产环境', null],
    ['x'.repeat(MAX_LABEL), null],
    ['x'.repeat(MAX_LABEL + 1), 'tooLong'],
    ['a\tb', 'controlCharacter'],
  ] as const)('%j is told to be wrong where the settings would not take it', (text, expected) => {
    expect(labelProblem(text)).toBe(expected);
    const settings = { ...DEFAULT_SETTINGS, labels: withLabel({}, ['A'], text) };
    expect(settingsSchema.safeParse(settings).success).toBe(expected === null);
  });
});
