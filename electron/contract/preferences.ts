import { z } from 'zod';
import { isAddress, linkProblem, MAX_LINK_LABEL, MAX_LINKS } from './link-target.js';

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
