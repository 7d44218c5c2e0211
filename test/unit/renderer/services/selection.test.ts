import { describe, expect, it } from 'vitest';
import { bulkOf } from '../../../../renderer/features/services/bulk.js';
import {
  add,
  choose,
  chooseAll,
  keep,
  selectionOf,
  toggle,
  withoutUnlisted,
  type Selection,
} from '../../../../renderer/features/services/selection.js';
import { service } from './fixtures.js';

const names = ['a', 'b', 'c', 'd', 'e'];
const at = (focus: string | null, ...keys: string[]): Selection => ({
  focus,
  anchor: focus,
  keys: new Set(keys),
});
const told = ({ focus, anchor, keys }: Selection): string =>
  `${focus ?? '-'} ${anchor ?? '-'} ${[...keys].sort().join('')}`;
const none = { ctrl: false, shift: false };
const ctrl = { ctrl: true, shift: false };
const shift = { ctrl: false, shift: true };
const both = { ctrl: true, shift: true };

describe("choosing in the list, by the rules of Windows' lists", () => {
  it.each([
    ['a click selects it alone', at('a', 'A', 'C'), 'd', none, 'click', 'd d D'],
    ['Ctrl adds it', at('a', 'A'), 'c', ctrl, 'click', 'c c AC'],
    ['Ctrl takes it out', at('a', 'A', 'C'), 'c', ctrl, 'click', 'c c A'],
    ['Ctrl takes the last one out', at('a', 'A'), 'a', ctrl, 'click', 'a a '],
    ['Shift selects the range', at('b', 'B'), 'd', shift, 'click', 'd b BCD'],
    ['Shift selects the range upwards and drops others', at('d', 'A', 'D'), 'b', shift, 'click', 'b d BCD'],
    ['both add the range', at('c', 'A', 'C'), 'd', both, 'click', 'd c ACD'],
    ['Shift with nothing selected selects it', at(null), 'b', shift, 'click', 'b b B'],
    ['an anchor that is gone begins anew', at('z', 'Z'), 'b', shift, 'click', 'b z B'],
    ['a move selects it alone', at('a', 'A', 'B'), 'b', none, 'move', 'b b B'],
    ['a move with Ctrl takes only the focus', at('a', 'A', 'B'), 'c', ctrl, 'move', 'c a AB'],
    ['a move with Shift takes the range', at('a', 'A'), 'b', shift, 'move', 'b a AB'],
  ] as const)('%s', (_, before, name, modifiers, by, expected) => {
    expect(told(choose(before, names, name, modifiers, by))).toBe(expected);
  });

  it('keeps the anchor while a range is made larger and smaller', () => {
    const larger = choose(choose(at('b', 'B'), names, 'c', shift, 'move'), names, 'd', shift, 'move');
    expect(told(larger)).toBe('d b BCD');
    expect(told(choose(larger, names, 'a', shift, 'click'))).toBe('a b AB');
  });

  it('adds and toggles at the focus, and selects everything', () => {
    expect(told(add(at('c', 'A'), 'c'))).toBe('c c AC');
    expect(told(toggle(at('c', 'A', 'C'), 'C'))).toBe('C C A');
    expect(told(chooseAll(at('c', 'C'), names))).toBe('c c ABCDE');
    expect(told(chooseAll(at(null), []))).toBe('- - ');
  });
});

describe('the selection in the window', () => {
  it('is the one service with the focus until several are selected', () => {
    expect(told(selectionOf({ selected: 'GameServer', multi: null }))).toBe(
      'GameServer GameServer GAMESERVER',
    );
    expect(keep(at('a', 'A'))).toEqual({ selected: 'a', multi: null });
    const several = keep(at('a', 'A', 'B'));
    expect(told(selectionOf(several))).toBe('a a AB');
  });

  it('ends when the window goes to another service', () => {
    const { multi } = keep(at('a', 'A', 'B'));
    expect(told(selectionOf({ selected: 'c', multi }))).toBe('c c C');
    expect(told(selectionOf({ selected: null, multi }))).toBe('- - ');
  });

  it('loses what is not listed any more, so that nothing is done to what nobody sees', () => {
    const multi = { focus: 'a', anchor: 'a', keys: new Set(['A', 'B', 'C']) };
    expect(withoutUnlisted(multi, names)).toBe(multi);
    expect([...(withoutUnlisted(multi, ['a', 'c'])?.keys ?? [])]).toEqual(['A', 'C']);
    expect(withoutUnlisted(multi, [])).toBeNull();
  });
});

describe('an action on several services', () => {
  it('is for those that can take it, and counts why others cannot', () => {
    const services = [
      service('a', { state: 'stopped' }),
      service('b'),
      service('c'),
      service('d', { state: 'stopped', startType: 'disabled' }),
      service('e', { state: 'stopped' }),
    ];
    const bulk = bulkOf('start', services, ({ name }) => ({
      connection: 'connected',
      operation: name === 'e' ? 'stop' : null,
    }));
    expect(bulk.possible).toEqual(['a']);
    expect(bulk.others).toEqual([
      { key: 'alreadyRunning', count: 2 },
      { key: 'disabled', count: 1 },
      { key: 'busy', count: 1 },
    ]);
  });
});
