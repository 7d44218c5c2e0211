import { expect, it } from 'vitest';
import {
  checkRecovery,
  recoveryLines,
  recoveryText,
} from '../../../../renderer/features/configure/recovery-actions.js';

it.each(['', 'restart/60000', 'restart/60000/run/1000/none/0', 'reboot/'])(
  '%j survives being edited',
  (text) => {
    expect(recoveryText(recoveryLines(text))).toBe(text);
  },
);

it('reads every spelling that sc takes', () => {
  expect(recoveryLines('Restart/1000//5')).toEqual([
    { action: 'restart', delay: '1000' },
    { action: 'none', delay: '5' },
  ]);
});

it.each([
  ['restart/60000/run/1000', null],
  ['', null],
  ['restart/', 'number'],
  ['restart/soon', 'number'],
  ['restart/4294967296', 'number'],
  ['dance/1', 'recovery'],
  [recoveryText(Array.from({ length: 101 }, () => ({ action: 'restart', delay: '1' }))), 'tooMany'],
])('%j is wrong as %j says', (text, key) => {
  expect(checkRecovery(text)?.key ?? null).toBe(key);
});
