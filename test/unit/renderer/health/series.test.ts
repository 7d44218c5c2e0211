import { describe, expect, test } from 'vitest';
import type { Health } from '../../../../electron/contract/health.js';
import type { HostEvent } from '../../../../electron/contract/helper/model.js';
import { marksOf } from '../../../../renderer/features/health/marks.js';
import { niceTop, spanOf, summarise, withSample } from '../../../../renderer/features/health/series.js';
import { hostEvent } from '../../../support/models.js';
import { sample } from '../services/fixtures.js';

const START = Date.parse('2026-11-21T12:00:00.000Z');
const NONE: Health = {
  at: [],
  mean: { cpu: [], privateBytes: [], threads: [], handles: [], processes: [] },
  peak: { cpu: [], privateBytes: [], threads: [], handles: [], processes: [] },
};

function seriesOf(...points: readonly (readonly [second: number, cpu: number | null])[]): Health {
  return points.reduce(
    (series, [second, cpu]) =>
      withSample(series, START + second * 1000, cpu === null ? null : sample('A', { cpu })),
    NONE,
  );
}

describe('a measurement', () => {
  test('goes behind the others, and what is older than an hour goes', () => {
    const series = seriesOf([0, 1], [1800, null], [3600, 2], [3601, 3]);
    expect(series.at.map((at) => (at - START) / 1000)).toEqual([1800, 3600, 3601]);
    expect(series.mean.cpu).toEqual([null, 2, 3]);
    expect(series.peak.threads).toEqual([null, 1, 1]);
  });

  test('that is missing ends the line once', () => {
    expect(seriesOf([0, null], [1, 5], [2, null], [3, null]).mean.cpu).toEqual([5, null]);
  });

  test('after a long time does not join the line', () => {
    expect(seriesOf([0, 5], [10, 5], [60, 6]).mean.cpu).toEqual([5, 5, null, 6]);
  });
});

describe('a summary', () => {
  test('counts each figure as long as it stands for, from a time on', () => {
    const series: Health = {
      ...NONE,
      at: [START, START + 10_000, START + 11_000],
      mean: { ...NONE.mean, cpu: [10, 32, 43] },
      peak: { ...NONE.peak, cpu: [90, 32, 43] },
    };
    const all = summarise(series, 'cpu', START);
    expect(all).toMatchObject({ min: 10, max: 90, now: 43 });
    expect(all?.mean).toBeCloseTo((10 * 10 + 32 + 43) / 12);
    expect(summarise(series, 'cpu', START + 1)).toMatchObject({ min: 32, max: 43 });
  });

  test('has no newest figure when the service does not run, and is none without figures', () => {
    expect(summarise(seriesOf([0, 4], [1, null]), 'cpu', START)).toMatchObject({ mean: 4, now: null });
    expect(summarise(NONE, 'cpu', START)).toBeNull();
  });
});

test.each([
  ['cpu', 0, 10],
  ['cpu', 12, 20],
  ['cpu', 97, 100],
  ['threads', 11, 20],
  ['handles', 412, 600],
  ['privateBytes', 90 * 1024 ** 2, 100 * 1024 ** 2],
  ['privateBytes', 1000 * 1024 ** 2, 1000 * 1024 ** 2],
  ['privateBytes', 1.5 * 1024 ** 3, 2 * 1024 ** 3],
  ['privateBytes', 0, 1024],
] as const)('a scale for %s up to %d ends at %d', (field, max, top) => {
  expect(niceTop(field, max)).toBe(top);
});

describe('marks', () => {
  const event = (second: number, kind: HostEvent['event'], exitCode: number | null = null): HostEvent =>
    hostEvent(new Date(START + second * 1000).toISOString(), kind, { exitCode });
  const marks = (events: HostEvent[], nearMs = 0) =>
    marksOf(events, START, START + 3_600_000, nearMs).map(({ time, tone, events: together }) => [
      (time - START) / 1000,
      tone,
      together.map((each) => each.event).join(' '),
    ]);

  test('tell starts, exits that nobody asked for, and orderly stops', () => {
    const events = [
      event(-5, 'started'),
      event(1, 'exited', 3),
      event(2, 'restarting'),
      event(10, 'started'),
      event(20, 'stopping'),
      event(21, 'exited', 0xc000_013a),
      event(22, 'stopped'),
      event(4000, 'started'),
    ];
    expect(marks(events)).toEqual([
      [1, 'bad', 'exited'],
      [10, 'good', 'started'],
      [22, 'plain', 'stopped'],
    ]);
  });

  test('that are too close are one, which stands where the worst is', () => {
    const flapping = [0, 1, 2].flatMap((round) => [
      event(round * 10, 'started'),
      event(round * 10 + 4, 'exited', 1),
    ]);
    expect(marks(flapping, 6000)).toEqual([[4, 'bad', 'started exited started exited started exited']]);
    expect(marks(flapping, 4000)).toHaveLength(3);
  });
});

describe('the span of time that the charts open with', () => {
  const now = Date.parse('2026-11-21T12:00:00.000Z');
  test.each([
    ['nothing measured yet', [], 'minutes5'],
    ['a minute', [60_000], 'minutes5'],
    ['five minutes', [300_000, 1000], 'minutes5'],
    ['a little more', [300_001, 1000], 'minutes15'],
    ['twenty minutes', [1_200_000], 'hour'],
    ['more than is kept', [7_200_000], 'hour'],
  ] as const)('is the smallest that holds %s', (_what, ages, span) => {
    expect(spanOf({ at: ages.map((age) => now - age) }, now)).toBe(span);
  });
});
