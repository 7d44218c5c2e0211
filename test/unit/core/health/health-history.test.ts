import { describe, expect, test } from 'vitest';
import { healthSchema } from '../../../../electron/contract/health.js';
import type { Sample } from '../../../../electron/contract/helper/model.js';
import { HealthHistory } from '../../../../electron/core/health/health-history.js';
import { SlotRing } from '../../../../electron/core/health/slot-ring.js';

const START = Date.parse('2026-11-21T12:00:00.000Z');
const HOUR = 3_600_000;

function sample(name: string, cpu: number, changes: Partial<Sample> = {}): Sample {
  return { name, pid: 7, cpu, privateBytes: 1024, threads: 4, handles: 50, processes: 2, ...changes };
}

const figures = (cpu: number) => ({ cpu, privateBytes: 0, threads: 1, handles: 1, processes: 1 });

describe('slots', () => {
  test('keep mean and peak of what is measured within them', () => {
    const ring = new SlotRing(10_000, 6);
    for (const cpu of [1, 2, 9]) ring.add(START + cpu * 1000, figures(cpu));
    ring.add(START + 10_000, figures(5));
    expect(ring.between(START, START + 20_000)).toMatchObject([
      { at: START, mean: { cpu: 4 }, peak: { cpu: 9 } },
      { at: START + 10_000, mean: { cpu: 5 }, peak: { cpu: 5 } },
    ]);
  });

  test('keep no more than their number, and nothing of an earlier round', () => {
    const ring = new SlotRing(1000, 5);
    const bytes = ring.byteLength;
    for (let second = 0; second < 12; second += 1) ring.add(START + second * 1000, figures(second));
    expect(ring.between(START, START + 12_000).map(({ mean }) => mean?.cpu)).toEqual([7, 8, 9, 10, 11]);
    expect(ring.byteLength).toBe(bytes);
    // A slot that was left out does not show what stood there before.
    ring.add(START + 14_000, figures(14));
    expect(ring.between(START, START + 15_000).map(({ mean }) => mean?.cpu)).toEqual([10, 11, 14]);
  });

  test('a service that did not run has no figures there, unless it ran for a part of it', () => {
    const ring = new SlotRing(10_000, 6);
    ring.add(START, null);
    ring.add(START + 10_000, null);
    ring.add(START + 12_000, figures(3));
    ring.add(START + 14_000, null);
    expect(ring.between(START, START + 20_000)).toMatchObject([
      { mean: null, peak: null },
      { mean: { cpu: 3 } },
    ]);
  });

  test('a clock that is set back is followed', () => {
    const ring = new SlotRing(1000, 5);
    ring.add(START + 100_000, figures(1));
    ring.add(START, figures(2));
    expect(ring.between(START - 4000, START + 1000)).toMatchObject([{ at: START, mean: { cpu: 2 } }]);
  });
});

describe('the last hour', () => {
  test('has the last minutes to the second and ten seconds a point before, without a point twice', () => {
    const history = new HealthHistory();
    for (let second = 0; second <= 5400; second += 1) {
      history.add(START + second * 1000, [sample('Game', second % 10)]);
    }
    const { at, mean, peak } = healthSchema.parse(history.of('GAME'));
    const end = START + 5_400_000;
    expect(at[0]).toBe(end - HOUR);
    expect(at.at(-1)).toBe(end);
    const steps = at.slice(1).map((time, index) => time - (at[index] ?? 0));
    expect(new Set(steps)).toEqual(new Set([10_000, 1000]));
    expect(steps.filter((step) => step === 1000).length).toBeGreaterThan(280);
    expect(at.length).toBeLessThan(660);
    expect(mean.cpu[0]).toBeCloseTo(4.5);
    expect(peak.cpu[0]).toBe(9);
    expect(mean.processes.at(-1)).toBe(2);
  });

  test('tells where the service did not run, and where nobody measured', () => {
    const history = new HealthHistory();
    history.add(START, [sample('Game', 1), sample('Other', 1)]);
    history.add(START + 1000, [sample('Other', 1)]);
    history.add(START + 2000, [sample('Game', 2), sample('Other', 1)]);
    history.add(START + 60_000, [sample('Game', 3)]);
    const { at, mean } = history.of('Game');
    expect(mean.cpu).toEqual([1, null, 2, null, 3]);
    expect(at[3]).toBeGreaterThan(START + 2000);
    expect(at[3]).toBeLessThan(START + 60_000);
    expect(history.of('Nobody')).toMatchObject({ at: [], mean: { cpu: [] } });
  });

  test('of 300 services takes less than 10 MB, however long it goes on', () => {
    const history = new HealthHistory();
    const samples = Array.from({ length: 300 }, (_, index) => sample(`Service-${index}`, 1));
    for (let second = 0; second < 20; second += 1) history.add(START + second * 1000, samples);
    const bytes = history.byteLength;
    expect(bytes).toBeLessThan(10_000_000);
    for (let round = 0; round < 400; round += 1) history.add(START + 20_000 + round * 10_000, samples);
    expect(history.byteLength).toBe(bytes);
  });

  test('is let go when a service has not run for an hour, or is gone', () => {
    const history = new HealthHistory();
    history.add(START, [sample('Game', 1), sample('Gone', 1)]);
    history.forget('GONE');
    expect(history.of('Gone').at).toEqual([]);
    history.add(START + HOUR, []);
    expect(history.of('Game').at).not.toEqual([]);
    history.add(START + HOUR + 1000, []);
    expect(history.byteLength).toBe(0);
  });
});
