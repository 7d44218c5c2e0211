import type { LinePlace, Place, SearchHit, StepDirection, Stream } from '../../../contract/logs.js';

/** Most lines of one search that can be visited; beyond them lines are only counted. */
export const MAX_HITS = 1_000_000;

/** Lines of one block, ascending. */
export interface FoundBlock {
  readonly stream: Stream;
  readonly segment: number;
  /** How many there are. */
  readonly count: number;
  /** Where they begin, as long as that is wanted. */
  readonly offsets: readonly number[];
  /** ms since the epoch, where two streams are merged; empty otherwise. */
  readonly times: readonly number[];
}

interface Flat {
  readonly segments: Int32Array;
  readonly offsets: Float64Array;
  readonly times: Float64Array;
  /** Place of each in all streams together. */
  readonly merged: Uint32Array;
}

/** All lines in order of time: which stream, and the number in it. */
interface Order {
  readonly streams: readonly Stream[];
  readonly flat: readonly Flat[];
  readonly which: Uint8Array;
  readonly numbers: Uint32Array;
}

/** The lines that a search has found, over streams and files, in the order in which they are shown. */
export class Hits {
  readonly #blocks = new Map<Stream, FoundBlock[]>();
  #order: Order | null = null;
  #kept = 0;
  #total = 0;

  /** How many lines were found. */
  get total(): number {
    return this.#total;
  }

  /** How many of them can be visited. */
  get kept(): number {
    return this.#kept;
  }

  /** Whether lines are only counted from now on. */
  get full(): boolean {
    return this.#kept >= MAX_HITS;
  }

  /** Adds the lines of a block; blocks come in any order and do not overlap. */
  add(block: FoundBlock): void {
    this.#total += block.count;
    if (block.offsets.length === 0 || this.full) return;
    this.#kept += block.offsets.length;
    const blocks = this.#blocks.get(block.stream) ?? [];
    blocks.push(block);
    this.#blocks.set(block.stream, blocks);
    this.#order = null;
  }

  /** Lines by their places, from 0, the oldest. */
  slice(from: number, count: number): LinePlace[] {
    const order = this.#ordered();
    const end = Math.min(from + count, order.numbers.length);
    return Array.from({ length: Math.max(0, end - from) }, (_, n) => hitAt(order, from + n));
  }

  /**
   * The line found before (-1) or after (1) a line, going round at the ends, or that line itself (0); from nowhere the newest.
   *
   * @param from a line, found or not
   */
  step(from: LinePlace | null, direction: StepDirection): SearchHit | null {
    const order = this.#ordered();
    const count = order.numbers.length;
    if (count === 0) return null;
    const index = (this.#neighbour(order, from, direction) + count) % count;
    return { line: hitAt(order, index), index };
  }

  #neighbour(order: Order, from: LinePlace | null, direction: StepDirection): number {
    if (from === null) return order.numbers.length - 1;
    const flat = order.flat[order.streams.indexOf(from.stream)];
    if (flat === undefined) return direction === 1 ? 0 : -1;
    const at = lowerBound(flat, from);
    const found = flat.segments[at] === from.segment && flat.offsets[at] === from.offset;
    const merged = flat.merged[at];
    if (direction === 0) return merged ?? order.numbers.length - 1;
    if (direction === -1) return (merged ?? order.numbers.length) - 1;
    return merged === undefined ? 0 : found ? merged + 1 : merged;
  }

  #ordered(): Order {
    if (this.#order !== null) return this.#order;
    const streams = [...this.#blocks.keys()].sort((a, b) => (a === b ? 0 : a === 'stdout' ? -1 : 1));
    const flat = streams.map((stream) => flatten(this.#blocks.get(stream) ?? []));
    this.#order = merge(streams, flat);
    return this.#order;
  }
}

function flatten(blocks: FoundBlock[]): Flat {
  blocks.sort((a, b) => a.segment - b.segment || (a.offsets[0] ?? 0) - (b.offsets[0] ?? 0));
  const count = blocks.reduce((sum, { offsets }) => sum + offsets.length, 0);
  const segments = new Int32Array(count);
  const offsets = new Float64Array(count);
  const times = new Float64Array(count);
  let at = 0;
  for (const block of blocks) {
    segments.fill(block.segment, at, at + block.offsets.length);
    offsets.set(block.offsets, at);
    times.set(block.times, at);
    at += block.offsets.length;
  }
  return { segments, offsets, times, merged: new Uint32Array(count) };
}

function merge(streams: readonly Stream[], flat: readonly Flat[]): Order {
  const [first, second] = flat;
  const a = first?.offsets.length ?? 0;
  const b = second?.offsets.length ?? 0;
  const which = new Uint8Array(a + b);
  const numbers = new Uint32Array(a + b);
  for (let i = 0, j = 0; i + j < a + b;) {
    const ahead = j < b && (i >= a || (second?.times[j] ?? 0) < (first?.times[i] ?? 0));
    which[i + j] = ahead ? 1 : 0;
    numbers[i + j] = ahead ? j : i;
    const of = ahead ? second : first;
    if (of !== undefined) of.merged[ahead ? j : i] = i + j;
    if (ahead) j += 1;
    else i += 1;
  }
  return { streams, flat, which, numbers };
}

function hitAt({ streams, flat, which, numbers }: Order, index: number): LinePlace {
  const stream = which[index] ?? 0;
  const number = numbers[index] ?? 0;
  return {
    stream: streams[stream] ?? 'stdout',
    segment: flat[stream]?.segments[number] ?? 0,
    offset: flat[stream]?.offsets[number] ?? 0,
  };
}

/** The first line at or after a place. */
function lowerBound({ segments, offsets }: Flat, { segment, offset }: Place): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = segments[middle] ?? 0;
    if (at < segment || (at === segment && (offsets[middle] ?? 0) < offset)) low = middle + 1;
    else high = middle;
  }
  return low;
}
