import { expect, it } from 'vitest';
import type { SettingValue } from '../../../../electron/contract/service-settings.js';
import type { ParameterRow } from '../../../../electron/contract/helper/schema.js';
import { diffOf } from '../../../../renderer/features/configure/diff.js';
import { textsIn } from '../../../../renderer/lib/i18n.js';
import { ACCOUNT, EXIT, EXTRA, PRIORITY, SKIP, THROTTLE } from './rows.js';

const { t } = textsIn('en');

function words(row: ParameterRow, before: SettingValue | null, after: SettingValue | null): string[][] {
  const diff = diffOf(t, { row, before, after, passwordOnly: false });
  return [
    diff.before.map(({ text, gone }) => (gone ? `-${text}` : text)),
    diff.after.map(({ text }) => text),
  ];
}

it('says values in words, with their units', () => {
  expect(words(THROTTLE, 2000, null)).toEqual([['-2000 ms'], ['1500 ms']]);
  expect(words(PRIORITY, null, 0x80)).toEqual([['-Normal'], ['High']]);
  expect(words(SKIP, null, 5)).toEqual([['-None'], ['Ctrl+C, WM_QUIT to its threads']]);
  expect(words(EXIT, null, { '3': 'Exit' })).toEqual([
    ['all other codes: Restart the program'],
    ['3: Stop the service', 'all other codes: Restart the program'],
  ]);
});

it('strikes only the lines that go', () => {
  expect(words(EXTRA, ['A=1', 'B=2'], ['A=1', 'B=3'])).toEqual([
    ['A=1', '-B=2'],
    ['A=1', 'B=3'],
  ]);
  expect(words(EXTRA, ['A=1'], null)).toEqual([['-A=1'], ['(not set)']]);
});

it('never shows a secret, and tells that it is another one', () => {
  const diff = words(EXTRA, ['TOKEN=old', 'API_KEY=same'], ['TOKEN=new', 'API_KEY=same']);
  expect(diff).toEqual([
    ['-TOKEN=••••••', 'API_KEY=••••••'],
    ['TOKEN=•••••• (new value)', 'API_KEY=••••••'],
  ]);
  const password = diffOf(t, { row: ACCOUNT, before: '.\\a', after: '.\\a', passwordOnly: true });
  expect(password.after).toEqual([{ text: 'new password', gone: false }]);
});
