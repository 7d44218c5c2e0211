import { z } from 'zod';
import { failureSchema } from '../failure-schema.js';
import { nativeSettingsSchema } from '../native-settings.js';
import { parametersSchema } from '../parameters.js';
import { startTypeSchema } from './model.js';

export const PROTOCOL = 1;

/** Largest request file that `steward apply` reads, in bytes. */
export const MAX_REQUEST_BYTES = 4 * 1024 * 1024;

/** Most operations of one request. */
export const MAX_OPERATIONS = 500;

const name = z.string();
const timeoutMs = z.number().int().min(1000).max(600_000);

export const createOperationSchema = z.strictObject({
  op: z.literal('create'),
  name,
  displayName: z.string(),
  description: z.string(),
  startType: startTypeSchema,
  account: z.string(),
  password: z.string().nullable(),
  dependencies: z.array(z.string()),
  parameters: parametersSchema,
  native: nativeSettingsSchema.optional(),
  /** Account or SID that may start and stop the service without a prompt. */
  delegate: z.string().nullable(),
  /** `native`: the program is a service itself and needs no host; of the parameters only its path and arguments apply. */
  hosting: z.enum(['steward', 'native']).optional(),
});

export const operationSchema = z.discriminatedUnion('op', [
  createOperationSchema,
  z.strictObject({
    op: z.literal('configure'),
    name,
    displayName: z.string().optional(),
    description: z.string().optional(),
    startType: startTypeSchema.optional(),
    account: z.string().optional(),
    password: z.string().nullable().optional(),
    dependencies: z.array(z.string()).optional(),
    parameters: z.record(z.string(), z.unknown()).optional(),
    native: z.record(z.string(), z.unknown()).optional(),
  }),
  z.strictObject({ op: z.literal('delete'), name, stop: z.boolean() }),
  z.strictObject({ op: z.literal('start'), name, timeoutMs }),
  z.strictObject({ op: z.literal('stop'), name, timeoutMs }),
  z.strictObject({ op: z.literal('restart'), name, timeoutMs }),
  z.strictObject({ op: z.literal('adopt'), name }),
  /** `to`: path of the nssm.exe that runs it from now on; null for the one from before the adoption. */
  z.strictObject({ op: z.literal('release'), name, to: z.string().nullable() }),
]);
export type Operation = z.infer<typeof operationSchema>;
export type CreateOperation = z.infer<typeof createOperationSchema>;

/** The content of a request file. */
export const applyRequestSchema = z.strictObject({
  protocol: z.literal(PROTOCOL),
  id: z.uuid(),
  operations: z.array(operationSchema).min(1).max(MAX_OPERATIONS),
  /** Every operation by itself, instead of all or nothing: for `start`, `stop` and `restart` alone. */
  each: z.boolean().optional(),
});
export type ApplyRequest = z.infer<typeof applyRequestSchema>;

const applyResults = z.array(
  z.object({
    op: z.string(),
    name: z.string(),
    state: z.string().nullable(),
    /** With `each`: why this one was not done; null when it was. */
    error: failureSchema.nullable().optional(),
  }),
);

/** The one line that `steward apply` prints. */
export const applyResultSchema = z.discriminatedUnion('ok', [
  z.object({
    protocol: z.literal(PROTOCOL),
    id: z.string().nullable(),
    ok: z.literal(true),
    results: applyResults,
  }),
  z.object({
    protocol: z.literal(PROTOCOL),
    id: z.string().nullable(),
    ok: z.literal(false),
    results: applyResults,
    error: failureSchema,
    rolledBack: z.boolean(),
    failedOperation: z.number().int().nullable(),
  }),
]);
export type ApplyResult = z.infer<typeof applyResultSchema>;
