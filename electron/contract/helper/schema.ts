import { z } from 'zod';
import { HOST_EVENTS } from './model.js';
import { PROTOCOL } from './operations.js';

const bilingual = z.object({ en: z.string().min(1), 'zh-CN': z.string().min(1) });

/** One row of the helper's parameter table as `steward schema` prints it. */
export const parameterRowSchema = z.object({
  name: z.string(),
  scope: z.enum(['nssm', 'steward', 'native']),
  registry: z.enum(['SZ', 'EXPAND_SZ', 'MULTI_SZ', 'DWORD']).nullable(),
  kind: z.enum([
    'path',
    'string',
    'integer',
    'boolean',
    'choice',
    'list',
    'environment',
    'exit-actions',
    'priority',
    'flags',
    'affinity',
    'hooks',
    'day-times',
    'failure-actions',
  ]),
  default: z.union([z.string(), z.number(), z.array(z.string())]).nullable(),
  unit: z.enum(['ms', 's', 'bytes', 'count', 'percent', 'days']).nullable(),
  min: z.number().nullable(),
  max: z.number().nullable(),
  values: z.array(z.string()).nullable(),
  sub: z.enum(['exit-code', 'event']).nullable(),
  restart: z.boolean(),
  secret: z.boolean(),
  title: bilingual,
  help: bilingual,
});
export type ParameterRow = z.infer<typeof parameterRowSchema>;

/** A message of the Windows event log. */
export const eventKindSchema = z.object({
  /** The event ID that the event viewer shows and that monitoring tools filter by. */
  id: z.number().int(),
  /** The message's whole number, severity included. */
  messageId: z.number().int(),
  severity: z.enum(['information', 'warning', 'error']),
  /** How many texts are inserted into it. */
  inserts: z.number().int(),
  /** The event of `events.jsonl` that it tells, or `omitted`. */
  event: z.enum([...HOST_EVENTS, 'omitted']),
});

/** The output of `steward schema`. */
export const helperSchemaSchema = z.object({
  protocol: z.literal(PROTOCOL),
  version: z.string(),
  parameters: z.array(parameterRowSchema),
  events: z.array(eventKindSchema),
});
