import { z } from 'zod';
import { importedDraftSchema } from './import.js';
import { MAX_CONFIG_TEXT, MAX_SERVICES } from './fleet.js';
import { CONFIG_FORMATS, HOST_CHANGES, IMPORT_ACTIONS } from './transfer-kinds.js';
import { settingProblemSchema, settingValueSchema } from './service-settings.js';

const name = z.string().min(1).max(256);

export const exportRequestSchema = z.strictObject({
  names: z.array(name).min(1).max(MAX_SERVICES),
  format: z.enum(CONFIG_FORMATS),
  /** Whether environment variables are in it, whose values may be secrets. */
  environment: z.boolean(),
});

/** A setting that an import writes, with null for none or the default. */
export const importedChangeSchema = z.object({
  setting: z.string(),
  before: settingValueSchema.nullable(),
  after: settingValueSchema.nullable(),
});
export type ImportedChange = z.infer<typeof importedChangeSchema>;

/** What a file comes to for one service. */
export const importedServiceSchema = z.object({
  name: z.string(),
  /** In their order; none when the service is as the file says. */
  actions: z.array(z.enum(IMPORT_ACTIONS)),
  changes: z.array(importedChangeSchema),
  problems: z.array(settingProblemSchema),
  /** The account whose password is needed; null where none is. */
  passwordOf: z.string().nullable(),
});
export type ImportedService = z.infer<typeof importedServiceSchema>;

/** Commands for cmd.exe, and what they cannot say. */
export const commandScriptSchema = z.object({
  /** Lines with CR LF; they run as they stand, from a file and at the prompt. */
  text: z.string(),
  /** Settings that the tool has no command for. */
  leftOut: z.array(z.string()),
  /** Settings that no command can hold: line breaks, or more than cmd's 8191 characters. */
  unwritable: z.array(z.string()),
  /** Whether `****` stands for a password that is not known. */
  password: z.boolean(),
});
export type CommandScript = z.infer<typeof commandScriptSchema>;

/** A service whose host can be changed. */
export const hostedServiceSchema = z.object({
  name: z.string(),
  /** What the Service Control Manager runs now. */
  imagePath: z.string(),
  program: z.string(),
  problems: z.array(settingProblemSchema),
});
export type HostedService = z.infer<typeof hostedServiceSchema>;

export const hostChangeRequestSchema = z.strictObject({
  change: z.enum(HOST_CHANGES),
  names: z.array(name).min(1).max(MAX_SERVICES),
});

/** What was read from a file: services of a configuration, or one service as another tool describes it. */
export const importPreviewSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('services'), services: z.array(importedServiceSchema) }),
  z.object({ kind: z.literal('draft'), draft: importedDraftSchema }),
]);
export type ImportPreview = z.infer<typeof importPreviewSchema>;

export const importTextSchema = z.string().max(MAX_CONFIG_TEXT + 1);

export const importRequestSchema = z.strictObject({
  text: importTextSchema,
  names: z.array(name).min(1).max(MAX_SERVICES),
  /** Passwords of accounts by the names of their services. */
  passwords: z.record(name, z.string().max(1024)),
});
