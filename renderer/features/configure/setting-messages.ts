import { isEverybody } from '../../../electron/contract/account.js';
import { failure } from '../../../electron/contract/errors.js';
import type { ParameterRow } from '../../../electron/contract/helper/schema.js';
import type { SettingProblem } from '../../../electron/contract/service-settings.js';
import { sayFailure } from '../../../electron/contract/translate.js';
import type { TextFunction } from '../../lib/i18n.js';
import type { DraftState } from './draft.js';
import type { SettingMessage } from './setting-row.js';
import { titleOf, valueLines } from './setting-words.js';

/** Longest part of a wrong value that its message repeats, in UTF-16 units. */
const MAX_SAID = 120;

/** What is to be said at a setting: what is wrong, what somebody else has done, and when a change takes effect. */
export function settingMessages(
  t: TextFunction,
  language: string,
  row: ParameterRow,
  { errors, conflicts, changes }: DraftState,
  problems: readonly SettingProblem[],
  running: boolean,
): SettingMessage[] {
  const messages: SettingMessage[] = [];
  const error = errors.get(row.name);
  if (error !== undefined)
    messages.push({ severity: 'error', text: t(`configure.wrong.${error.key}`, error.params) });
  for (const { setting, code, value, win32, severity } of problems) {
    if (setting !== row.name) continue;
    const said = value === null ? null : value.slice(0, MAX_SAID);
    const text = sayFailure(t, failure(code, { value: said, win32, field: titleOf(row, language) }));
    messages.push({ severity, text });
  }
  if (conflicts.has(row.name)) {
    const value = valueLines(t, row, conflicts.get(row.name) ?? null).join(', ') || t('configure.notSet');
    messages.push({ severity: 'warning', text: t('configure.conflict', { value }) });
  }
  if (row.name === 'AllowControl') {
    const after = changes.find((change) => change.row.name === row.name)?.after;
    const group = Array.isArray(after) ? after.find(isEverybody) : undefined;
    if (group !== undefined)
      messages.push({ severity: 'warning', text: t('configure.everybody', { group }) });
  }
  const changed = changes.some((change) => change.row.name === row.name);
  if (changed && row.restart && running)
    messages.push({ severity: 'info', text: t('configure.afterRestart') });
  return messages;
}
