import { HEALTH_FIELDS, HEALTH_GAP_MS, HEALTH_SPAN_MS } from '../../contract/health-figures.js';
import type { Health } from '../../contract/health.js';
import type { Sample } from '../../contract/helper/model.js';
import { keyOf } from '../services/store.js';
import { SlotRing, type Slot } from './slot-ring.js';

/** The last minutes are kept to the second, what is before in slots of ten seconds. */
const FINE_MS = 1000;
const FINE_SPAN_MS = 300_000;
const COARSE_MS = 10_000;

/** One service's figures: 30 KB. */
class ServiceHealth {
  readonly fine = new SlotRing(FINE_MS, FINE_SPAN_MS / FINE_MS);
  readonly coarse = new SlotRing(COARSE_MS, HEALTH_SPAN_MS / COARSE_MS + 1);
  lastRun = 0;
  lastAt = 0;
}

/**
 * The last hour of every service that is measured, whether or not a window is open. 300 services take 9 MB; a service that has
 * not run for an hour takes nothing.
 */
export class HealthHistory {
  readonly #services = new Map<string, ServiceHealth>();

  /** What it takes for figures, in bytes. */
  get byteLength(): number {
    let sum = 0;
    for (const { fine, coarse } of this.#services.values()) sum += fine.byteLength + coarse.byteLength;
    return sum;
  }

  /** Takes in a measurement of all services: those without a sample do not run. @param at ms since the epoch */
  add(at: number, samples: readonly Sample[]): void {
    const measured = new Set<string>();
    for (const sample of samples) {
      const key = keyOf(sample.name);
      measured.add(key);
      let health = this.#services.get(key);
      if (health === undefined) this.#services.set(key, (health = new ServiceHealth()));
      health.fine.add(at, sample);
      health.coarse.add(at, sample);
      health.lastRun = at;
      health.lastAt = at;
    }
    for (const [key, health] of this.#services) {
      if (measured.has(key)) continue;
      if (at - health.lastRun > HEALTH_SPAN_MS) {
        this.#services.delete(key);
        continue;
      }
      health.fine.add(at, null);
      health.coarse.add(at, null);
      health.lastAt = at;
    }
  }

  /** A service is gone; one that gets its name has its own figures. */
  forget(name: string): void {
    this.#services.delete(keyOf(name));
  }

  /** The hour before the last measurement, with a point without figures wherever nobody measured. */
  of(name: string): Health {
    const health = this.#services.get(keyOf(name));
    if (health === undefined) return toColumns([]);
    const { fine, coarse, lastAt } = health;
    // Where a slot of ten seconds begins, so that none is told twice.
    const edge = Math.ceil((lastAt - FINE_SPAN_MS + FINE_MS) / COARSE_MS) * COARSE_MS;
    const slots = [...coarse.between(lastAt - HEALTH_SPAN_MS, edge), ...fine.between(edge, lastAt + 1)];
    return toColumns(withGaps(slots));
  }
}

function withGaps(slots: readonly Slot[]): Slot[] {
  const result: Slot[] = [];
  for (const slot of slots) {
    const before = result.at(-1);
    if (before !== undefined && before.mean !== null && slot.at - before.at > HEALTH_GAP_MS) {
      result.push({ at: before.at + HEALTH_GAP_MS / 2, mean: null, peak: null });
    }
    result.push(slot);
  }
  return result;
}

function toColumns(slots: readonly Slot[]): Health {
  const columns = (which: 'mean' | 'peak'): Health['mean'] => {
    const entries = HEALTH_FIELDS.map((field) => [field, slots.map((slot) => slot[which]?.[field] ?? null)]);
    return Object.fromEntries(entries) as Health['mean'];
  };
  return { at: slots.map(({ at }) => at), mean: columns('mean'), peak: columns('peak') };
}
