import { z } from 'zod';
import { serviceConfigSchema } from './helper/model.js';

/** Most characters of a file that describes one service. */
export const MAX_IMPORT_TEXT = 128 * 1024;

/** Descriptions of services that can be read. */
export const IMPORT_KINDS = ['winsw', 'systemd'] as const;

/** Why something of a description was not carried over as it is. */
export const REMARK_CODES = [
  'notSupported',
  'notNeeded',
  'approximate',
  'account',
  'base',
  'dependency',
  'environmentFile',
  'logsOwn',
  'onlyOne',
  'password',
  'pathForeign',
  'recovery',
  'specifier',
  'unknown',
  'valueUnknown',
] as const;
export type RemarkCode = (typeof REMARK_CODES)[number];

export const importRemarkSchema = z.object({
  code: z.enum(REMARK_CODES),
  /** Counted from 1; null where it stands nowhere. */
  line: z.number().int().nullable(),
  /** The element or directive. */
  item: z.string(),
  /** What it says; empty where it may be a secret. */
  value: z.string(),
});
export type ImportRemark = z.infer<typeof importRemarkSchema>;

/** A service as another tool describes it, and what of that could not be carried over. */
export const importedDraftSchema = z.object({
  config: serviceConfigSchema,
  remarks: z.array(importRemarkSchema),
});
export type ImportedDraft = z.infer<typeof importedDraftSchema>;
