import { Document } from 'yaml';
import { needsNoPassword } from '../../contract/account.js';
import { CONFIG_VERSION } from '../../contract/fleet.js';
import { START_TYPES, type ServiceConfig } from '../../contract/helper/model.js';
import type { ParameterRow } from '../../contract/helper/schema.js';
import { sameSetting, type SettingValue } from '../../contract/service-settings.js';

export type ConfigFormat = 'json' | 'yaml';

export interface ExportOptions {
  /** Whether environment variables are in it, whose values may be secrets. */
  readonly environment: boolean;
}

type Values = Readonly<Record<string, SettingValue>>;

/**
 * Services as a configuration has them, the same that `steward export` writes. Passwords are never in it.
 *
 * @param rows the helper's table, for what is as an installation leaves it
 */
export function exportConfig(
  configs: readonly ServiceConfig[],
  rows: readonly ParameterRow[],
  options: ExportOptions,
): object {
  return { version: CONFIG_VERSION, services: configs.map((config) => serviceOf(config, rows, options)) };
}

function serviceOf(
  config: ServiceConfig,
  rows: readonly ParameterRow[],
  { environment }: ExportOptions,
): object {
  const row = (name: string): ParameterRow | undefined => rows.find((each) => each.name === name);
  const told = (values: Values): Values =>
    Object.fromEntries(
      Object.entries(values).filter(([name]) => environment || row(name)?.kind !== 'environment'),
    );
  const native = Object.fromEntries(
    Object.entries(told(config.native)).filter(([name, value]) => !isInstalled(row(name), value)),
  );
  const { name, managed, startType, account } = config;
  return {
    name,
    ...(managed === 'steward' || managed === 'native' ? { hosting: managed } : {}),
    displayName: config.displayName === name ? '' : config.displayName,
    description: config.description,
    ...(START_TYPES.some((type) => type === startType) ? { startType } : {}),
    account,
    ...(needsNoPassword(account) ? {} : { passwordFrom: { env: passwordVariable(name) } }),
    dependencies: config.dependencies,
    ...(Object.keys(native).length === 0 ? {} : { native }),
    ...(managed === null ? {} : { parameters: told(config.parameters) }),
  };
}

/** Whether the Service Control Manager has the value from the installation. */
function isInstalled(row: ParameterRow | undefined, value: SettingValue): boolean {
  if (row === undefined) return false;
  if (row.name === 'Type') return value === row.values?.[0];
  const standard = row.default ?? (Array.isArray(value) ? [] : typeof value === 'string' ? '' : null);
  return sameSetting(value, standard);
}

/** `STEWARD_PASSWORD_` and the service's name in capitals, with `_` for what a variable's name had better not have. */
function passwordVariable(service: string): string {
  return `STEWARD_PASSWORD_${[...new TextEncoder().encode(service)]
    .map((byte) => String.fromCharCode(byte))
    .join('')
    .replace(/[^A-Za-z0-9]/g, '_')
    .toUpperCase()}`;
}

/** The text of a configuration. */
export function formatConfig(config: object, format: ConfigFormat): string {
  if (format === 'json') return `${JSON.stringify(config, null, 2)}\n`;
  return new Document(config).toString({ lineWidth: 0 });
}
