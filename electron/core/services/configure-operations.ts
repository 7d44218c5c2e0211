import { failure, StewardError } from '../../contract/errors.js';
import { START_TYPES, type Problem, type ServiceConfig } from '../../contract/helper/model.js';
import type { Operation } from '../../contract/helper/operations.js';
import { GROUP_MARK } from '../../contract/dependencies.js';
import {
  isNativeField,
  isNativeSetting,
  NATIVE_FIELDS,
  sameSetting,
  settingValues,
  type NativeField,
  type ServiceChanges,
  type SettingProblem,
  type SettingValue,
  type SettingValues,
} from '../../contract/service-settings.js';
import { TIMEOUT_MS } from './timeouts.js';

type Configure = Extract<Operation, { op: 'configure' }>;

/**
 * The changes as operations of one request: all of them happen, or none.
 *
 * @param config the service as it is, for fields that hold more than what is changed
 * @param restart whether the service is restarted afterwards, so that it runs with them
 * @throws StewardError `valueWrongType` for a value that its field cannot have
 */
export function configureOperations(
  { name, changes, password }: Omit<ServiceChanges, 'expected'>,
  config: ServiceConfig,
  restart: boolean,
): Operation[] {
  const configure: Configure = { op: 'configure', name };
  const parameters: Record<string, SettingValue | null> = {};
  const native: Record<string, SettingValue | null> = {};
  const now = { ...settingValues(config), ...changes };
  for (const [setting, value] of Object.entries(changes)) {
    if (isNativeField(setting)) Object.assign(configure, nativeField(name, setting, value, now));
    else if (isNativeSetting(setting)) native[setting] = value;
    else parameters[setting] = value;
  }
  if (Object.keys(parameters).length > 0) configure.parameters = parameters;
  if (Object.keys(native).length > 0) configure.native = native;
  if (password !== null) configure.account ??= config.account;
  // An account without its password is the helper's to judge: some need none.
  if (configure.account !== undefined) configure.password = password;
  return restart ? [configure, { op: 'restart', name, timeoutMs: TIMEOUT_MS.restart }] : [configure];
}

function nativeField(
  name: string,
  setting: NativeField,
  value: SettingValue | null,
  now: SettingValues,
): Partial<Configure> {
  switch (setting) {
    case 'DisplayName':
      return { displayName: textOf(setting, value ?? name) };
    case 'Description':
      return { description: textOf(setting, value ?? '') };
    case 'ObjectName':
      return { account: textOf(setting, value ?? 'LocalSystem') };
    case 'Start': {
      const startType = START_TYPES.find((type) => type === value);
      if (startType === undefined) throw wrongType(setting, value);
      return { startType };
    }
    case 'DependOnService':
    case 'DependOnGroup':
      return { dependencies: dependenciesOf(now) };
  }
}

type Dependency = 'DependOnService' | 'DependOnGroup';

/** The dependencies as an operation has them: services, and groups with their mark. @throws StewardError `valueWrongType` */
export function dependenciesOf(values: SettingValues): string[] {
  const lines = (setting: Dependency): string[] => {
    const value = values[setting] ?? null;
    if (value !== null && !Array.isArray(value)) throw wrongType(setting, value);
    return value ?? [];
  };
  return [...lines('DependOnService'), ...lines('DependOnGroup').map((group) => GROUP_MARK + group)];
}

function textOf(setting: string, value: SettingValue): string {
  if (typeof value !== 'string') throw wrongType(setting, value);
  return value;
}

function wrongType(setting: string, value: SettingValue | null): StewardError {
  const message = `${setting} is of another kind`;
  return new StewardError(
    failure('valueWrongType', { message, field: setting, value: JSON.stringify(value).slice(0, 256) }),
  );
}

/** @throws StewardError `settingsChanged` when a setting is no longer what the person saw */
export function requireUnchanged(config: ServiceConfig, expected: ServiceChanges['expected']): void {
  const now = settingValues(config);
  for (const [setting, value] of Object.entries(expected)) {
    if (sameSetting(now[setting] ?? null, value)) continue;
    const message = `${setting} of ${config.name} has been changed meanwhile`;
    throw new StewardError(failure('settingsChanged', { message, object: config.name, field: setting }));
  }
}

const SETTINGS_BY_FIELD = new Map<string, string>(
  Object.entries(NATIVE_FIELDS)
    .map(([setting, field]): [string, string] => [field, setting])
    // A group that is missing is told where the services are.
    .filter(([, setting]) => setting !== 'DependOnGroup'),
);

/** The setting that a field of the operation comes from; null when it is none. */
export function settingOfField(field: string | null): string | null {
  if (field === null) return null;
  const parameter = /^(?:parameters|native)\.(\w+)/.exec(field)?.[1];
  return parameter ?? SETTINGS_BY_FIELD.get(field) ?? (field === 'password' ? 'ObjectName' : null);
}

/** The helper's findings about the operations as findings about settings. */
export function settingProblems(problems: readonly Problem[]): SettingProblem[] {
  return problems.map(({ field, code, value, win32, severity }) => ({
    setting: settingOfField(field),
    code,
    value,
    win32,
    severity,
  }));
}
