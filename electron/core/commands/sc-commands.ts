import { needsNoPassword } from '../../contract/account.js';
import type { ServiceConfig } from '../../contract/helper/model.js';
import type { ParameterRow } from '../../contract/helper/schema.js';
import type { SettingValue } from '../../contract/service-settings.js';
import type { CommandScript } from '../../contract/transfer.js';
import { HIDDEN_PASSWORD, ScriptWriter } from './script.js';

const START_WORDS: Readonly<Record<string, string>> = {
  automatic: 'auto',
  delayed: 'delayed-auto',
  manual: 'demand',
  disabled: 'disabled',
  boot: 'boot',
  system: 'system',
};

/** What the SCM keeps and `sc` has no command for. */
const BEYOND_SC = ['AllowControl', 'Environment', 'PreshutdownTimeout'];

/** Between the items of a REG_MULTI_SZ on the command line of `reg add`. */
const REG_SEPARATOR = '\\0';

/**
 * Commands of Windows' own that create a service anew: `sc` for what the Service Control Manager keeps, `reg add` for the
 * settings that a host reads from the registry.
 */
export function scCommands(config: ServiceConfig, rows: readonly ParameterRow[]): CommandScript {
  const writer = new ScriptWriter();
  const { name, account, native } = config;
  const option = (word: string, value: string): string[] => [`${word}=`, value];
  writer.add('ImagePath', [
    'sc.exe',
    'create',
    name,
    ...option('binPath', config.imagePath),
    ...option('start', START_WORDS[config.startType] ?? 'demand'),
    ...(native['Type'] === 'SERVICE_INTERACTIVE_PROCESS' ? ['type=', 'own', 'type=', 'interact'] : []),
    ...(config.displayName === name ? [] : option('DisplayName', config.displayName)),
    ...(config.dependencies.length === 0 ? [] : option('depend', config.dependencies.join('/'))),
    ...(account === 'LocalSystem' ? [] : option('obj', account)),
    ...(needsNoPassword(account) ? [] : option('password', HIDDEN_PASSWORD)),
  ]);
  if (config.description !== '')
    writer.add('Description', ['sc.exe', 'description', name, config.description]);
  writeRecovery(writer, name, native);
  const text = (setting: string): string | null => {
    const value = native[setting];
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const sidType = text('SidType');
  if (sidType !== null && sidType !== 'none') writer.add('SidType', ['sc.exe', 'sidtype', name, sidType]);
  const privileges = native['RequiredPrivileges'];
  if (Array.isArray(privileges) && privileges.length > 0)
    writer.add('RequiredPrivileges', ['sc.exe', 'privs', name, privileges.join('/')]);
  for (const setting of BEYOND_SC) {
    const value = native[setting];
    const standard = rows.find((row) => row.name === setting)?.default ?? null;
    if (value !== undefined && value !== standard && !(Array.isArray(value) && value.length === 0))
      writer.leaveOut(setting);
  }
  if (config.managed === 'steward' || config.managed === 'nssm') writeParameters(writer, config, rows);
  return writer.finish();
}

function writeRecovery(writer: ScriptWriter, name: string, native: ServiceConfig['native']): void {
  const actions = native['FailureActions'];
  if (typeof actions === 'string' && actions !== '') {
    const period = native['FailureResetPeriod'];
    const words = ['sc.exe', 'failure', name];
    words.push(
      'reset=',
      period === 0xffff_ffff ? 'infinite' : String(period ?? 0),
      'actions=',
      scActions(actions),
    );
    const command = native['FailureCommand'];
    if (typeof command === 'string' && command !== '') words.push('command=', command);
    const message = native['FailureRebootMessage'];
    if (typeof message === 'string' && message !== '') words.push('reboot=', message);
    writer.add('FailureActions', words);
  }
  if (native['FailureActionsOnNonCrashFailures'] === 1)
    writer.add('FailureActionsOnNonCrashFailures', ['sc.exe', 'failureflag', name, '1']);
}

/** `sc` leaves an action without a word where nothing is to be done. */
function scActions(actions: string): string {
  return actions
    .split('/')
    .map((part) => (part === 'none' ? '' : part))
    .join('/');
}

function writeParameters(writer: ScriptWriter, config: ServiceConfig, rows: readonly ParameterRow[]): void {
  const root = `HKLM\\SYSTEM\\CurrentControlSet\\Services\\${config.name}\\Parameters`;
  for (const row of rows) {
    const value = config.parameters[row.name];
    if (value === undefined || row.registry === null) continue;
    const key = row.scope === 'steward' ? `${root}\\Steward` : root;
    if (typeof value === 'object' && !Array.isArray(value)) writeSubValues(writer, row.name, key, value);
    else if (Array.isArray(value) && value.some((item) => item.includes(REG_SEPARATOR)))
      writer.leaveOut(row.name);
    else writer.add(row.name, addValue(key, row.name, `REG_${row.registry}`, value));
  }
}

function addValue(
  key: string,
  name: string,
  type: string,
  value: Exclude<SettingValue, object> | string[],
): string[] {
  const data = Array.isArray(value) ? value.join(REG_SEPARATOR) : String(value);
  const which = name === '' ? ['/ve'] : ['/v', name];
  return ['reg.exe', 'add', key, ...which, '/t', type, '/d', data, '/f'];
}

/** Exit actions have a value for each code, the other codes the key's own; hooks a key for each event. */
function writeSubValues(
  writer: ScriptWriter,
  setting: string,
  key: string,
  values: Readonly<Record<string, string>>,
): void {
  for (const [sub, text] of Object.entries(values)) {
    const [event, action] = sub.split('/');
    const words =
      action === undefined
        ? addValue(`${key}\\${setting}`, sub === 'Default' ? '' : sub, 'REG_SZ', text)
        : addValue(`${key}\\${setting}\\${event ?? ''}`, action, 'REG_EXPAND_SZ', text);
    writer.add(setting, words);
  }
}
