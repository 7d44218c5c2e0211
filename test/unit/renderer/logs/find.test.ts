import { describe, expect, it } from 'vitest';
import { pieces, textRanges } from '../../../../renderer/features/logs/find.js';

const starts = (text: string, line: string, matchCase = false) =>
  textRanges(line, { text, matchCase, regex: false }).map(({ start }) => start);

describe('matches in a line', () => {
  it('are all places, without regard to case unless asked to', () => {
    expect(starts('port', 'Port 80, port 8080')).toEqual([0, 9]);
    expect(starts('port', 'Port 80, port 8080', true)).toEqual([9]);
  });

  it('are literal, also in Chinese, and do not overlap', () => {
    expect(starts('.', 'no dot')).toEqual([]);
    expect(starts('端口', '错误：端口被占用')).toEqual([3]);
    expect(starts('aa', 'aaaa')).toEqual([0, 2]);
    expect(starts('', 'anything')).toEqual([]);
  });

  it('cut a line without losing anything', () => {
    const ranges = textRanges('Port 80, port 8080', { text: 'port', matchCase: false, regex: false });
    const cut = pieces('Port 80, port 8080', ranges);
    expect(cut.map(({ text }) => text).join('')).toBe('Port 80, port 8080');
    expect(cut.filter(({ match }) => match).map(({ start }) => start)).toEqual([0, 9]);
  });
});
