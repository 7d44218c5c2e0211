import { DEFAULT_COLUMNS, type ListColumn } from './list-columns.js';
import type { Link, LogPolicy } from './preferences.js';

/** How new services keep their logs, until they are told otherwise. */
export const DEFAULT_LOG_POLICY: LogPolicy = {
  folder: '',
  bytes: 10 * 1024 * 1024,
  files: 10,
  timestamps: true,
};

/** The settings of somebody who has chosen nothing; apart from their models, which the window needs no sooner than a dialog. */
export const DEFAULT_SETTINGS = {
  language: 'system',
  theme: 'system',
  scope: 'managed',
  startAtLogin: true,
  split: 0.55,
  closeHintShown: false,
  columns: [...DEFAULT_COLUMNS] as ListColumn[],
  sort: { column: 'name', descending: false },
  favourites: [] as string[],
  labels: {} as Record<string, string>,
  grouped: false,
  collapsed: [] as string[],
  notifications: 'all',
  muted: [] as string[],
  links: {} as Record<string, Link[]>,
  logPolicy: DEFAULT_LOG_POLICY,
  confirm: 'removing',
  updates: false,
} as const;
