import { describe, expect, it } from 'vitest';
import { KEY_OVERVIEW, keyCommand, type KeyPress } from '../../../../renderer/app/keyboard.js';
import { en } from '../locales/resources.js';

const plain: KeyPress = { key: '', ctrl: false, shift: false, alt: false, typing: false, inLog: false };

describe('keys', () => {
  it.each([
    [{ key: 'n', ctrl: true }, 'new'],
    [{ key: 'N', ctrl: true }, 'new'],
    [{ key: 'f', ctrl: true }, 'filter'],
    [{ key: 'f', ctrl: true, inLog: true }, 'findInLog'],
    [{ key: 'l', ctrl: true }, 'log'],
    [{ key: 'e', ctrl: true }, 'configure'],
    [{ key: ',', ctrl: true }, 'settings'],
    [{ key: 'F5' }, 'refresh'],
    [{ key: '?', shift: true }, 'keys'],
    [{ key: '?', shift: true, typing: true }, null],
    [{ key: 'n' }, null],
    [{ key: 'n', ctrl: true, alt: true }, null],
    [{ key: 'n', ctrl: true, shift: true }, null],
    [{ key: 'c', ctrl: true }, null],
  ] as const)('%j stands for %s', (press, command) => {
    expect(keyCommand({ ...plain, ...press })).toBe(command);
  });

  it('are all listed with words', () => {
    for (const { area, text } of KEY_OVERVIEW) {
      expect(en).toHaveProperty(['app', 'keys', text]);
      expect(en).toHaveProperty(['app', 'keys', 'area', area]);
    }
  });
});
