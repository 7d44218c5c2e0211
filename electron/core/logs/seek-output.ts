import type { LogLine, Place } from '../../contract/logs.js';
import type { Sought } from './seek.js';
import type { Timeline } from './timeline.js';

/** Lines read at once, from the end back, and how many at most. */
const PART_LINES = 2000;
const MAX_LINES = 200_000;
/** How far the time of a file's name may be from that of the exit, in ms, and how many of its lines are looked at. */
const NEAR_MS = 60_000;
const END_LINES = 100;
/** The host cuts the lines that it remembers to 512 bytes, between characters. */
const CUT_BYTES = 508;

/**
 * Where a program has ended, in a log whose lines have no times: at the end of a file that a restart has put aside then, or
 * after the last place where its last lines stand.
 *
 * @param time ms since the epoch
 * @param output its last lines as the host remembers them; where only the later ones stand together, these count
 * @returns null when the last one is not there
 */
export async function placeAfterOutput(
  sought: Sought,
  time: number,
  output: readonly string[],
): Promise<Place | null> {
  const wanted = output.filter((line) => line.trim() !== '');
  return (await endOfFile(sought.timeline, time, wanted)) ?? (await lastPlace(sought, wanted));
}

/** The end of a file that was put aside about a time with these lines at its end: its successor may have the same ones again. */
async function endOfFile(timeline: Timeline, time: number, wanted: readonly string[]): Promise<Place | null> {
  if (wanted.length === 0) return null;
  for (const [segment, { rotatedAt }] of timeline.segments.entries()) {
    if (rotatedAt === null || Math.abs(rotatedAt - time) > NEAR_MS) continue;
    const { lines } = await timeline.before({ segment: segment + 1, offset: 0 }, END_LINES);
    const filled = lines.filter(({ text }) => text.trim() !== '');
    const last = filled.at(-1);
    if (last !== undefined && matchedLines(filled, filled.length - 1, wanted) === wanted.length)
      return { segment: last.segment, offset: last.end };
  }
  return null;
}

async function lastPlace({ timeline, end }: Sought, wanted: readonly string[]): Promise<Place | null> {
  let best: { readonly matched: number; readonly place: Place } | null = null;
  let at = end();
  for (let seen = 0; seen < MAX_LINES && wanted.length > 0;) {
    const { lines, end: begin, complete } = await timeline.before(at, PART_LINES);
    const filled = lines.filter(({ text }) => text.trim() !== '');
    for (let index = filled.length - 1; index >= 0; index -= 1) {
      const line = filled[index];
      const matched = matchedLines(filled, index, wanted);
      if (line === undefined || matched <= (best?.matched ?? 0)) continue;
      best = { matched, place: { segment: line.segment, offset: line.end } };
      if (matched === wanted.length) return best.place;
    }
    if (complete || lines.length === 0) break;
    seen += lines.length;
    at = begin;
  }
  return best?.place ?? null;
}

/** How many of the wanted lines stand together and end at a line. */
function matchedLines(lines: readonly LogLine[], index: number, wanted: readonly string[]): number {
  let matched = 0;
  while (matched < wanted.length && isSame(lines[index - matched]?.text, wanted.at(-1 - matched)))
    matched += 1;
  return matched;
}

function isSame(text: string | undefined, wanted: string | undefined): boolean {
  if (text === undefined || wanted === undefined) return false;
  const cut = Buffer.byteLength(wanted) >= CUT_BYTES;
  return cut ? text.startsWith(wanted) : text.trimEnd() === wanted.trimEnd();
}
