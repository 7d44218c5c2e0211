import type { Cursor, LogLine, LogPage, PageRequest, Place, Stream } from '../../contract/logs.js';
import { stampLines, takeNewest, takeOldest, type TimedLine } from './merge.js';
import { placeAfterOutput } from './seek-output.js';
import { placeAtFraction, placeAtTime, timeAt, type Found } from './seek.js';
import type { StreamLines, Timeline } from './timeline.js';

/** One stream of a service. */
export interface HistoryStream {
  readonly stream: Stream;
  readonly timeline: Timeline;
  /** Where that begins which is still to be told. */
  readonly end: () => Place;
}

interface Loaded extends HistoryStream {
  readonly from: Place;
  readonly read: StreamLines;
  /** Lines that are read and not taken. */
  readonly lines: TimedLine[];
  readonly complete: boolean;
}

type TimeRequest = Extract<PageRequest, { kind: 'time' }>;

const NOTHING = { lines: [], complete: true };

/** The past of one or two streams, merged by time, page by page. It keeps no position: each page says where it begins and ends. */
export class History {
  readonly #streams: readonly HistoryStream[];

  constructor(streams: readonly HistoryStream[]) {
    this.#streams = streams;
  }

  /** @param count most lines; fewer come when they are very long */
  async page(at: PageRequest, count: number): Promise<LogPage> {
    switch (at.kind) {
      case 'before':
        return this.#before(at.cursor, count);
      case 'after':
        return this.#after(at.cursor, count);
      case 'end':
        return this.#before({}, count);
      case 'start': {
        const places = this.#streams.map(() => ({ place: { segment: 0, offset: 0 }, exact: true }));
        return { ...(await this.#from(places, count)), before: null };
      }
      case 'time':
        return this.#fromTime(at, count);
      case 'fraction':
        return this.#fromFraction(at.fraction, count);
      case 'line':
        return this.#fromLine(at.stream, at.place, count);
    }
  }

  async #before(cursor: Cursor, count: number): Promise<LogPage> {
    const loaded = await this.#load(cursor, Infinity, (timeline, from) => timeline.before(from, count));
    const lines = takeNewest(loaded[0] ?? NOTHING, loaded[1] ?? NOTHING, count);
    const before = cursorOf(loaded, ({ stream, from, read, lines: left }) => {
      if (left.length === 0) return read.end;
      return lines.map(placeOf).find((place) => place.stream === stream)?.place ?? from;
    });
    const complete = loaded.every((each) => each.complete && each.lines.length === 0);
    return {
      lines,
      before: complete ? null : before,
      after: cursorOf(loaded, ({ from }) => from),
      problems: loaded.flatMap(({ read }) => read.problems),
      exact: true,
    };
  }

  async #after(cursor: Cursor, count: number): Promise<LogPage> {
    const loaded = await this.#load(cursor, -Infinity, (timeline, from) => timeline.after(from, count));
    const lines = takeOldest(loaded[0] ?? NOTHING, loaded[1] ?? NOTHING, count);
    const after = cursorOf(loaded, ({ read, lines: left }) => {
      const next = left[0];
      return next === undefined ? read.end : placeOf(next.line).place;
    });
    const complete = loaded.every((each) => each.complete && each.lines.length === 0);
    return {
      lines,
      before: cursorOf(loaded, ({ from }) => from),
      after: complete ? null : after,
      problems: loaded.flatMap(({ read }) => read.problems),
      exact: true,
    };
  }

  async #load(
    cursor: Cursor,
    unknown: number,
    read: (timeline: Timeline, from: Place) => Promise<StreamLines>,
  ): Promise<Loaded[]> {
    return Promise.all(
      this.#streams.map(async ({ stream, timeline, end }) => {
        const from = cursor[stream] ?? end();
        const found = await read(timeline, from);
        return {
          stream,
          timeline,
          end,
          from,
          read: found,
          lines: stampLines(found.lines, unknown),
          complete: found.complete,
        };
      }),
    );
  }

  async #from(found: readonly Found[], count: number): Promise<LogPage> {
    const page = await this.#after(this.#cursorAt(found), count);
    return { ...page, exact: found.some(({ exact }) => exact) };
  }

  #cursorAt(found: readonly Found[]): Cursor {
    const cursor: Cursor = {};
    for (const [index, { stream }] of this.#streams.entries()) {
      const place = found[index]?.place;
      if (place !== undefined) cursor[stream] = place;
    }
    return cursor;
  }

  async #fromTime({ time, before = 0, output }: TimeRequest, count: number): Promise<LogPage> {
    let found = await Promise.all(this.#streams.map((each) => placeAtTime(each, time)));
    if (output !== undefined && !found.some(({ exact }) => exact))
      found = (await this.#afterOutput(time, output)) ?? found;
    if (before === 0) return this.#from(found, count);
    const lead = await this.#before(this.#cursorAt(found), before);
    const exact = found.some((each) => each.exact);
    if (lead.before !== null) return { ...(await this.#after(lead.before, count)), exact };
    return { ...(await this.page({ kind: 'start' }, count)), exact };
  }

  /** Where a program's last lines end; a stream that has none of them is at its end. */
  async #afterOutput(time: number, output: readonly string[]): Promise<Found[] | null> {
    const places = await Promise.all(this.#streams.map((each) => placeAfterOutput(each, time, output)));
    if (places.every((place) => place === null)) return null;
    return this.#streams.map(({ end }, index) => {
      const place = places[index] ?? null;
      return { place: place ?? end(), exact: place !== null };
    });
  }

  /** By the larger stream's bytes; the other one by the time that is found there, or by its own bytes. */
  async #fromFraction(fraction: number, count: number): Promise<LogPage> {
    const sizes = await Promise.all(
      this.#streams.map(async ({ timeline }) => {
        let sum = 0;
        for (const segment of timeline.segments) sum += await timeline.sizeOf(segment);
        return sum;
      }),
    );
    const larger = this.#streams[sizes.indexOf(Math.max(...sizes))];
    if (larger === undefined) return this.#before({}, count);
    return this.#around(larger, await placeAtFraction(larger, fraction), fraction, count);
  }

  async #fromLine(stream: Stream, place: Place, count: number): Promise<LogPage> {
    const own = this.#streams.find((each) => each.stream === stream);
    if (own === undefined) return this.#before({}, count);
    const segments = own.timeline.segments.length;
    return this.#around(own, place, segments === 0 ? 1 : place.segment / segments, count);
  }

  async #around(own: HistoryStream, place: Place, fraction: number, count: number): Promise<LogPage> {
    const time = await timeAt(own.timeline, place);
    const found = await Promise.all(
      this.#streams.map(async (each): Promise<Found> => {
        if (each === own) return { place, exact: true };
        if (time !== null) return placeAtTime(each, time);
        return { place: await placeAtFraction(each, fraction), exact: false };
      }),
    );
    return this.#from(found, count);
  }
}

function cursorOf(loaded: readonly Loaded[], place: (each: Loaded) => Place): Cursor {
  return Object.fromEntries(loaded.map((each) => [each.stream, place(each)]));
}

function placeOf({ stream, segment, offset }: LogLine): { readonly stream: Stream; readonly place: Place } {
  return { stream, place: { segment, offset } };
}
