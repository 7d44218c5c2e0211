import { z } from 'zod';
import { ENCODINGS } from './encodings.js';
import { failureSchema } from './failure-schema.js';

export const streamSchema = z.enum(['stdout', 'stderr']);
export type Stream = z.infer<typeof streamSchema>;

export const encodingSchema = z.enum(ENCODINGS);

/** Longest text of one line that is sent to the window, in UTF-16 units; a longer line is cut and marked. */
export const MAX_LINE = 16_384;

export const logLineSchema = z.object({
  stream: streamSchema,
  /** Which of the stream's files it is in; see {@link placeSchema}. */
  segment: z.number().int(),
  /** Byte offset of the line's first byte in its file. */
  offset: z.number().int(),
  /** Where it ends there so far, its line feed included. */
  end: z.number().int(),
  /** The time that the host wrote before the line, when it did. */
  at: z.iso.datetime({ precision: 3 }).nullable(),
  text: z.string(),
  cut: z.boolean(),
});
export type LogLine = z.infer<typeof logLineSchema>;

export const logFileSchema = z.object({
  stream: streamSchema,
  path: z.string(),
  exists: z.boolean(),
  size: z.number().int(),
  /** What the file is decoded as. */
  encoding: encodingSchema,
  /** Whether the file begins like a program or an archive rather than text. */
  binary: z.boolean(),
  /** What keeps it from being followed: it is not there any more, or it cannot be read. */
  trouble: z.enum(['vanished', 'locked']).nullable(),
});
export type LogFile = z.infer<typeof logFileSchema>;

/**
 * A place in a stream's history. Rotated files and the current one are its segments, numbered from the oldest, 0; a view keeps
 * the numbers for as long as it is open. The offset is in bytes of the (decompressed) file, where a line begins.
 */
export const placeSchema = z.strictObject({
  segment: z.number().int().min(0).max(1_000_000),
  offset: z.number().int().min(0),
});
export type Place = z.infer<typeof placeSchema>;

/** A place in each stream of a view, between lines; a stream that is left out is at its end. */
export const cursorSchema = z.partialRecord(streamSchema, placeSchema);
export type Cursor = z.infer<typeof cursorSchema>;

/** A file of a stream's history that could not be read; the history goes on without it. */
export const segmentProblemSchema = z.object({
  stream: streamSchema,
  segment: z.number().int(),
  path: z.string(),
  /** `vanished`: deleted meanwhile; `locked`: no access; `damaged`: not what its name says, or broken; `tooLarge`: after decompression. */
  kind: z.enum(['vanished', 'locked', 'damaged', 'tooLarge']),
});
export type SegmentProblem = z.infer<typeof segmentProblemSchema>;

/** A time in ms since the epoch. */
export const momentSchema = z.number().int().min(0).max(8.64e15);

/** What part of a log is wanted. */
export const pageRequestSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('before'), cursor: cursorSchema }),
  z.strictObject({ kind: z.literal('after'), cursor: cursorSchema }),
  /** The last lines that have been told or would have been; what is told next follows them. */
  z.strictObject({ kind: z.literal('end') }),
  /** From the oldest line there is. */
  z.strictObject({ kind: z.literal('start') }),
  /** From a share of all bytes, 0 to 1. */
  z.strictObject({ kind: z.literal('fraction'), fraction: z.number().min(0).max(1) }),
  /** From the first line at or after a time, ms since the epoch; or from so many lines `before` it, which led to it. */
  z.strictObject({
    kind: z.literal('time'),
    time: momentSchema,
    before: z.number().int().min(0).max(1000).optional(),
    /** The last lines of the program that ended then, by which the place is found where lines have no times. */
    output: z.array(z.string().max(MAX_LINE)).max(100).optional(),
  }),
  /** From one line of one stream, with what the other stream has of its time. */
  z.strictObject({ kind: z.literal('line'), stream: streamSchema, place: placeSchema }),
]);
export type PageRequest = z.infer<typeof pageRequestSchema>;

/** Lines that follow each other, oldest first. */
export const logPageSchema = z.object({
  lines: z.array(logLineSchema),
  /** Where the page begins; null when there is nothing before it. */
  before: cursorSchema.nullable(),
  /** Where it ends; null when there is nothing after it so far. */
  after: cursorSchema.nullable(),
  /** Files that were passed over in it. */
  problems: z.array(segmentProblemSchema),
  /** False when a time was asked for that the lines themselves do not tell. */
  exact: z.boolean(),
});
export type LogPage = z.infer<typeof logPageSchema>;

export const logViewSchema = z.object({
  id: z.string(),
  files: z.array(logFileSchema),
  /** The last lines there are. */
  page: logPageSchema,
});
export type LogView = z.infer<typeof logViewSchema>;

/** What is looked for in a log: a text, or a regular expression as JavaScript has them. */
export const searchQuerySchema = z.strictObject({
  text: z.string().min(1).max(1000),
  matchCase: z.boolean(),
  regex: z.boolean(),
});
export type SearchQuery = z.infer<typeof searchQuerySchema>;

/** A part of a text, in UTF-16 units. */
export const textRangeSchema = z.object({ start: z.number().int(), length: z.number().int() });
export type TextRange = z.infer<typeof textRangeSchema>;

/** A line by its place. */
export const linePlaceSchema = z.strictObject({ stream: streamSchema, ...placeSchema.shape });
export type LinePlace = z.infer<typeof linePlaceSchema>;

/** Lines of a log from one to another, both included, in either order. */
export const lineRangeSchema = z.strictObject({
  from: linePlaceSchema,
  to: linePlaceSchema,
  streams: z.array(streamSchema).min(1).max(2),
});
export type LineRange = z.infer<typeof lineRangeSchema>;

/** Where a range goes on after a part of it. */
export const rangeRestSchema = z.strictObject({ cursor: cursorSchema, to: linePlaceSchema });
export type RangeRest = z.infer<typeof rangeRestSchema>;

/** A part of a range as text: each line with its local time, where it has one, and CR LF. */
export const rangePartSchema = z.object({
  text: z.string(),
  lines: z.number().int(),
  /** Null at the range's end. */
  rest: rangeRestSchema.nullable(),
});
export type RangePart = z.infer<typeof rangePartSchema>;

/** The line found before or after another one, or that one itself with its number as it is by now. */
export const stepDirectionSchema = z.union([z.literal(-1), z.literal(0), z.literal(1)]);
export type StepDirection = z.infer<typeof stepDirectionSchema>;

/** A line that matches, and its number among those that can be visited, from 0, the oldest. */
export const searchHitSchema = z.object({ line: linePlaceSchema, index: z.number().int() });
export type SearchHit = z.infer<typeof searchHitSchema>;

export const logSearchedSchema = z.object({
  id: z.string(),
  /** The number that the search was begun with. */
  search: z.number().int(),
  /** How many lines match so far. */
  total: z.number().int(),
  /** How many of them can be visited, the newest. */
  kept: z.number().int(),
  /** How much has been searched, 0 to 1. */
  done: z.number(),
  running: z.boolean(),
  /** Whether all that was there at the beginning has been searched: from then on lines are only added at the end. */
  complete: z.boolean(),
  problems: z.array(segmentProblemSchema),
  /** Why it has ended before its end. */
  failure: failureSchema.nullable(),
});
export type LogSearched = z.infer<typeof logSearchedSchema>;

export const logAppendedSchema = z.object({
  id: z.string(),
  files: z.array(logFileSchema),
  /**
   * New lines, oldest first. A last line that is not ended yet is shown after a short quiet time; when it grows it comes
   * again with the same stream and offset and replaces the one before.
   */
  lines: z.array(logLineSchema),
  /** Streams whose file was replaced by a new one (rotated or truncated) before these lines. */
  restarted: z.array(streamSchema),
  /** Bytes before these lines that came faster than they can be shown and were passed over; they are in the file. */
  skippedBytes: z.number().int(),
});
export type LogAppended = z.infer<typeof logAppendedSchema>;
