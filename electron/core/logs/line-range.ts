import type {
  LinePlace,
  LineRange,
  LogLine,
  LogPage,
  PageRequest,
  RangePart,
  RangeRest,
  Stream,
} from '../../contract/logs.js';
import { localTime } from '../../contract/local-time.js';

/** Lines read at once. */
const PAGE_LINES = 5000;
/** Size from which a part is handed over, in UTF-16 units. */
const PART_SIZE = 2 * 1024 * 1024;

/** What a range is read from. */
export interface RangeSource {
  readonly page: (at: PageRequest, count: number) => Promise<LogPage>;
  /** All of a line that is too long for a page. */
  readonly whole: (line: LogLine) => Promise<string>;
}

/** Reads a range from its beginning, as far as one part goes. */
export async function beginRange(source: RangeSource, range: LineRange): Promise<RangePart> {
  const [from, to] = await inOrder(source, range.from, range.to);
  const { stream, segment, offset } = from;
  return readPart(source, { kind: 'line', stream, place: { segment, offset } }, from, to, range.streams);
}

/** Reads on. */
export async function continueRange(
  source: RangeSource,
  { cursor, to }: RangeRest,
  streams: readonly Stream[],
): Promise<RangePart> {
  return readPart(source, { kind: 'after', cursor }, null, to, streams);
}

async function readPart(
  source: RangeSource,
  start: PageRequest,
  from: LinePlace | null,
  to: LinePlace,
  streams: readonly Stream[],
): Promise<RangePart> {
  const texts: string[] = [];
  let size = 0;
  let begun = from === null;
  const part = (rest: RangeRest | null): RangePart => ({ text: texts.join(''), lines: texts.length, rest });
  for (let at = start; ;) {
    const { lines, after } = await source.page(at, PAGE_LINES);
    for (const line of lines) {
      // The other stream's lines of the same time may come before the one that the range begins with.
      if (from !== null && !begun && !reaches(line, from)) continue;
      begun = true;
      const past = reaches(line, to);
      if (past && !isAt(line, to)) return part(null);
      if (streams.includes(line.stream)) {
        const text = await written(source, line);
        texts.push(text);
        size += text.length;
      }
      if (past) return part(null);
    }
    if (after === null || lines.length === 0) return part(null);
    if (size >= PART_SIZE) return part({ cursor: after, to });
    at = { kind: 'after', cursor: after };
  }
}

async function written(source: RangeSource, line: LogLine): Promise<string> {
  const text = line.cut ? await source.whole(line) : line.text;
  return `${line.at === null ? '' : `${localTime(line.at)}  `}${text}\r\n`;
}

/** The earlier of two lines first. Of two streams the order is that in which they are merged. */
async function inOrder(
  source: RangeSource,
  a: LinePlace,
  b: LinePlace,
): Promise<readonly [LinePlace, LinePlace]> {
  if (a.stream === b.stream) return reaches(a, b) ? [b, a] : [a, b];
  const { stream, segment, offset } = a;
  const { before } = await source.page({ kind: 'line', stream, place: { segment, offset } }, 1);
  const other = before?.[b.stream];
  // What lies before the place in b's stream at which a stands is earlier than a.
  return other !== undefined && !reaches(b, { stream: b.stream, ...other }) ? [b, a] : [a, b];
}

/** Whether a line is at a place of its stream or after it. */
function reaches(line: LinePlace, place: LinePlace): boolean {
  if (line.stream !== place.stream) return false;
  return line.segment > place.segment || (line.segment === place.segment && line.offset >= place.offset);
}

function isAt(line: LinePlace, place: LinePlace): boolean {
  return reaches(line, place) && line.segment === place.segment && line.offset === place.offset;
}
