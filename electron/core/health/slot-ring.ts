import { HEALTH_FIELDS, type HealthField } from '../../contract/health-figures.js';

/** Figures of one moment. */
export type Figures = Readonly<Record<HealthField, number>>;

/** What is known of one slot; both null where the service did not run. */
export interface Slot {
  /** Its beginning, ms since the epoch. */
  readonly at: number;
  readonly mean: Figures | null;
  readonly peak: Figures | null;
}

const WIDTH = HEALTH_FIELDS.length;

/**
 * Figures in slots of time of equal length, of which the last so many are kept: memory is taken once and never grows. Within a
 * slot only mean and peak remain. 46 bytes a slot.
 */
export class SlotRing {
  readonly #slotMs: number;
  readonly #count: number;
  /** Which slot since the epoch is kept at each place; 0 for none. Enough until the year 2106 for slots of a second. */
  readonly #numbers: Uint32Array;
  /** How many measurements each has; none where the service did not run. */
  readonly #measured: Uint16Array;
  readonly #means: Float32Array;
  readonly #peaks: Float32Array;

  /** @param slotMs length of a slot, at least 1000 */
  constructor(slotMs: number, count: number) {
    this.#slotMs = slotMs;
    this.#count = count;
    this.#numbers = new Uint32Array(count);
    this.#measured = new Uint16Array(count);
    this.#means = new Float32Array(count * WIDTH);
    this.#peaks = new Float32Array(count * WIDTH);
  }

  /** What it takes, in bytes. */
  get byteLength(): number {
    return [this.#numbers, this.#measured, this.#means, this.#peaks].reduce(
      (sum, { byteLength }) => sum + byteLength,
      0,
    );
  }

  /**
   * Takes in a measurement.
   *
   * @param at ms since the epoch; the clock may have been set back, whereupon later slots count no more
   * @param figures null when the service does not run
   */
  add(at: number, figures: Figures | null): void {
    const number = Math.floor(at / this.#slotMs);
    const place = number % this.#count;
    if (this.#numbers[place] !== number) {
      this.#numbers[place] = number;
      this.#measured[place] = 0;
    }
    if (figures === null) return;
    const before = this.#measured[place] ?? 0;
    this.#measured[place] = Math.min(before + 1, 0xffff);
    for (const [index, field] of HEALTH_FIELDS.entries()) {
      const cell = place * WIDTH + index;
      const value = figures[field];
      const mean = before === 0 ? 0 : (this.#means[cell] ?? 0);
      this.#means[cell] = mean + (value - mean) / (before + 1);
      this.#peaks[cell] = before === 0 ? value : Math.max(this.#peaks[cell] ?? 0, value);
    }
  }

  /** The slots that begin within a span of time, oldest first. @param from, to ms since the epoch; `to` is not in it */
  between(from: number, to: number): Slot[] {
    const slots: Slot[] = [];
    const last = Math.ceil(to / this.#slotMs) - 1;
    const first = Math.max(Math.ceil(from / this.#slotMs), last - this.#count + 1);
    for (let number = first; number <= last; number += 1) {
      const place = number % this.#count;
      if (this.#numbers[place] !== number) continue;
      const runs = this.#measured[place] !== 0;
      slots.push({
        at: number * this.#slotMs,
        mean: runs ? figuresAt(this.#means, place) : null,
        peak: runs ? figuresAt(this.#peaks, place) : null,
      });
    }
    return slots;
  }
}

function figuresAt(cells: Float32Array, place: number): Figures {
  const [cpu = 0, privateBytes = 0, threads = 0, handles = 0, processes = 0] = cells.subarray(place * WIDTH);
  return { cpu, privateBytes, threads, handles, processes };
}
