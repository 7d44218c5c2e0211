import { z } from 'zod';

export const streamSchema = z.enum(['stdout', 'stderr']);
export type Stream = z.infer<typeof streamSchema>;

export const encodingSchema = z.enum(['utf-8', 'gb18030', 'utf-16le', 'utf-16be']);
export type Encoding = z.infer<typeof encodingSchema>;

/** Longest text of one line that is sent to the window, in UTF-16 units; a longer line is cut and marked. */
export const MAX_LINE = 16_384;

export const logLineSchema = z.object({
  stream: streamSchema,
  /** Byte offset of the line's first byte in its file. */
  offset: z.number().int(),
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
});
export type LogFile = z.infer<typeof logFileSchema>;

export const logViewSchema = z.object({
  id: z.string(),
  files: z.array(logFileSchema),
  lines: z.array(logLineSchema),
  /** Whether there is nothing before the first line. */
  complete: z.boolean(),
});
export type LogView = z.infer<typeof logViewSchema>;

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
