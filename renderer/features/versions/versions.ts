import type { ConfigChange } from '../../../electron/contract/helper/history.js';
import type { ServiceConfig } from '../../../electron/contract/helper/model.js';
import type { ParameterRow } from '../../../electron/contract/helper/schema.js';
import {
  READ_ONLY_SETTINGS,
  sameSetting,
  settingValues,
  type SettingValues,
} from '../../../electron/contract/service-settings.js';
import { toInput } from '../configure/setting-input.js';
import { EMPTY_DRAFT, type Draft } from '../configure/drafts.js';
import { valueOf, withEdit, type Change } from '../configure/draft.js';

/** How a service was configured from some time on. */
export interface Version {
  readonly id: number;
  /** The change that made it; null for one that came about by other means, at a time that is not known. */
  readonly change: ConfigChange | null;
  /** All settings that were set; environment variables by their names alone. Null for a service that was removed. */
  readonly values: SettingValues | null;
}

/** The versions that a history tells of, newest first. */
export function versionsOf(changes: readonly ConfigChange[]): Version[] {
  const versions: Omit<Version, 'id'>[] = [];
  changes.forEach((change, index) => {
    versions.push({ change, values: valuesIn(change.after) });
    const earlier = changes[index + 1];
    // Something else has changed it since, or it was there before its history began.
    const gap = earlier === undefined ? change.before !== null : !sameConfig(earlier.after, change.before);
    if (gap) versions.push({ change: null, values: valuesIn(change.before) });
  });
  return versions.map((version, index) => ({ ...version, id: versions.length - index }));
}

function valuesIn(config: ServiceConfig | null): SettingValues | null {
  return config === null ? null : settingValues(config);
}

function sameConfig(a: ServiceConfig | null, b: ServiceConfig | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The settings that are different in two versions. */
export function changesBetween(
  rows: readonly ParameterRow[],
  before: SettingValues | null,
  after: SettingValues | null,
): Change[] {
  return rows.flatMap((row) => {
    const [old, fresh] = [before, after].map((values) => (values === null ? null : valueOf(row, values)));
    if (old === undefined || fresh === undefined || sameSetting(old, fresh)) return [];
    return [{ row, before: old, after: fresh, passwordOnly: false }];
  });
}

/** Whether a history knows the values of this setting. */
export function isKept(row: ParameterRow): boolean {
  return row.kind !== 'environment';
}

/** The present settings as a history would have them: of environment variables the names. */
export function asKept(rows: readonly ParameterRow[], values: SettingValues): SettingValues {
  const kept = { ...values };
  for (const row of rows) {
    const value = kept[row.name];
    if (isKept(row) || !Array.isArray(value)) continue;
    // A name may begin with `=`, as those of drives do.
    kept[row.name] = value.map((line) => line.slice(0, (line.indexOf('=', 1) + 1 || line.length + 1) - 1));
  }
  return kept;
}

/** What brings a service back to a version, as if a person had entered it; what the history does not know stays. */
export function draftFor(
  rows: readonly ParameterRow[],
  values: SettingValues,
  version: SettingValues,
): Draft {
  return rows
    .filter((row) => isKept(row) && !READ_ONLY_SETTINGS.includes(row.name))
    .reduce((draft, row) => withEdit(draft, row, values, toInput(row, valueOf(row, version))), EMPTY_DRAFT);
}
