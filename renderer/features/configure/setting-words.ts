import type { ParameterRow } from '../../../electron/contract/helper/schema.js';
import { PRIORITIES } from '../../../electron/contract/setting-values.js';
import type { SettingValue } from '../../../electron/contract/service-settings.js';
import type { TextFunction } from '../../lib/i18n.js';
import { accountKey } from '../services/account.js';
import { DEFAULT_EXIT, exitActionLines } from './exit-actions.js';
import { recoveryLines } from './recovery-actions.js';
import { isSecretName, parseVariable } from './environment.js';

/** What stands in place of a secret. */
export const MASK = '••••••';

/** The setting's title in the language of the interface. */
export function titleOf(row: ParameterRow, language: string): string {
  return language === 'zh-CN' ? row.title['zh-CN'] : row.title.en;
}

/** What the setting does, in the language of the interface. */
export function helpOf(row: ParameterRow, language: string): string {
  return language === 'zh-CN' ? row.help['zh-CN'] : row.help.en;
}

/** The words of a kind's fixed values; those that have none stay as they are. */
export function wordOf(t: TextFunction, row: ParameterRow, word: string): string {
  switch (row.kind) {
    case 'priority':
      return t(`configure.priority.${word}`);
    case 'exit-actions':
      return t(`configure.exitAction.${word}`);
    case 'flags':
      return t(`configure.stopMethod.${word}`);
    case 'choice':
      if (row.name === 'Start') return t(`startType.${word}`);
      if (row.name === 'SidType') return t(`configure.sidType.${word}`);
      return row.name === 'LogEncoding' ? t(`configure.encoding.${word}`) : word;
    default:
      return word;
  }
}

/** A value in words, one line for each of its parts; secrets are masked. */
export function valueLines(t: TextFunction, row: ParameterRow, value: SettingValue | null): string[] {
  if (value === null) return row.default === null ? [] : valueLines(t, row, row.default);
  if (typeof value === 'number') return [numberWords(t, row, value)];
  if (typeof value === 'string') return [textWords(t, row, value)];
  if (Array.isArray(value)) return row.kind === 'environment' ? value.map(maskedVariable) : [...value];
  if (row.kind !== 'exit-actions')
    return Object.entries(value).map(([hook, command]) => `${t(`configure.hook.${hook}`)}: ${command}`);
  const other = value[DEFAULT_EXIT] ?? String(row.default);
  return [
    ...exitActionLines(value).map(({ code, action }) => `${code}: ${wordOf(t, row, action)}`),
    t('configure.exitAction.others', { action: wordOf(t, row, other) }),
  ];
}

function maskedVariable(line: string): string {
  const { name, value } = parseVariable(line);
  return isSecretName(name) ? `${name}=${value === '' ? '' : MASK}` : line;
}

function textWords(t: TextFunction, row: ParameterRow, value: string): string {
  if (row.kind === 'failure-actions') {
    const said = recoveryLines(value).map(({ action, delay }) =>
      t('configure.recovery.after', { action: t(`configure.recovery.${action}`), delay }),
    );
    return said.length === 0 ? t('configure.none') : said.join(' → ');
  }
  if (row.name === 'ObjectName') {
    const key = accountKey(value);
    return key === null ? value : t(`account.${key}`);
  }
  return row.values === null ? value : wordOf(t, row, value);
}

function numberWords(t: TextFunction, row: ParameterRow, value: number): string {
  switch (row.kind) {
    case 'boolean':
      return t(value === 0 ? 'configure.off' : 'configure.on');
    case 'priority': {
      const name = Object.entries(PRIORITIES).find(([, number]) => number === value)?.[0];
      return name === undefined ? String(value) : wordOf(t, row, name);
    }
    case 'flags': {
      const words = flagsIn(row, value).map((word) => wordOf(t, row, word));
      return words.length === 0 ? t('configure.none') : words.join(', ');
    }
    default:
      return row.unit === null || row.unit === 'count'
        ? String(value)
        : `${value} ${t(`configure.unit.${row.unit}`)}`;
  }
}

/** The words of the bits that are set. */
export function flagsIn(row: ParameterRow, value: number): string[] {
  return (row.values ?? []).filter((_, bit) => (value & (1 << bit)) !== 0);
}
