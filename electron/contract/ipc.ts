import { z } from 'zod';
import type { Channel, NotificationName } from './channels.js';
import { createRequestSchema, fieldProblemSchema } from './create-form.js';
import { diagnosisSchema } from './diagnosis.js';
import { DETAIL_TABS } from './detail-tabs.js';
import { failureSchema } from './failure-schema.js';
import {
  hostEventSchema,
  inspectionSchema,
  sampleSchema,
  serviceConfigSchema,
  serviceSchema,
} from './helper/model.js';
import { policySchema } from './helper/policy.js';
import { configChangeSchema } from './helper/history.js';
import { fileInvocations } from './file-invocations.js';
import { healthSchema } from './health.js';
import { instantSchema } from './helper/instant.js';
import { helloSchema } from './helper/rpc.js';
import { parameterRowSchema } from './helper/schema.js';
import { socketSchema } from './helper/sockets.js';
import { systemHistorySchema } from './helper/system-events.js';
import { logInvocations } from './log-invocations.js';
import { logAppendedSchema, logSearchedSchema, momentSchema } from './logs.js';
import { outcomeSchema, type Outcome } from './outcome.js';
import { programCandidateSchema } from './programs.js';
import { serviceChangesSchema, settingProblemSchema, settingValuesSchema } from './service-settings.js';
import { templateInvocations } from './templates.js';
import { transferInvocations } from './transfer-invocations.js';
import { updateInvocations, updateStateSchema } from './updates.js';
import { LANGUAGES } from './language.js';
import { settingsChangeSchema, settingsSchema } from './settings.js';
import {
  MAX_SUPPORT_FILES,
  supportChoiceSchema,
  supportPath,
  supportPreviewSchema,
  supportSavedSchema,
} from './support.js';
import { trialProgressSchema } from './trial.js';

export { outcomeSchema, type Outcome };
export type { Channel, NotificationName };

const nothing = z.strictObject({});

const name = z.string().min(1).max(256);

export const controlActionSchema = z.enum(['start', 'stop', 'restart']);
export type ControlAction = z.infer<typeof controlActionSchema>;

/** What came of controlling services: those that were not, and why; one alone that fails is a failure instead. */
export const controlOutcomeSchema = outcomeSchema.extend({
  failed: z.array(z.object({ name, failure: failureSchema })),
});
export type ControlOutcome = z.infer<typeof controlOutcomeSchema>;

/** The application's connection to its helper. */
export const connectionSchema = z.object({
  state: z.enum(['connecting', 'connected', 'disconnected']),
  helper: helloSchema.nullable(),
  /** Why there is no connection. */
  failure: failureSchema.nullable(),
});
export type Connection = z.infer<typeof connectionSchema>;

/** An operation under way on a service. */
export const operationInProgressSchema = z.object({
  name,
  action: z.enum(['create', 'configure', 'start', 'stop', 'restart', 'remove']),
});
export type OperationInProgress = z.infer<typeof operationInProgressSchema>;

export const appInfoSchema = z.object({
  version: z.string(),
  /** Which host serves the window. */
  host: z.enum(['electron', 'browser']),
  systemLanguage: z.enum(LANGUAGES),
  /** Whether a change raises a UAC prompt, so that its button carries the shield. */
  needsPrompt: z.boolean(),
  /** Whether the system's own file dialog can be shown; otherwise the window browses through the helper. */
  nativeDialogs: z.boolean(),
  /** What the application itself runs on, such as Electron, with versions. */
  runtimes: z.array(z.object({ name: z.string(), version: z.string() })),
});
export type AppInfo = z.infer<typeof appInfoSchema>;

export const snapshotSchema = z.object({
  connection: connectionSchema,
  services: z.array(serviceSchema),
  operations: z.array(operationInProgressSchema),
});
export type Snapshot = z.infer<typeof snapshotSchema>;

/**
 * Everything that the window may ask for: arguments are parsed by main before a handler sees them. Main, preload, browser
 * host, renderer and tests are all derived from this one value.
 */
export const invocations = {
  'app.info': { args: nothing, result: appInfoSchema },
  'services.snapshot': { args: nothing, result: snapshotSchema },
  'services.control': {
    args: z.strictObject({ action: controlActionSchema, names: z.array(name).min(1).max(500) }),
    result: controlOutcomeSchema,
  },
  'services.create': { args: createRequestSchema, result: outcomeSchema },
  'services.remove': { args: z.strictObject({ name }), result: outcomeSchema },
  'services.config': { args: z.strictObject({ name }), result: serviceConfigSchema },
  /** The helper's table of parameters. */
  'services.schema': { args: nothing, result: z.object({ parameters: z.array(parameterRowSchema) }) },
  /** Checks changes of settings against the machine; nothing is changed. */
  'services.checkChanges': {
    args: serviceChangesSchema,
    result: z.object({ problems: z.array(settingProblemSchema) }),
  },
  'services.configure': {
    args: z.strictObject({ changes: serviceChangesSchema, restart: z.boolean() }),
    result: outcomeSchema,
  },
  'services.events': {
    args: z.strictObject({ name, limit: z.number().int().min(1).max(1000) }),
    result: z.object({ events: z.array(hostEventSchema) }),
  },
  /** What the Service Control Manager has written about a service to the Windows event log. */
  'services.systemEvents': { args: z.strictObject({ name }), result: systemHistorySchema },
  /** The ports that a running service listens on, with all processes that it has started; `told`: whether this system says whose they are. */
  'services.ports': {
    args: z.strictObject({ name }),
    result: z.object({ sockets: z.array(socketSchema), told: z.boolean() }),
  },
  /** The changes of a service's configuration, newest first. */
  'services.history': {
    args: z.strictObject({ name }),
    result: z.object({ changes: z.array(configChangeSchema) }),
  },
  /** Why a service does not run as wished. */
  'services.diagnose': { args: z.strictObject({ name }), result: diagnosisSchema },
  /** Which of these names belong to services that the list leaves out, such as drivers. */
  'services.unlisted': {
    args: z.strictObject({ names: z.array(name).max(100) }),
    result: z.object({ names: z.array(z.string()) }),
  },
  /** Asks for CPU and memory while the window shows them. */
  'services.watchStats': { args: z.strictObject({ enabled: z.boolean() }), result: nothing },
  /** What was measured of a service in the last hour. */
  'services.health': { args: z.strictObject({ name }), result: healthSchema },
  'programs.inspect': { args: z.strictObject({ path: z.string().max(32_767) }), result: inspectionSchema },
  /** The files of a folder that it was probably chosen for, the likeliest first. */
  'programs.inFolder': {
    args: z.strictObject({ path: z.string().max(32_767) }),
    result: z.object({ candidates: z.array(programCandidateSchema) }),
  },
  /** Checks the form against the machine; nothing is changed. */
  'programs.validate': {
    args: createRequestSchema,
    result: z.object({
      problems: z.array(fieldProblemSchema),
      /** Those at a setting that the form itself does not have. */
      settings: z.array(settingProblemSchema).optional(),
    }),
  },
  ...transferInvocations,
  ...updateInvocations,
  ...templateInvocations,
  /** Runs what the form describes for a while without installing it, as the present user; `trial.progress` tells how it goes. */
  'programs.trial': { args: createRequestSchema, result: z.object({ commandLine: z.string() }) },
  /** The same with the settings of a service as they would be with changes; the service itself is left alone. */
  'services.trial': {
    args: z.strictObject({ name, changes: settingValuesSchema }),
    result: z.object({ commandLine: z.string() }),
  },
  /** Ends the test run of this window, if there is one. */
  'programs.endTrial': { args: nothing, result: nothing },
  ...fileInvocations,
  ...logInvocations,
  'settings.get': { args: nothing, result: settingsSchema },
  /** What is laid down for all users of the machine. */
  'settings.policy': { args: nothing, result: policySchema },
  'settings.set': { args: settingsChangeSchema, result: settingsSchema },
  /** Gathers a support bundle in place of the one before; nothing leaves the machine. */
  'support.collect': { args: supportChoiceSchema, result: supportPreviewSchema },
  /** The text of one of its files. */
  'support.read': {
    args: z.strictObject({ id: z.string(), path: supportPath }),
    result: z.object({ text: z.string() }),
  },
  /** Keeps these of its files as one archive, where the person chooses. */
  'support.save': {
    args: z.strictObject({ id: z.string(), paths: z.array(supportPath).min(1).max(MAX_SUPPORT_FILES) }),
    result: supportSavedSchema,
  },
  'helper.restart': { args: nothing, result: nothing },
} as const satisfies Record<Channel, { args: z.ZodType; result: z.ZodType }>;

export type InvokeArgs<C extends Channel> = z.input<(typeof invocations)[C]['args']>;
export type ParsedArgs<C extends Channel> = z.output<(typeof invocations)[C]['args']>;
export type InvokeResult<C extends Channel> = z.output<(typeof invocations)[C]['result']>;

export const navigationSchema = z.discriminatedUnion('to', [
  z.object({ to: z.literal('create'), program: z.string().nullable() }),
  z.object({ to: z.literal('settings') }),
  /** The list, with nothing above it. */
  z.object({ to: z.literal('list') }),
  /** `time`: the log is to be shown there, otherwise where it was left. */
  z.object({ to: z.literal('service'), name, tab: z.enum(DETAIL_TABS), time: momentSchema.optional() }),
]);
export type Navigation = z.infer<typeof navigationSchema>;

/** Everything that main tells the window without being asked. */
export const notifications = {
  'services.changed': z.object({ changed: z.array(serviceSchema), removed: z.array(z.string()) }),
  'services.stats': z.object({ at: instantSchema, samples: z.array(sampleSchema) }),
  'operations.changed': z.object({ operations: z.array(operationInProgressSchema) }),
  'connection.changed': connectionSchema,
  'logs.appended': logAppendedSchema,
  'logs.searched': logSearchedSchema,
  'settings.changed': settingsSchema,
  'trial.progress': trialProgressSchema,
  'updates.changed': updateStateSchema,
  navigate: navigationSchema,
} as const satisfies Record<NotificationName, z.ZodType>;

export type NotificationData<N extends NotificationName> = z.output<(typeof notifications)[N]>;

/** Handlers for every invocation: what main and the browser host implement alike. */
export type Handlers = { [C in Channel]: (args: ParsedArgs<C>) => Promise<InvokeResult<C>> };

/** The answer to an invocation as it crosses the boundary. */
export const replySchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), result: z.unknown() }),
  z.object({ ok: z.literal(false), failure: failureSchema }),
]);
export type Reply = z.infer<typeof replySchema>;

/** What the preload script puts into the page as `window.steward`. */
export interface Bridge {
  /** Rejected channels and arguments come back as failures; it never throws. */
  invoke(channel: string, args: unknown): Promise<Reply>;
  /** @returns a function that ends the subscription */
  on(notification: string, listener: (data: unknown) => void): () => void;
  /** The path of a file that was dropped on the window; empty when the system gave none. */
  pathForFile(file: unknown): string;
}

/** Messages on the browser host's WebSocket. */
export const socketRequestSchema = z.strictObject({
  id: z.number().int(),
  channel: z.string(),
  args: z.unknown(),
});
export type SocketMessage = { id: number; reply: Reply } | { notification: NotificationName; data: unknown };
