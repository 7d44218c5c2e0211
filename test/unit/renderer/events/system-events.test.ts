import { describe, expect, test } from 'vitest';
import type { HostEvent } from '../../../../electron/contract/helper/model.js';
import type { SystemEvent } from '../../../../electron/contract/helper/system-events.js';
import { sayWin32, type Translate } from '../../../../electron/contract/translate.js';
import {
  saySystemEvent,
  systemTone,
  TOLD_EVENTS,
} from '../../../../renderer/features/events/describe-system-event.js';
import { EVENT_FILTERS, groupEvents, merge, passes } from '../../../../renderer/features/events/groups.js';
import { texts } from '../../../../renderer/locales/index.js';
import { hostEvent } from '../../../support/models.js';
import { flatten } from '../locales/resources.js';

const EXIT = hostEvent('', 'exited', { exitCode: 3 });

function event(id: number, values: string[] = [], changes: Partial<SystemEvent> = {}): SystemEvent {
  return { at: '2026-11-21T12:00:00.000Z', id, record: 1, user: null, values, state: null, ...changes };
}

/** The window's texts of a language, with their values filled in. */
const translate = (language: keyof typeof texts): Translate => {
  const known = flatten(texts[language]);
  return (key, params) => {
    const text = known.get(key);
    if (text === undefined) throw new Error(`no text ${key}`);
    return text.replace(/\{\{(\w+)\}\}/g, (_all, name: string) => String(params[name]));
  };
};
const t = translate('en');

describe.each(Object.keys(texts) as (keyof typeof texts)[])('in %s', (language) => {
  test.each(TOLD_EVENTS)('%i has a sentence, of which nothing is left open', (id) => {
    const { text, meaning } = saySystemEvent(translate(language), event(id, ['a', 'b', 'c', 'd', 'e']));
    expect(text).not.toMatch(/undefined|\{\{|NaN.*NaN/);
    expect(meaning).toContain(String(id));
  });

  test.each([1, 2, 3, 4, 5, 6, 7])('state %i has words that are not those of the system', (state) => {
    const { text } = saySystemEvent(translate(language), event(7036, ['a', 'läuft'], { state }));
    expect(text).not.toContain('läuft');
  });
});

test('an error is told in words, and one of the service itself by its number', () => {
  expect(saySystemEvent(t, event(7000, ['a', '%%1053'])).text).toContain(sayWin32(t, 1053));
  expect(saySystemEvent(t, event(7024, ['a', '%%3'])).text).toBe(
    'The service ended with its own error code 3',
  );
});

test('durations are told in the unit of their size', () => {
  expect(saySystemEvent(t, event(7009, ['30000', 'a'])).text).toContain('within 30.0 s');
  expect(saySystemEvent(t, event(7031, ['a', '2', '60000', '1', 'Restart the service'])).text).toContain(
    'number 2 of such ends; Windows acts in 1:00: Restart the service',
  );
});

test('who caused an event stands beside where it is written', () => {
  expect(saySystemEvent(t, event(7045, [], { user: 'CONTOSO\\li' })).meaning).toBe(
    'By CONTOSO\\li. Service Control Manager, event 7045.',
  );
  expect(saySystemEvent(t, event(7045)).meaning).toBe('Service Control Manager, event 7045.');
});

test('an event that nobody knows is told by its number and its values', () => {
  expect(saySystemEvent(t, event(7999, ['a', '5'])).text).toBe('Event 7999: a; 5');
});

test('events stand in the order of their times, and interrupt no failures', () => {
  const second = (value: number): string => new Date(Date.UTC(2026, 10, 21, 12, 0, value)).toISOString();
  const exit = (value: number): HostEvent => ({ ...EXIT, at: second(value) });
  const all = merge(
    [exit(0), exit(10), exit(20)],
    [event(7030, [], { at: second(-5) }), event(7031, ['a', '1'], { at: second(12) })],
  );
  expect(all.map(({ at }) => at)).toEqual([-5, 0, 10, 12, 20].map(second));
  expect(groupEvents(all).map(({ failures, events }) => [failures, events.length])).toEqual([
    [0, 1],
    [0, 1],
    [3, 3],
  ]);

  // Few failures are no group, and what is said long after them stands after them.
  const few = merge(
    [exit(0), exit(10)],
    [event(7031, ['a', '1'], { at: second(5) }), event(7040, [], { at: second(50) })],
  );
  const many = merge([exit(0), exit(10), exit(20)], [event(7040, [], { at: second(50) })]);
  const times = (events: typeof few) => groupEvents(events).map(({ events: [first] }) => first?.at);
  expect(times(few)).toEqual([0, 5, 10, 50].map(second));
  expect(times(many)).toEqual([0, 50].map(second));
});

test('the history is narrowed to what is looked for', () => {
  const kinds = EVENT_FILTERS.map((filter) => [
    filter,
    [7031, 7036, 7040].filter((id) => passes(event(id), filter)),
  ]);
  expect(Object.fromEntries(kinds)).toEqual({
    all: [7031, 7036, 7040],
    problems: [7031],
    runs: [7031, 7036],
    logs: [],
  });
  expect(systemTone(event(7036, [], { state: 4 }))).toBe('good');
});
