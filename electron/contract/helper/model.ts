import { z } from 'zod';
import { errorCodeSchema } from '../failure-schema.js';
import { LOG_ENCODINGS } from '../setting-values.js';
import { instantSchema } from './instant.js';
import { reasonSchema } from './reason.js';

export const SERVICE_STATES = [
  'running',
  'starting',
  'waiting',
  'backoff',
  'stopping',
  'paused',
  'stopped',
  'failed',
  'unknown',
] as const;
export const serviceStateSchema = z.enum(SERVICE_STATES);
export type ServiceState = z.infer<typeof serviceStateSchema>;

/** Start types a person may choose. */
export const START_TYPES = ['automatic', 'delayed', 'manual', 'disabled'] as const;
export const startTypeSchema = z.enum(START_TYPES);
export type StartType = z.infer<typeof startTypeSchema>;

/** Start types a service may have: drivers' `boot` and `system` besides. */
export const anyStartTypeSchema = z.enum([...START_TYPES, 'boot', 'system']);
export type AnyStartType = z.infer<typeof anyStartTypeSchema>;

/**
 * Who looks after a service: Steward's host, NSSM, Steward without a host (`native`: the program is a service itself), or
 * neither (null).
 */
export const managedSchema = z.enum(['steward', 'nssm', 'native']).nullable();

export const stopRequestSchema = z.object({
  /** `DOMAIN\\user`. */
  user: z.string(),
  tool: z.enum(['app', 'console']),
  at: instantSchema,
});
export type StopRequest = z.infer<typeof stopRequestSchema>;

export const serviceSchema = z.object({
  name: z.string(),
  displayName: z.string(),
  managed: managedSchema,
  state: serviceStateSchema,
  scmState: z.string(),
  startType: anyStartTypeSchema,
  account: z.string(),
  hostPid: z.number().int().nullable(),
  pid: z.number().int().nullable(),
  startedAt: instantSchema.nullable(),
  nextStartAt: instantSchema.nullable(),
  restarts: z.number().int(),
  reason: reasonSchema.nullable(),
  /** Who has stopped it by Steward; null where it was stopped in another way. */
  stopRequest: stopRequestSchema.nullable(),
  /** Windows path of the log of standard output, null when it is not captured. */
  stdout: z.string().nullable(),
  stderr: z.string().nullable(),
  /** How the operator says its logs are encoded (LogEncoding). */
  logEncoding: z.enum(LOG_ENCODINGS),
  droppedBytes: z.number(),
  /** Services that must run before this one, and load order groups with a leading `+`. */
  dependencies: z.array(z.string()),
  /** The load order group that it belongs to, or nothing. */
  group: z.string(),
});
export type Service = z.infer<typeof serviceSchema>;

export const serviceConfigSchema = z.object({
  name: z.string(),
  displayName: z.string(),
  description: z.string(),
  startType: anyStartTypeSchema,
  account: z.string(),
  imagePath: z.string(),
  dependencies: z.array(z.string()),
  managed: managedSchema,
  /** What the SCM keeps besides the fields above, as far as this system keeps it; see `nativeSettingsSchema`. */
  native: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])),
  parameters: z.record(
    z.string(),
    z.union([z.string(), z.number(), z.array(z.string()), z.record(z.string(), z.string())]),
  ),
  commandLine: z.string().nullable(),
});
export type ServiceConfig = z.infer<typeof serviceConfigSchema>;

export const sampleSchema = z.object({
  name: z.string(),
  pid: z.number().int(),
  /** Percent of the whole machine, 0 … 100. */
  cpu: z.number(),
  privateBytes: z.number(),
  threads: z.number().int(),
  handles: z.number().int(),
  processes: z.number().int(),
});
export type Sample = z.infer<typeof sampleSchema>;

export const inspectionSchema = z.object({
  path: z.string(),
  kind: z.enum(['file', 'directory', 'missing', 'relative', 'invalid']),
  program: z.enum(['executable', 'batch', 'script', 'none']),
  machine: z.enum(['x64', 'x86', 'arm64', 'dotnet']).nullable(),
  subsystem: z.enum(['console', 'gui']).nullable(),
  script: z.string().nullable(),
  interpreter: z.object({ path: z.string().nullable(), arguments: z.string() }).nullable(),
  product: z.string().nullable(),
  directory: z.string().nullable(),
  size: z.number().nullable(),
});
export type Inspection = z.infer<typeof inspectionSchema>;

export const directoryEntrySchema = z.object({
  name: z.string(),
  path: z.string(),
  kind: z.enum(['file', 'directory', 'drive']),
  size: z.number().nullable(),
  program: z.boolean(),
});
export const directorySchema = z.object({
  path: z.string(),
  parent: z.string().nullable(),
  entries: z.array(directoryEntrySchema),
});
export type Directory = z.infer<typeof directorySchema>;

export const problemSchema = z.object({
  operation: z.number().int(),
  code: errorCodeSchema,
  field: z.string().nullable(),
  value: z.string().nullable(),
  win32: z.number().int().nullable(),
  severity: z.enum(['error', 'warning']),
  message: z.string(),
});
export type Problem = z.infer<typeof problemSchema>;

export const HOST_EVENTS = [
  'serviceStarting',
  'started',
  'startFailed',
  'exited',
  'restarting',
  'gaveUp',
  'rotated',
  'logFailed',
  'logResumed',
  'rotationFailed',
  'rotationResumed',
  'stopping',
  'stopped',
  'settingsInvalid',
  'hookFailed',
  'stopRequested',
] as const;

/** One line of a service's `events.jsonl`. */
export const hostEventSchema = z.object({
  at: instantSchema,
  event: z.enum(HOST_EVENTS),
  pid: z.number().int().nullable(),
  exitCode: z.number().int().nullable(),
  ranMs: z.number().nullable(),
  count: z.number().int().nullable(),
  windowMs: z.number().nullable(),
  nextStartMs: z.number().nullable(),
  win32: z.number().int().nullable(),
  object: z.string().nullable(),
  control: z.string().nullable(),
  output: z.array(z.string()).nullable(),
});
export type HostEvent = z.infer<typeof hostEventSchema>;
