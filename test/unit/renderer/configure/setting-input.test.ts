import { describe, expect, it } from 'vitest';
import type { ParameterRow } from '../../../../electron/contract/helper/schema.js';
import {
  normalise,
  readInput,
  toInput,
  type SettingInput,
} from '../../../../renderer/features/configure/setting-input.js';
import { en, flatten } from '../locales/resources.js';
import {
  ACCOUNT,
  AFFINITY,
  ARGUMENTS,
  CONSOLE,
  DEPENDENCIES,
  EXIT,
  EXTRA,
  HOOKS,
  PROGRAM,
  ROTATE_AT,
  row,
  THROTTLE,
} from './rows.js';

const texts = flatten(en);

describe('an input that is right', () => {
  it.each<[string, ParameterRow, SettingInput, unknown]>([
    ['a number', THROTTLE, '2000', 2000],
    ['a number with space around it', THROTTLE, ' 0 ', 0],
    ['the default as a number', THROTTLE, '1500', null],
    ['no number', THROTTLE, '', null],
    ['a path with space around it', PROGRAM, ' C:\\a.exe ', 'C:\\a.exe'],
    ['arguments as they are typed', ARGUMENTS, ' -a  b ', ' -a  b '],
    ['no arguments', ARGUMENTS, '', null],
    ['on', CONSOLE, 1, 1],
    ['off, the default', CONSOLE, 0, null],
    ['processors', AFFINITY, '0-2,4', '0-2,4'],
    ['all processors', AFFINITY, 'All', null],
    ['times of day', ROTATE_AT, '00:00,12:30', '00:00,12:30'],
    ['lines', DEPENDENCIES, ['Tcpip', ' ', ''], ['Tcpip']],
    ['no lines', DEPENDENCIES, [''], null],
    ['variables', EXTRA, ['A=1', '=', 'B=x=y'], ['A=1', 'B=x=y']],
    ['exit actions', EXIT, { '3': 'Exit', Default: 'Restart' }, { '3': 'Exit' }],
    ['exit actions by default', EXIT, { Default: 'Restart' }, null],
    ['a hook', HOOKS, { 'Start/Pre': 'cmd /c rem', 'Exit/Post': ' ' }, { 'Start/Pre': 'cmd /c rem' }],
    ['the default account', ACCOUNT, 'LocalSystem', null],
  ])('stands for its value: %s', (_, setting, input, value) => {
    expect(readInput(setting, input)).toEqual({ ok: true, value });
  });

  it('shows the value that it was read from', () => {
    expect(toInput(THROTTLE, 2000)).toBe('2000');
    expect(toInput(THROTTLE, null)).toBeNull();
    expect(toInput(CONSOLE, 1)).toBe(1);
  });
});

describe('an input that is wrong', () => {
  it.each<[string, ParameterRow, SettingInput, string]>([
    ['no number', THROTTLE, 'soon', 'number'],
    ['a negative number', THROTTLE, '-1', 'number'],
    ['a fraction', THROTTLE, '1.5', 'number'],
    ['too large', THROTTLE, '3600001', 'range'],
    ['larger than any number', THROTTLE, '9'.repeat(30), 'number'],
    ['no program', PROGRAM, ' ', 'pathEmpty'],
    ['a path of another world', PROGRAM, 'C:\\a?.exe', 'pathCharacter'],
    ['a path over two lines', PROGRAM, 'C:\\a\n.exe', 'controlCharacter'],
    ['arguments too long', ARGUMENTS, 'x'.repeat(16_384), 'tooLong'],
    ['display name too long', row('DisplayName', { scope: 'native' }), 'n'.repeat(257), 'tooLong'],
    ['processors', AFFINITY, '0-', 'affinity'],
    ['processor number', AFFINITY, '64', 'affinity'],
    ['time of day', ROTATE_AT, '24:00', 'dayTimes'],
    ['a dependency twice', DEPENDENCIES, ['Tcpip', 'TCPIP'], 'twice'],
    ['a variable twice', EXTRA, ['Path=1', 'PATH=2'], 'twice'],
    ['a variable without a name', EXTRA, ['=1'], 'variableName'],
    ['an exit code', EXIT, { x: 'Exit' }, 'exitCode'],
    ['a hook over two lines', HOOKS, { 'Start/Pre': 'a\nb' }, 'controlCharacter'],
    ['no account', ACCOUNT, '', 'accountEmpty'],
    ['arguments without their secret', ARGUMENTS, '--token <left out>', 'secretLeftOut'],
    ['a variable without its secret', EXTRA, ['A=1', 'DB_PASSWORD=<left out>'], 'secretLeftOut'],
    ['a hook without its secret', HOOKS, { 'Start/Pre': 'set TOKEN=<left out>' }, 'secretLeftOut'],
  ])('says what: %s', (_, setting, input, key) => {
    const read = readInput(setting, input);
    expect(read).toMatchObject({ ok: false, error: { key } });
    expect(texts.has(`configure.wrong.${key}`)).toBe(true);
  });
});

it('a description may have several lines', () => {
  expect(readInput(row('Description', { scope: 'native' }), 'a\r\nb')).toMatchObject({ ok: true });
});

it('a default written out means the same as none', () => {
  expect(normalise(EXIT, { Default: 'Restart' })).toBeNull();
  expect(normalise(THROTTLE, 1500)).toBeNull();
  expect(normalise(EXTRA, [])).toBeNull();
});
