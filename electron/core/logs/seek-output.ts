import type { LogLine, Place } from '../../contract/logs.js';
import type { Sought } from './seek.js';

/** Lines read at once, from the end back, and how many at most. */
const PART_LINES = 2000;
const MAX_LINES = 200_000;
/** The host cuts the lines that it remembers to 512 bytes, between characters. */
const CUT_BYTES = 508;

/**
 * Where a program has ended, in a log whose lines have no times: after the last place where its last lines stand, in the file of
 * that time or one before it.
 *
 * @param time ms since the epoch
 * @param output its last lines as the host remembers them; where only the later ones stand together, these count
 * @returns null when the last one is not there
 */
export async function placeAfterOutput(
  { timeline, end }: Sought,
  time: number,
  output: readonly string[],
): Promise<Place | null> {
  const wanted = output.filter((line) => line.trim() !== '');
  let best: { readonly matched: number; readonly place: Place } | null = null;
  // A restart may have begun a new file, in which the same lines come again.
  const rotated = timeline.segments.findIndex(({ rotatedAt }) => rotatedAt !== null && rotatedAt >= time);
  let at = rotated < 0 ? end() : { segment: rotated + 1, offset: 0 };
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
