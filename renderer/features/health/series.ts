import {
  HEALTH_FIELDS,
  HEALTH_GAP_MS,
  HEALTH_SPAN_MS,
  type HealthField,
} from '../../../electron/contract/health-figures.js';
import type { Health } from '../../../electron/contract/health.js';
import type { Sample } from '../../../electron/contract/helper/model.js';

/** Least, mean and highest of a span of time, and the newest; null when there is none now. */
export interface Summary {
  readonly min: number;
  readonly mean: number;
  readonly max: number;
  readonly now: number | null;
}

/** Puts a measurement behind the others; what is older than an hour goes. @param at ms since the epoch */
export function withSample(series: Health, at: number, sample: Sample | null): Health {
  const last = series.at.length - 1;
  const lastAt = series.at[last];
  const ended = series.mean.cpu[last] === null || lastAt === undefined;
  // Nothing again where there was nothing tells nothing new.
  if (sample === null && ended) return series;
  const first = Math.max(0, indexFrom(series.at, at - HEALTH_SPAN_MS));
  const gap = !ended && sample !== null && at - lastAt > HEALTH_GAP_MS;
  const tail = (value: number | null): (number | null)[] => (gap ? [null, value] : [value]);
  const columns = (which: 'mean' | 'peak'): Health['mean'] =>
    Object.fromEntries(
      HEALTH_FIELDS.map((field) => [
        field,
        [...series[which][field].slice(first), ...tail(sample === null ? null : sample[field])],
      ]),
    ) as Health['mean'];
  return {
    at: [...series.at.slice(first), ...(gap ? [lastAt + 1, at] : [at])],
    mean: columns('mean'),
    peak: columns('peak'),
  };
}

/** Spans of time that are shown, in ms, the smallest first. */
export const SPANS = { minutes5: 5 * 60_000, minutes15: 15 * 60_000, hour: 60 * 60_000 } as const;
export type Span = keyof typeof SPANS;
export const SPAN_NAMES = Object.keys(SPANS) as Span[];

/** The smallest span that holds all that was measured. @param now ms since the epoch */
export function spanOf({ at }: Pick<Health, 'at'>, now: number): Span {
  const age = now - (at[0] ?? now);
  return SPAN_NAMES.find((name) => SPANS[name] >= age) ?? 'hour';
}

/** What the figures of a field come to from a time on; each counts as long as it stands for. Null where there are none. */
export function summarise(series: Health, field: HealthField, from: number): Summary | null {
  let min = Infinity;
  let max = -Infinity;
  let sum = 0;
  let weight = 0;
  for (let index = indexFrom(series.at, from); index < series.at.length; index += 1) {
    const mean = series.mean[field][index] ?? null;
    const peak = series.peak[field][index] ?? null;
    if (mean === null || peak === null) continue;
    const at = series.at[index] ?? 0;
    const stands = Math.min(HEALTH_GAP_MS, Math.max(1, (series.at[index + 1] ?? at + 1000) - at));
    min = Math.min(min, mean);
    max = Math.max(max, peak);
    sum += mean * stands;
    weight += stands;
  }
  if (weight === 0) return null;
  return { min, mean: sum / weight, max, now: series.mean[field].at(-1) ?? null };
}

/** Index of the first point at or after a time. @param at ascending */
export function indexFrom(at: readonly number[], time: number): number {
  let low = 0;
  let high = at.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((at[middle] ?? 0) < time) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The upper end of a scale from 0 that holds a figure and whose half reads well too. */
export function niceTop(field: HealthField, max: number): number {
  switch (field) {
    case 'cpu':
      // So that idling looks idle.
      return Math.min(100, Math.max(10, roundUp(max)));
    case 'privateBytes': {
      const unit = 1024 ** Math.max(0, Math.floor(Math.log2(Math.max(1, max)) / 10));
      return Math.max(1024, roundUp(max / unit) * unit);
    }
    case 'threads':
    case 'handles':
    case 'processes':
      return Math.max(10, roundUp(max));
  }
}

/** 1, 2, 4, 6 or 10 times a power of ten. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, value)));
  const digit = [1, 2, 4, 6, 10].find((each) => value <= each * power) ?? 10;
  return digit * power;
}
