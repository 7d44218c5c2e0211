import { describe, expect, it } from 'vitest';
import type { LinePlace, Stream } from '../../../../../electron/contract/logs.js';
import { Hits, MAX_HITS } from '../../../../../electron/core/logs/search/hits.js';

const place = (stream: Stream, segment: number, offset: number): LinePlace => ({ stream, segment, offset });

function some(): Hits {
  const hits = new Hits();
  // As a search finds them: the newest file first, in each the last block first.
  hits.add({ stream: 'stdout', segment: 1, count: 2, offsets: [50, 90], times: [50, 90] });
  hits.add({ stream: 'stdout', segment: 1, count: 2, offsets: [0, 20], times: [30, 40] });
  hits.add({ stream: 'stderr', segment: 0, count: 1, offsets: [7], times: [45] });
  hits.add({ stream: 'stdout', segment: 0, count: 1, offsets: [10], times: [10] });
  return hits;
}
const ALL = [
  place('stdout', 0, 10),
  place('stdout', 1, 0),
  place('stdout', 1, 20),
  place('stderr', 0, 7),
  place('stdout', 1, 50),
  place('stdout', 1, 90),
];

describe('hits', () => {
  it('are ordered over blocks, files and streams', () => {
    expect(some().slice(0, 100)).toEqual(ALL);
    expect(some().slice(2, 2)).toEqual(ALL.slice(2, 4));
    expect(some().slice(6, 2)).toEqual([]);
    expect(some()).toMatchObject({ total: 6, kept: 6 });
  });

  it('are gone through in both directions, round at the ends, beginning with the newest', () => {
    const hits = some();
    expect(hits.step(null, -1)).toEqual({ line: ALL[5], index: 5 });
    expect(hits.step(ALL[5] ?? null, 1)?.index).toBe(0);
    expect(hits.step(ALL[0] ?? null, -1)?.index).toBe(5);
    expect(hits.step(ALL[2] ?? null, 1)).toEqual({ line: ALL[3], index: 3 });
    expect(hits.step(ALL[4] ?? null, -1)).toEqual({ line: ALL[3], index: 3 });
    expect(hits.step(ALL[4] ?? null, 0)).toEqual({ line: ALL[4], index: 4 });
  });

  it('go on from a line that is none of them', () => {
    const hits = some();
    expect(hits.step(place('stdout', 1, 10), 1)?.index).toBe(2);
    expect(hits.step(place('stdout', 1, 10), -1)?.index).toBe(1);
    expect(hits.step(place('stdout', 9, 0), 1)?.index).toBe(0);
    expect(hits.step(place('stdout', 9, 0), -1)?.index).toBe(5);
  });

  it('are none at first, and grow at the end', () => {
    const hits = new Hits();
    expect(hits.step(null, 1)).toBeNull();
    hits.add({ stream: 'stdout', segment: 0, count: 1, offsets: [5], times: [0] });
    expect(hits.slice(0, 9)).toHaveLength(1);
    hits.add({ stream: 'stdout', segment: 0, count: 1, offsets: [9], times: [0] });
    expect(hits.slice(0, 9).at(-1)).toEqual(place('stdout', 0, 9));
  });

  it('are only counted beyond the limit', () => {
    const hits = new Hits();
    const offsets = Array.from({ length: MAX_HITS }, (_, n) => n);
    hits.add({ stream: 'stdout', segment: 1, count: MAX_HITS, offsets, times: offsets });
    hits.add({ stream: 'stdout', segment: 0, count: 2, offsets: [1, 2], times: [0, 0] });
    expect(hits).toMatchObject({ total: MAX_HITS + 2, kept: MAX_HITS });
    expect(hits.slice(0, 1)).toEqual([place('stdout', 1, 0)]);
  });
});
