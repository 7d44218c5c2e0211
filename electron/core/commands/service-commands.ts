import { needsNoPassword } from '../../contract/account.js';
import { directoryOf } from '../../contract/command-line.js';
import type { ServiceConfig } from '../../contract/helper/model.js';
import type { ParameterRow } from '../../contract/helper/schema.js';
import { PRIORITIES } from '../../contract/setting-values.js';
import { isDefaultSetting, settingValues, type SettingValue } from '../../contract/service-settings.js';
import type { CommandScript } from '../../contract/transfer.js';
import { HIDDEN_PASSWORD, ScriptWriter } from './script.js';

/** What NSSM knows of what the Service Control Manager keeps. */
const NSSM_NATIVE = [
  'DependOnGroup',
  'DependOnService',
  'Description',
  'DisplayName',
  'Environment',
  'ObjectName',
  'Start',
  'Type',
];

/** NSSM's words for the start types. */
const START_WORDS: Readonly<Record<string, string>> = {
  delayed: 'SERVICE_DELAYED_AUTO_START',
  manual: 'SERVICE_DEMAND_START',
  disabled: 'SERVICE_DISABLED',
};

/** Set by the installation or by nothing else, or facts. */
const NOT_SET: readonly string[] = ['Application', 'AppDirectory', 'Name', 'ImagePath'];

export type HostTool = 'steward' | 'nssm';

/**
 * Commands that create a hosted service anew, for `steward` or for `nssm`, which has no words for what is Steward's own.
 *
 * @param rows the helper's table, in its order
 */
export function hostCommands(
  tool: HostTool,
  config: ServiceConfig,
  rows: readonly ParameterRow[],
): CommandScript {
  const writer = new ScriptWriter();
  const { name } = config;
  const values = settingValues(config);
  const application = textOf(values['Application']);
  writer.add('Application', [
    tool,
    'install',
    ...(config.managed === 'native' ? ['--native'] : []),
    name,
    application,
  ]);
  if (config.managed !== 'native')
    writeDirectory(writer, tool, name, application, values['AppDirectory'] ?? null);
  for (const scope of ['nssm', 'steward', 'native'] as const) {
    for (const row of rows) {
      const value = values[row.name] ?? null;
      if (row.scope !== scope || value === null || NOT_SET.includes(row.name)) continue;
      if (isInstalled(row, value, config)) continue;
      const known = scope === 'nssm' || (scope === 'native' && NSSM_NATIVE.includes(row.name));
      if (tool === 'nssm' && !known) writer.leaveOut(row.name);
      else writeSetting(writer, tool, name, row, value);
    }
  }
  return writer.finish();
}

/** An installation sets the directory to the program's. */
function writeDirectory(
  writer: ScriptWriter,
  tool: HostTool,
  name: string,
  application: string,
  directory: SettingValue | null,
): void {
  if (directory === null) writer.add('AppDirectory', [tool, 'reset', name, 'AppDirectory']);
  else if (directory !== directoryOf(application))
    writer.add('AppDirectory', [tool, 'set', name, 'AppDirectory', textOf(directory)]);
}

function isInstalled(row: ParameterRow, value: SettingValue, config: ServiceConfig): boolean {
  switch (row.name) {
    case 'DisplayName':
      return value === config.name;
    case 'Start':
      return START_WORDS[config.startType] === undefined;
    case 'Type':
      return value === row.values?.[0];
    case 'AppParameters':
      return false;
    default:
      return isDefaultSetting(row, value);
  }
}

function writeSetting(
  writer: ScriptWriter,
  tool: HostTool,
  name: string,
  row: ParameterRow,
  value: SettingValue,
): void {
  const setting = row.name;
  const set = (...words: string[]): void => writer.add(setting, [tool, 'set', name, setting, ...words]);
  if (Array.isArray(value)) {
    writeList(writer, tool, name, setting, value);
  } else if (typeof value === 'object') {
    for (const [key, text] of Object.entries(value)) {
      if (key !== 'Default' || text !== row.default) set(key, text);
    }
  } else if (setting === 'Start') {
    set(START_WORDS[String(value)] ?? 'SERVICE_AUTO_START');
  } else if (setting === 'ObjectName') {
    set(String(value), ...(needsNoPassword(String(value)) ? [] : [HIDDEN_PASSWORD]));
  } else {
    set(row.kind === 'priority' ? priorityName(value) : String(value));
  }
}

function priorityName(value: string | number): string {
  return Object.entries(PRIORITIES).find(([, number]) => number === value)?.[0] ?? String(value);
}

/** In one command where it fits, else item by item. */
function writeList(
  writer: ScriptWriter,
  tool: HostTool,
  name: string,
  setting: string,
  items: readonly string[],
): void {
  const [first = '', ...others] = items;
  // Otherwise it would be taken for an addition or a removal.
  const start = /^[+:-]/.test(first) ? `:${first}` : first;
  const set = (...words: string[]): string[] => [tool, 'set', name, setting, ...words];
  const all = set(start, ...others);
  if (writer.fits(all)) {
    writer.add(setting, all);
    return;
  }
  writer.add(setting, set(start));
  for (const item of others) writer.add(setting, set(`+${item}`));
}

function textOf(value: SettingValue | null | undefined): string {
  return typeof value === 'string' ? value : '';
}
