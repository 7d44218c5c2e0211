import type { Place } from '../../contract/logs.js';
import { indexOfLineFeed, unitBytes } from './encoding.js';
import { readForward } from './forward-read.js';
import { toLogLine } from './line.js';
import type { OpenLog } from './log-file.js';
import { readAt } from './read-at.js';
import { SegmentUnreadable } from './segment.js';
import type { Timeline } from './timeline.js';

/** Down to how many bytes a time is narrowed before lines are looked at one by one. */
const NEAR_BYTES = 64 * 1024;
/** Lines looked at for one that has a time. */
const PROBE_LINES = 500;
/** How far on the end of a line is looked for, in bytes. */
const LINE_BYTES = 1024 * 1024;

/** One stream's files, and where that begins which is still to be told: its end, for all that is asked. */
export interface Sought {
  readonly timeline: Timeline;
  readonly end: () => Place;
}

/** A place, and whether the lines themselves say that it is the one. */
export interface Found {
  readonly place: Place;
  readonly exact: boolean;
}

/**
 * The first line at or after a time, by halving. Which file it is in is known from the rotated files' names; within one, lines
 * must have the host's time to be found, otherwise the file's beginning is given as not exact.
 *
 * @param time ms since the epoch
 */
export async function placeAtTime({ timeline, end }: Sought, time: number): Promise<Found> {
  const segments = timeline.segments;
  const candidate = segments.findIndex(({ rotatedAt }) => rotatedAt === null || rotatedAt >= time);
  for (let id = candidate < 0 ? segments.length : candidate; id < segments.length; id += 1) {
    const log = await openOrNull(timeline, id);
    if (log === null) continue;
    const found = await offsetAtTime(log, time);
    if (found === 'untimed') return { place: { segment: id, offset: log.first }, exact: false };
    if (found !== 'later') return { place: { segment: id, offset: found }, exact: true };
  }
  return { place: end(), exact: segments.length > 0 };
}

/** @returns the offset of the first line at or after a time; `later` when all lines are before it */
async function offsetAtTime(log: OpenLog, time: number): Promise<number | 'later' | 'untimed'> {
  let low = log.first;
  let high = (await log.file.stat()).size;
  if (high <= low) return 'later';
  while (high - low > NEAR_BYTES) {
    const middle = low + Math.floor((high - low) / 2);
    const probed = await timedLine(log, await lineStartAfter(log, middle));
    if (probed === null || probed.offset >= high) {
      // Nothing that tells until the end: lines that tell can only be before.
      high = middle;
    } else if (probed.time < time) low = probed.offset;
    else high = middle;
  }
  let timed = false;
  for (let offset = low; ;) {
    const { lines, end, atEnd } = await readForward(log, offset, PROBE_LINES, true);
    for (const raw of lines) {
      const { at } = toLogLine(raw, 'stdout', 0, log.encoding);
      if (at !== null) timed = true;
      if (at !== null && Date.parse(at) >= time) return raw.offset;
    }
    if (atEnd) return timed ? 'later' : 'untimed';
    if (!timed && end > high + NEAR_BYTES) return 'untimed';
    offset = end;
  }
}

/** The first line from an offset on that has a time, within a bounded number of lines. */
export async function timedLine(
  log: OpenLog,
  offset: number,
): Promise<{ readonly offset: number; readonly time: number } | null> {
  const { lines } = await readForward(log, offset, PROBE_LINES, true);
  for (const raw of lines) {
    const { at } = toLogLine(raw, 'stdout', 0, log.encoding);
    if (at !== null) return { offset: raw.offset, time: Date.parse(at) };
  }
  return null;
}

/** The time of the first line from a place on that has one; null when there is none near. */
export async function timeAt(timeline: Timeline, { segment, offset }: Place): Promise<number | null> {
  const log = await openOrNull(timeline, segment);
  return log === null ? null : ((await timedLine(log, offset))?.time ?? null);
}

/** The line at a share of all bytes of a stream, 0 to 1. */
export async function placeAtFraction({ timeline, end }: Sought, fraction: number): Promise<Place> {
  const sizes: number[] = [];
  for (const segment of timeline.segments) sizes.push(await timeline.sizeOf(segment));
  let rest = fraction * sizes.reduce((sum, size) => sum + size, 0);
  for (const [id, size] of sizes.entries()) {
    if (rest >= size) {
      rest -= size;
      continue;
    }
    const log = await openOrNull(timeline, id);
    if (log !== null) return { segment: id, offset: await lineStartAfter(log, Math.floor(rest)) };
    rest = 0;
  }
  return end();
}

/** The first beginning of a line at or after an offset. */
async function lineStartAfter(log: OpenLog, offset: number): Promise<number> {
  if (offset <= log.first) return log.first;
  const unit = unitBytes(log.encoding);
  // The line feed of the line before may end exactly here.
  const start = offset - (offset % unit) - unit;
  for (let position = start; position - start < LINE_BYTES;) {
    const chunk = await readAt(log.file, position, NEAR_BYTES);
    const feed = indexOfLineFeed(chunk, log.encoding, 0);
    if (feed >= 0) return position + feed + unit;
    position += chunk.length;
    if (chunk.length < NEAR_BYTES) return position;
  }
  return start + unit;
}

async function openOrNull(timeline: Timeline, id: number): Promise<OpenLog | null> {
  try {
    return await timeline.openSegment(id);
  } catch (error) {
    if (error instanceof SegmentUnreadable) return null;
    throw error;
  }
}
