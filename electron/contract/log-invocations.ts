import { z } from 'zod';
import {
  encodingSchema,
  linePlaceSchema,
  lineRangeSchema,
  logLineSchema,
  logPageSchema,
  logViewSchema,
  MAX_LINE,
  pageRequestSchema,
  rangePartSchema,
  rangeRestSchema,
  searchHitSchema,
  searchQuerySchema,
  stepDirectionSchema,
  streamSchema,
  textRangeSchema,
} from './logs.js';

const nothing = z.strictObject({});
const name = z.string().min(1).max(256);

/** What the window may ask for about logs. */
export const logInvocations = {
  'logs.open': {
    args: z.strictObject({
      name,
      encoding: encodingSchema.nullable(),
      lines: z.number().int().min(1).max(5000),
    }),
    result: logViewSchema,
  },
  /** Lines of any part of an open log. */
  'logs.page': {
    args: z.strictObject({
      id: z.string(),
      at: pageRequestSchema,
      lines: z.number().int().min(1).max(5000),
    }),
    result: logPageSchema,
  },
  /** Searches all of an open log, instead of what was searched before; `logs.searched` tells how far it is. */
  'logs.search': {
    args: z.strictObject({
      id: z.string(),
      search: z.number().int().min(0),
      query: searchQuerySchema,
      streams: z.array(streamSchema).min(1).max(2),
    }),
    result: nothing,
  },
  /** A line found, from a line on that is one or not; from nowhere the newest. */
  'logs.searchStep': {
    args: z.strictObject({
      id: z.string(),
      from: linePlaceSchema.nullable(),
      direction: stepDirectionSchema,
    }),
    result: z.object({ hit: searchHitSchema.nullable() }),
  },
  /** Lines found, by their numbers. */
  'logs.searchLines': {
    args: z.strictObject({
      id: z.string(),
      from: z.number().int().min(0).max(10_000_000),
      count: z.number().int().min(1).max(500),
    }),
    result: z.object({ lines: z.array(logLineSchema) }),
  },
  /** Where texts match, by what keeps an expression from taking forever. */
  'logs.searchRanges': {
    args: z.strictObject({ id: z.string(), texts: z.array(z.string().max(MAX_LINE)).max(500) }),
    result: z.object({ ranges: z.array(z.array(textRangeSchema)) }),
  },
  /** Stops searching and keeps what was found, or ends the search. */
  'logs.searchEnd': { args: z.strictObject({ id: z.string(), keep: z.boolean() }), result: nothing },
  /** Lines from one to another, part by part; with `save` they go into the file chosen for them, and their text is left out. */
  'logs.range': {
    args: z.strictObject({
      id: z.string(),
      range: lineRangeSchema,
      rest: rangeRestSchema.nullable(),
      save: z.boolean(),
    }),
    result: rangePartSchema,
  },
  /** Lets the person choose the file that lines are saved to, and begins it; null when that was cancelled. */
  'logs.saveTo': {
    args: z.strictObject({
      id: z.string(),
      name: z
        .string()
        .min(1)
        .max(200)
        .regex(/^[^<>:"/\\|?*\0-\x1f]+$/),
    }),
    result: z.object({ path: z.string().nullable() }),
  },
  /** Ends that file; one that is not kept is removed. */
  'logs.saveEnd': { args: z.strictObject({ id: z.string(), keep: z.boolean() }), result: nothing },
  /** Opens the folder of a service's log files in the system's file manager. */
  'logs.reveal': { args: z.strictObject({ name }), result: nothing },
  'logs.close': { args: z.strictObject({ id: z.string() }), result: nothing },
} as const;
