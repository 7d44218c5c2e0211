import { z } from 'zod';
import { isAbsolutePath } from './command-line.js';
import { DEFAULT_LOG_BYTES, DEFAULT_LOG_FILES } from './create-form.js';
import { hasControlCharacter } from './service-name.js';

/** Of which services the system's notifications tell: of none, of those that fail, or also of those that are well again. */
export const NOTIFICATION_LEVELS = ['off', 'failures', 'all'] as const;
export const notificationLevelSchema = z.enum(NOTIFICATION_LEVELS);
export type NotificationLevel = z.infer<typeof notificationLevelSchema>;

/** Before what the window asks: any change of a service, what ends its program, or its removal alone. */
export const CONFIRM_LEVELS = ['always', 'stopping', 'removing'] as const;
export const confirmLevelSchema = z.enum(CONFIRM_LEVELS);
export type ConfirmLevel = z.infer<typeof confirmLevelSchema>;

/** By name, in capitals, by which Windows compares names. */
const serviceKey = z.string().min(1).max(256);
/** Services about which no notification tells. */
export const mutedSchema = z.array(serviceKey).max(2000);

/** Longest label and target of a link in UTF-16 units, and how many links a service may have. */
export const MAX_LINK_LABEL = 40;
export const MAX_LINK_TARGET = 2048;
export const MAX_LINKS = 10;

/** Why a target is none: it must be an address of the web, or the full path of a folder or file. */
export type LinkProblem =
  'empty' | 'tooLong' | 'controlCharacter' | 'neither' | 'userInfo' | 'device' | 'stream';

/** Whether a target is an address; otherwise it is a path. */
export function isAddress(target: string): boolean {
  return /^https?:\/\//i.test(target);
}

/**
 * What keeps a target from being one; null when it can be. An address with a name or password in it is refused, since it
 * would be kept in the clear; so are the paths of devices and of a file's other streams, which show a name that is not theirs.
 */
export function linkProblem(target: string): LinkProblem | null {
  if (target.trim() === '') return 'empty';
  if (target.length > MAX_LINK_TARGET) return 'tooLong';
  if (hasControlCharacter(target)) return 'controlCharacter';
  if (isAddress(target)) {
    if (/^https?:\/\/[^/?#\\]*@/i.test(target)) return 'userInfo';
    return z.url().safeParse(target).success ? null : 'neither';
  }
  if (/^[\\/]{2}[.?]/.test(target)) return 'device';
  if (!isAbsolutePath(target)) return 'neither';
  return target.slice(2).includes(':') ? 'stream' : null;
}

export const linkSchema = z.strictObject({
  /** Empty for the target itself. */
  label: z
    .string()
    .max(MAX_LINK_LABEL)
    .regex(/^\P{Cc}*$/u),
  target: z.string().refine((target) => linkProblem(target) === null),
});
export type Link = z.infer<typeof linkSchema>;
/** The links of each service that has some, by its name in capitals. */
export const linksSchema = z
  .record(serviceKey, z.array(linkSchema).max(MAX_LINKS))
  .refine((links) => Object.keys(links).length <= 2000);

/** How new services keep their logs, until they are told otherwise. */
export const logPolicySchema = z.strictObject({
  /** Windows folder below which each service has one; empty for the usual place. */
  folder: z
    .string()
    .max(200)
    .refine(
      (folder) =>
        folder === '' || (linkProblem(folder) === null && !isAddress(folder) && !/[<>"|?*]/.test(folder)),
    ),
  /** Size at which a file is rotated, in bytes. */
  bytes: z.number().int().min(1024).max(0xffff_ffff),
  /** How many rotated files are kept. */
  files: z.number().int().min(1).max(10_000),
  timestamps: z.boolean(),
});
export type LogPolicy = z.infer<typeof logPolicySchema>;
export const DEFAULT_LOG_POLICY: LogPolicy = {
  folder: '',
  bytes: DEFAULT_LOG_BYTES,
  files: DEFAULT_LOG_FILES,
  timestamps: true,
};
