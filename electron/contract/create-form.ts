import { z } from 'zod';
import { isAbsolutePath } from './command-line.js';
import { errorCodeSchema } from './failure-schema.js';
import type { ErrorCode } from './errors.js';
import { startTypeSchema } from './helper/model.js';
import { lacksSecret } from './left-out.js';
import { MAX_ARGUMENTS, MAX_PATH_UNITS } from './parameters.js';
import { settingValuesSchema } from './service-settings.js';
import { checkServiceName, hasControlCharacter, MAX_NAME } from './service-name.js';

/** Accounts that need no password. */
export const BUILT_IN_ACCOUNTS = [
  'LocalSystem',
  'NT AUTHORITY\\LocalService',
  'NT AUTHORITY\\NetworkService',
] as const;

/** Longest name of an account (`DOMAIN\name`) and longest password, in UTF-16 units; Windows takes less of both. */
export const MAX_ACCOUNT = 512;
export const MAX_PASSWORD = 512;

type Check = (value: string) => ErrorCode | null;

function text(check: Check) {
  return z.string().superRefine((value, context) => {
    const code = check(value);
    if (code !== null) context.addIssue({ code: 'custom', message: code });
  });
}

const checkPath: Check = (value) => {
  if (value.length > MAX_PATH_UNITS) return 'pathTooLong';
  if (hasControlCharacter(value)) return 'controlCharacter';
  if (!isAbsolutePath(value)) return 'pathRelative';
  // Drive colon aside, these cannot be part of any Windows path.
  return /[<>"|?*]/.test(value.replace(/^\\\\\?\\/, '')) ? 'pathInvalidCharacter' : null;
};

/**
 * The form "New service". The message of every zod issue is an {@link ErrorCode}, so that one text serves the field, the
 * helper and the tests.
 */
export const createFormSchema = z.object({
  program: text((value) => (value.trim() === '' ? 'pathEmpty' : checkPath(value))),
  /** Empty means the program's folder. */
  directory: text((value) => (value === '' ? null : checkPath(value))),
  arguments: text((value) => {
    if (value.length > MAX_ARGUMENTS) return 'argumentsTooLong';
    if (lacksSecret(value)) return 'secretLeftOut';
    return hasControlCharacter(value) ? 'controlCharacter' : null;
  }),
  name: text(checkServiceName),
  /** Empty means the name. */
  displayName: text((value) => {
    if (value.length > MAX_NAME) return 'displayNameTooLong';
    return hasControlCharacter(value) ? 'controlCharacter' : null;
  }),
  startType: startTypeSchema,
  account: text((value) => {
    if (value.trim() === '') return 'accountEmpty';
    if (value.length > MAX_ACCOUNT) return 'accountUnknown';
    return hasControlCharacter(value) ? 'controlCharacter' : null;
  }),
  /** Empty where the account has none, or one that Windows manages. */
  password: text((value) => (value.length > MAX_PASSWORD ? 'valueNotAllowed' : null)),
  keepLogs: z.boolean(),
  restartOnExit: z.boolean(),
  startNow: z.boolean(),
  /** Let the current user start and stop this service without a prompt. */
  delegate: z.boolean(),
});
export type CreateForm = z.infer<typeof createFormSchema>;
export type CreateField = keyof CreateForm;

/** The form with the settings of its folded sections, by the names of the helper's table; null for one not to be written. */
export const createRequestSchema = createFormSchema.extend({ settings: settingValuesSchema.optional() });
export type CreateRequest = z.infer<typeof createRequestSchema>;

export const EMPTY_CREATE_FORM: CreateForm = {
  program: '',
  directory: '',
  arguments: '',
  name: '',
  displayName: '',
  startType: 'automatic',
  account: 'LocalSystem',
  password: '',
  keepLogs: true,
  restartOnExit: true,
  startNow: true,
  delegate: false,
};

/** Something wrong or doubtful at a field of the form, found by the helper on the machine itself. */
export const fieldProblemSchema = z.object({
  field: z.enum(Object.keys(EMPTY_CREATE_FORM) as [CreateField, ...CreateField[]]).nullable(),
  code: errorCodeSchema,
  value: z.string().nullable(),
  win32: z.number().int().nullable(),
  severity: z.enum(['error', 'warning']),
});
export type FieldProblem = z.infer<typeof fieldProblemSchema>;
