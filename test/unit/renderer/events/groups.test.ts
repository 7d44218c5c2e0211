import { describe, expect, test } from 'vitest';
import type { HostEvent } from '../../../../electron/contract/helper/model.js';
import { eventsText } from '../../../../renderer/features/events/event-words.js';
import { EVENT_FILTERS, groupEvents, merge, passes } from '../../../../renderer/features/events/groups.js';
import { hostEvent } from '../../../support/models.js';

const START = Date.parse('2026-11-21T12:00:00.000Z');

function event(second: number, kind: HostEvent['event'], changes: Partial<HostEvent> = {}): HostEvent {
  return hostEvent(new Date(START + second * 1000).toISOString(), kind, changes);
}

/** A program that ends so often, every so many seconds, and is started again each time. */
function flapping(times: number, every: number, exitCode: (round: number) => number): HostEvent[] {
  return Array.from({ length: times }, (_, round) => [
    event(round * every, 'exited', { exitCode: exitCode(round) }),
    event(round * every, 'restarting'),
    event(round * every + 1, 'started'),
  ]).flat();
}

const short = (events: HostEvent[]) =>
  groupEvents(events).map(({ events: together, failures, spanMs, exitCode }) =>
    failures === 0
      ? together.map((each) => ('event' in each ? each.event : each.id)).join(' ')
      : `${failures} in ${spanMs / 1000} s with ${exitCode ?? '?'} (${together.length})`,
  );

describe('failures that follow each other', () => {
  test('are one row from the first of them on', () => {
    expect(short([event(-9, 'serviceStarting'), event(-8, 'started'), ...flapping(7, 20, () => 3)])).toEqual([
      'serviceStarting',
      'started',
      '7 in 120 s with 3 (21)',
    ]);
  });

  test('say no exit code when it differs, or when a start failed', () => {
    expect(short(flapping(3, 5, (round) => round))).toEqual(['3 in 10 s with ? (9)']);
    const failed = [0, 1, 2].map((round) => event(round, 'startFailed', { win32: 2 }));
    expect(short(failed)).toEqual(['3 in 2 s with ? (3)']);
  });

  test('are rows of their own when they are few, or far apart', () => {
    expect(short(flapping(2, 5, () => 3))).toHaveLength(6);
    expect(short(flapping(4, 301, () => 3))).toHaveLength(12);
  });

  test('end where something else happens', () => {
    const events = [
      ...flapping(3, 5, () => 3),
      event(20, 'gaveUp'),
      event(30, 'stopped'),
      event(31, 'started'),
    ];
    expect(short(events)).toEqual(['3 in 10 s with 3 (9)', 'gaveUp', 'stopped', 'started']);
  });

  test('lose none', () => {
    const events = [...flapping(5, 100, () => 1), event(900, 'rotated'), ...flapping(3, 400, () => 2)];
    expect(groupEvents(events).flatMap((group) => group.events)).toEqual(events);
  });
});

test('a stop is told once, by whom where that is known', () => {
  const who = event(0, 'stopRequested', { object: 'CONTOSO\\li', control: 'app' });
  const [asked, stopped] = [event(1, 'stopping', { control: 'stop' }), event(2, 'stopped')];
  expect(merge([who, asked, stopped], [])).toEqual([who, stopped]);
  expect(merge([asked, stopped], [])).toEqual([asked, stopped]);
});

test('the history is narrowed to what is looked for', () => {
  const events = [
    event(0, 'started'),
    event(1, 'exited', { exitCode: 3 }),
    event(2, 'rotated'),
    event(3, 'logFailed', { win32: 112 }),
    event(4, 'exited', { exitCode: 0 }),
  ];
  const kinds = EVENT_FILTERS.map((filter) => [
    filter,
    events.filter((each) => passes(each, filter)).map((each) => each.event),
  ]);
  expect(Object.fromEntries(kinds)).toEqual({
    all: ['started', 'exited', 'rotated', 'logFailed', 'exited'],
    problems: ['exited', 'logFailed'],
    runs: ['started', 'exited', 'exited'],
    logs: ['rotated', 'logFailed'],
  });
});

test('events are copied with their output', () => {
  const t = (key: string) => key;
  const text = eventsText(t, [event(0, 'exited', { exitCode: 0xc000_0005, output: ['a', 'b'] })], 'en');
  expect(text.split('\r\n')).toEqual([
    expect.stringMatching(/\t.*events\.exitedPlain events\.exitCode\.0xC0000005$/),
    '\ta',
    '\tb',
  ]);
});
