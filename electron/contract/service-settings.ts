import { z } from 'zod';
import { errorCodeSchema } from './failure-schema.js';
import { GROUP_MARK } from './dependencies.js';
import type { ServiceConfig } from './helper/model.js';
import type { ParameterRow } from './helper/schema.js';
import { nativeSettingsSchema } from './native-settings.js';

/** The value of one setting as the helper gives it: DWORD, text, MULTI_SZ, or texts by sub-parameter. */
export const settingValueSchema = z.union([
  z.string(),
  z.number().int(),
  z.array(z.string()),
  z.record(z.string(), z.string()),
]);
export type SettingValue = z.infer<typeof settingValueSchema>;

/** Settings by the names of the helper's table; null where none is set, so that the default is in force. */
export const settingValuesSchema = z.record(z.string().max(64), settingValueSchema.nullable());
export type SettingValues = Readonly<z.infer<typeof settingValuesSchema>>;

/** What is to become of a service's settings: all of it, or nothing. */
export const serviceChangesSchema = z.strictObject({
  name: z.string().min(1).max(256),
  changes: settingValuesSchema,
  /** The values that the person saw when deciding, of every setting that is changed. */
  expected: settingValuesSchema,
  /** Password of the account, where it needs one. */
  password: z.string().nullable(),
});
export type ServiceChanges = z.infer<typeof serviceChangesSchema>;

/** Something wrong or doubtful at a setting, found by the helper on the machine itself. */
export const settingProblemSchema = z.object({
  /** Name of the parameter; null where it concerns no single one. */
  setting: z.string().nullable(),
  code: errorCodeSchema,
  value: z.string().nullable(),
  win32: z.number().int().nullable(),
  severity: z.enum(['error', 'warning']),
});
export type SettingProblem = z.infer<typeof settingProblemSchema>;

/** Settings that the Service Control Manager keeps and that an operation has a field of its own for. */
export const NATIVE_FIELDS = {
  DisplayName: 'displayName',
  Description: 'description',
  Start: 'startType',
  ObjectName: 'account',
  DependOnService: 'dependencies',
  DependOnGroup: 'dependencies',
} as const;
export type NativeField = keyof typeof NATIVE_FIELDS;

/** Settings that are shown and cannot be changed. */
export const READ_ONLY_SETTINGS: readonly string[] = ['Name', 'ImagePath', 'Type'];

export function isNativeField(name: string): name is NativeField {
  return Object.hasOwn(NATIVE_FIELDS, name);
}

/** Settings that the SCM keeps, those with a field of their own and all others. */
export function isNativeSetting(name: string): boolean {
  return isNativeField(name) || Object.hasOwn(nativeSettingsSchema.shape, name);
}

/** Every setting of a service that is set, by the names of the helper's table. */
export function settingValues(config: ServiceConfig): SettingValues {
  const groups = config.dependencies.filter((name) => name.startsWith(GROUP_MARK));
  const services = config.dependencies.filter((name) => !name.startsWith(GROUP_MARK));
  return {
    ...config.parameters,
    ...config.native,
    Name: config.name,
    DisplayName: config.displayName,
    Description: config.description === '' ? null : config.description,
    Start: config.startType,
    ObjectName: config.account === 'LocalSystem' ? null : config.account,
    DependOnService: services.length === 0 ? null : services,
    DependOnGroup: groups.length === 0 ? null : groups.map((group) => group.slice(GROUP_MARK.length)),
    ImagePath: config.imagePath,
  };
}

/** Whether a value means the default: empty texts and lists, and exit actions that say what is done anyway. */
export function isDefaultSetting(row: Pick<ParameterRow, 'default'>, value: SettingValue): boolean {
  if (value === '' || sameSetting(value, row.default)) return true;
  if (typeof value === 'string' || typeof value === 'number') return false;
  if (Array.isArray(value)) return value.length === 0;
  return Object.entries(value).every(([key, text]) => key === 'Default' && text === row.default);
}

/** Whether two values of a setting are the same. The order of sub-parameters means nothing, that of a list does. */
export function sameSetting(a: SettingValue | null, b: SettingValue | null): boolean {
  return canonical(a) === canonical(b);
}

function canonical(value: SettingValue | null): string {
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
  return JSON.stringify(isRecord ? Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)) : value);
}
