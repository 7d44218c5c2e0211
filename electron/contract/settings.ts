import { z } from 'zod';
import { DEFAULT_SETTINGS } from './default-settings.js';
import { LANGUAGES } from './language.js';
import { LIST_COLUMNS } from './list-columns.js';
import {
  collapsedSchema,
  favouritesSchema,
  labelsSchema,
  listColumnSchema,
  listSortSchema,
} from './list-view.js';
import {
  confirmLevelSchema,
  linksSchema,
  logPolicySchema,
  mutedSchema,
  notificationLevelSchema,
} from './preferences.js';

/** What a person may choose; what is left out is the default. */
export const settingsSchema = z.object({
  language: z.enum(['system', ...LANGUAGES]).default(DEFAULT_SETTINGS.language),
  theme: z.enum(['system', 'light', 'dark']).default(DEFAULT_SETTINGS.theme),
  /** Which services the list shows: those that Steward hosts, or all of the machine. */
  scope: z.enum(['managed', 'all']).default(DEFAULT_SETTINGS.scope),
  startAtLogin: z.boolean().default(DEFAULT_SETTINGS.startAtLogin),
  /** Height of the detail pane, as a share of the window. */
  split: z.number().min(0.15).max(0.85).default(DEFAULT_SETTINGS.split),
  /** Whether it was told once that closing the window leaves Steward in the tray. */
  closeHintShown: z.boolean().default(DEFAULT_SETTINGS.closeHintShown),
  /** The optional columns of the list that are shown. */
  columns: z.array(listColumnSchema).max(LIST_COLUMNS.length).default(DEFAULT_SETTINGS.columns),
  sort: listSortSchema.default(DEFAULT_SETTINGS.sort),
  /** Names of the services at the top of the list and of the tray's menu. */
  favourites: favouritesSchema.default(DEFAULT_SETTINGS.favourites),
  /** The label of each service that has one, by its name in capitals. */
  labels: labelsSchema.default(DEFAULT_SETTINGS.labels),
  /** Whether the list shows services under their labels. */
  grouped: z.boolean().default(DEFAULT_SETTINGS.grouped),
  collapsed: collapsedSchema.default(DEFAULT_SETTINGS.collapsed),
  notifications: notificationLevelSchema.default(DEFAULT_SETTINGS.notifications),
  muted: mutedSchema.default(DEFAULT_SETTINGS.muted),
  links: linksSchema.default(DEFAULT_SETTINGS.links),
  logPolicy: logPolicySchema.default(DEFAULT_SETTINGS.logPolicy),
  confirm: confirmLevelSchema.default(DEFAULT_SETTINGS.confirm),
  /** Whether newer versions are looked for. */
  updates: z.boolean().default(DEFAULT_SETTINGS.updates),
});
export type Settings = z.infer<typeof settingsSchema>;

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
