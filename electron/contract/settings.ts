import { z } from 'zod';
import {
  collapsedSchema,
  DEFAULT_COLUMNS,
  favouritesSchema,
  labelsSchema,
  LIST_COLUMNS,
  listColumnSchema,
  listSortSchema,
} from './list-view.js';
import {
  confirmLevelSchema,
  DEFAULT_LOG_POLICY,
  linksSchema,
  logPolicySchema,
  mutedSchema,
  notificationLevelSchema,
} from './preferences.js';

export const LANGUAGES = ['en', 'zh-CN'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What a person may choose; models and defaults are one thing. */
export const settingsSchema = z.object({
  language: z.enum(['system', ...LANGUAGES]).default('system'),
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  /** Which services the list shows: those that Steward hosts, or all of the machine. */
  scope: z.enum(['managed', 'all']).default('managed'),
  startAtLogin: z.boolean().default(true),
  /** Height of the detail pane, as a share of the window. */
  split: z.number().min(0.15).max(0.85).default(0.55),
  /** Whether it was told once that closing the window leaves Steward in the tray. */
  closeHintShown: z.boolean().default(false),
  /** The optional columns of the list that are shown. */
  columns: z
    .array(listColumnSchema)
    .max(LIST_COLUMNS.length)
    .default([...DEFAULT_COLUMNS]),
  sort: listSortSchema.default({ column: 'name', descending: false }),
  /** Names of the services at the top of the list and of the tray's menu. */
  favourites: favouritesSchema.default([]),
  /** The label of each service that has one, by its name in capitals. */
  labels: labelsSchema.default({}),
  /** Whether the list shows services under their labels. */
  grouped: z.boolean().default(false),
  collapsed: collapsedSchema.default([]),
  notifications: notificationLevelSchema.default('all'),
  muted: mutedSchema.default([]),
  links: linksSchema.default({}),
  logPolicy: logPolicySchema.default(DEFAULT_LOG_POLICY),
  confirm: confirmLevelSchema.default('removing'),
  /** Whether newer versions are looked for. */
  updates: z.boolean().default(false),
});
export type Settings = z.infer<typeof settingsSchema>;
export const DEFAULT_SETTINGS: Settings = settingsSchema.parse({});

const { shape } = settingsSchema;

/** Some of the settings. Without the defaults, which `partial()` would fill in for what is left out. */
export const settingsChangeSchema = z.strictObject({
  language: shape.language.unwrap().optional(),
  theme: shape.theme.unwrap().optional(),
  scope: shape.scope.unwrap().optional(),
  startAtLogin: shape.startAtLogin.unwrap().optional(),
  split: shape.split.unwrap().optional(),
  closeHintShown: shape.closeHintShown.unwrap().optional(),
  columns: shape.columns.unwrap().optional(),
  sort: shape.sort.unwrap().optional(),
  favourites: shape.favourites.unwrap().optional(),
  labels: shape.labels.unwrap().optional(),
  grouped: shape.grouped.unwrap().optional(),
  collapsed: shape.collapsed.unwrap().optional(),
  notifications: shape.notifications.unwrap().optional(),
  muted: shape.muted.unwrap().optional(),
  links: shape.links.unwrap().optional(),
  logPolicy: shape.logPolicy.unwrap().optional(),
  confirm: shape.confirm.unwrap().optional(),
  updates: shape.updates.unwrap().optional(),
} satisfies Record<keyof Settings, z.ZodType>);

/**
 * Chooses the interface language from the setting and the system's preferred languages (BCP 47, best first): the first
 * that is Chinese or English wins, English otherwise.
 */
export function resolveLanguage(setting: Settings['language'], system: readonly string[]): Language {
  if (setting !== 'system') return setting;
  for (const tag of system) {
    if (/^zh\b/i.test(tag)) return 'zh-CN';
    if (/^en\b/i.test(tag)) return 'en';
  }
  return 'en';
}
