import { describe, expect, it } from 'vitest';
import { displayText } from '../../../../electron/contract/display-text.js';
import { styledSpans } from '../../../../renderer/features/logs/ansi.js';

const ESC = '\u001b';
/** The parts of a line that look special, with what is special. */
function looks(text: string): [string, Record<string, unknown>][] {
  const shown = displayText(text);
  return styledSpans(text).map(({ start, end, style }) => [
    shown.slice(start, end),
    Object.fromEntries(Object.entries(style).filter(([, value]) => value !== null && value !== false)),
  ]);
}

describe('terminal colours', () => {
  it('are found at their places in the text as shown', () => {
    expect(looks(`a ${ESC}[31mred${ESC}[0m b ${ESC}[1;92mgreen${ESC}[m`)).toEqual([
      ['red', { color: 1 }],
      ['green', { color: 10, bold: true }],
    ]);
  });

  it('go on until they are changed', () => {
    expect(looks(`${ESC}[33mone${ESC}[4mtwo${ESC}[39mthree${ESC}[24mfour`)).toEqual([
      ['one', { color: 3 }],
      ['two', { color: 3, underline: true }],
      ['three', { underline: true }],
      ['four', {}],
    ]);
  });

  it('are 16, 256 or any', () => {
    expect(looks(`${ESC}[38;5;196ma${ESC}[48;2;1;2;255mb${ESC}[38;5;9mc${ESC}[0;38;5;244md`)).toEqual([
      ['a', { color: '#ff0000' }],
      ['b', { color: '#ff0000', background: '#0102ff' }],
      ['c', { color: 9, background: '#0102ff' }],
      ['d', { color: '#808080' }],
    ]);
  });

  it('do nothing where they are broken or mean something else', () => {
    expect(looks(`${ESC}[38;5mx${ESC}[38;2;300;0;0my${ESC}[999mz`)).toEqual([]);
    expect(looks(`${ESC}[2J${ESC}[Hcleared ${ESC}]0;title\u0007`)).toEqual([]);
    expect(looks('plain')).toEqual([]);
  });

  it('keep their places beside other sequences and control characters', () => {
    expect(looks(`${ESC}]0;t\u0007a\u0007${ESC}[2K${ESC}[31mred`)).toEqual([['red', { color: 1 }]]);
  });
});
