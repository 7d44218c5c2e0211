import { z } from 'zod';
import { failureSchema } from '../failure-schema.js';
import { hazardsSchema } from './hazards.js';
import { instantSchema } from './instant.js';
import {
  directorySchema,
  hostEventSchema,
  inspectionSchema,
  problemSchema,
  sampleSchema,
  serviceConfigSchema,
  serviceSchema,
} from './model.js';
import { operationSchema, PROTOCOL } from './operations.js';
import { parametersSchema } from '../parameters.js';
import { trialNewsSchema } from '../trial.js';
import { helperSchemaSchema } from './schema.js';
import { policySchema } from './policy.js';
import { socketSchema } from './sockets.js';
import { systemEventsSchema } from './system-events.js';

const nothing = z.strictObject({});

export const helloSchema = z.object({
  protocol: z.literal(PROTOCOL),
  version: z.string(),
  pid: z.number().int(),
  elevated: z.boolean(),
  /** Wine's version, null on Windows. */
  wine: z.string().nullable(),
  windows: z.string(),
  computer: z.string(),
  dataRoot: z.string(),
  logsRoot: z.string(),
});
export type Hello = z.infer<typeof helloSchema>;

/** Every method of `steward rpc` with the models of its parameters and its result. */
export const rpcMethods = {
  hello: { params: nothing, result: helloSchema },
  list: { params: nothing, result: z.object({ services: z.array(serviceSchema) }) },
  watch: { params: nothing, result: z.object({ services: z.array(serviceSchema) }) },
  config: { params: z.strictObject({ name: z.string() }), result: serviceConfigSchema },
  schema: { params: nothing, result: helperSchemaSchema },
  sample: {
    params: z.strictObject({ intervalMs: z.number().int().min(0).max(60_000) }),
    result: z.object({}),
  },
  inspect: { params: z.strictObject({ path: z.string() }), result: inspectionSchema },
  directory: { params: z.strictObject({ path: z.string() }), result: directorySchema },
  validate: {
    params: z.strictObject({ operations: z.array(operationSchema) }),
    result: z.object({ problems: z.array(problemSchema) }),
  },
  events: {
    params: z.strictObject({ name: z.string(), limit: z.number().int().min(1).max(1000) }),
    result: z.object({ events: z.array(hostEventSchema) }),
  },
  /** What the Service Control Manager has written about a service to the Windows event log, newest first. */
  systemEvents: {
    params: z.strictObject({
      name: z.string(),
      displayName: z.string(),
      limit: z.number().int().min(1).max(1000),
    }),
    result: systemEventsSchema,
  },
  /** Lines of the history of a service's configuration, newest first, as they stand in the file. */
  history: {
    params: z.strictObject({ name: z.string(), limit: z.number().int().min(1).max(1000) }),
    result: z.object({ lines: z.array(z.string()) }),
  },
  hazards: { params: z.strictObject({ path: z.string() }), result: hazardsSchema },
  policy: { params: nothing, result: policySchema },
  /** Of one process and what it has started, or of all. */
  ports: {
    params: z.strictObject({ pid: z.number().int().nonnegative().nullable() }),
    result: z.object({ sockets: z.array(socketSchema) }),
  },
  /** Starts the test run of a program; `trial` events tell how it goes. */
  trial: {
    params: z.strictObject({
      parameters: parametersSchema,
      limitMs: z.number().int().min(1000).max(600_000),
    }),
    result: z.object({ pid: z.number().int(), commandLine: z.string() }),
  },
  endTrial: { params: nothing, result: z.object({}) },
} as const;

export type RpcMethod = keyof typeof rpcMethods;
export type RpcParams<M extends RpcMethod> = z.input<(typeof rpcMethods)[M]['params']>;
export type RpcResult<M extends RpcMethod> = z.output<(typeof rpcMethods)[M]['result']>;

/** What `steward rpc` says without being asked. */
export const rpcEvents = {
  services: z.object({ changed: z.array(serviceSchema), removed: z.array(z.string()) }),
  stats: z.object({ at: instantSchema, samples: z.array(sampleSchema) }),
  trial: trialNewsSchema,
} as const;
export type RpcEvent = keyof typeof rpcEvents;
export type RpcEventData<E extends RpcEvent> = z.output<(typeof rpcEvents)[E]>;

/** One line from the helper, before its content is checked against the method's or event's own model. */
export const rpcLineSchema = z.union([
  z.object({ id: z.number().int(), result: z.unknown() }),
  z.object({ id: z.number().int().nullable(), error: failureSchema }),
  z.object({ event: z.enum(['services', 'stats', 'trial']), data: z.unknown() }),
]);
export type RpcLine = z.infer<typeof rpcLineSchema>;
