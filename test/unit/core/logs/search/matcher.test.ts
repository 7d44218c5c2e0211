import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import type { Encoding } from '../../../../../electron/contract/encodings.js';
import type { SearchQuery } from '../../../../../electron/contract/logs.js';
import { Matcher } from '../../../../../electron/core/logs/search/matcher.js';

const query = (text: string, changes: Partial<SearchQuery> = {}): SearchQuery => ({
  text,
  matchCase: false,
  regex: false,
  ...changes,
});

const STAMP = '2026-11-21 05:30:00.123: ';
const LINES = [
  `${STAMP}INFO listening on :8080`,
  `${STAMP}WARN 磁盘空间不足 disk`,
  '  at foo(bar)',
  '',
  `${STAMP}ERROR Über limit 2026`,
  '\u001b[31mred\u001b[0m alert',
];

/** Numbers of the lines that match, in a block of all of them. */
function found(asked: SearchQuery, lines = LINES, encoding: Encoding = 'utf-8', end = '\r\n'): number[] {
  const parts = lines.map((line) => iconv.encode(line + end, encoding, { addBOM: false }));
  const starts = parts.map((_, index) => Buffer.concat(parts.slice(0, index)).length);
  const offsets: number[] = [];
  new Matcher(asked).scan(Buffer.concat(parts), encoding, (start) => offsets.push(start));
  return offsets.map((offset) => starts.indexOf(offset));
}

describe('lines that match', () => {
  const cases: [string, Partial<SearchQuery>, number[]][] = [
    ['info', {}, [0]],
    ['info', { matchCase: true }, []],
    ['INFO', { matchCase: true }, [0]],
    ['磁盘', {}, [1]],
    ['磁盘空间不足 DISK', {}, [1]],
    ['über', {}, [4]],
    ['über', { matchCase: true }, []],
    ['(bar)', {}, [2]],
    ['.', {}, []],
    ['red alert', {}, [5]],
    ['2026', {}, [4]],
    ['05:30', {}, []],
    ['2026', { regex: true }, [4]],
    ['^(info|error)', { regex: true }, [0, 4]],
    ['(info|warn) ', { regex: true }, [0, 1]],
    ['\\d{4}$', { regex: true }, [0, 4]],
    ['^$', { regex: true }, [3]],
    ['o[^x]*', { regex: true }, [0, 2, 4]],
    ['disk\\s+at', { regex: true }, []],
    ['red (?=alert)', { regex: true }, [5]],
    ['(?!)', { regex: true }, []],
    ['x*', { regex: true }, [0, 1, 2, 3, 4, 5]],
  ];
  it.each(cases)('of %s %j', (text, changes, numbers) => {
    expect(found(query(text, changes))).toEqual(numbers);
    expect(found(query(text, changes), LINES, 'utf-16le')).toEqual(numbers);
    const plain = LINES.slice(0, 5);
    expect(found(query(text, changes), plain)).toEqual(numbers.filter((number) => number < 5));
    expect(found(query(text, changes), plain, 'utf-8', '\n')).toEqual(numbers.filter((number) => number < 5));
  });

  it('are found in ASCII alone as well', () => {
    const ascii = ['GET /a 200', 'GET /b 500', 'POST /a 500'];
    expect(found(query('/a', {}), ascii)).toEqual([0, 2]);
    expect(found(query('get', {}), ascii)).toEqual([0, 1]);
    expect(found(query('(get|post) .* 5\\d\\d', { regex: true }), ascii)).toEqual([1, 2]);
    expect(found(query('^post', { regex: true }), ascii)).toEqual([2]);
  });

  it('are found in GBK, where a letter can be half of a character', () => {
    const gbk = ['错误：端口被占用', '绻a', 'ok'];
    expect(found(query('端口'), gbk, 'gb18030')).toEqual([0]);
    // The second byte of 丂 (0x81 0x40) is @, and that of 亅 (0x81 0x5b … 0x81 0x7e) may be a letter.
    expect(found(query('@'), ['丂'], 'gb18030')).toEqual([]);
  });

  it('include invalid bytes as they are shown', () => {
    const block = Buffer.concat([Buffer.from('bad '), Buffer.of(0xff), Buffer.from(' byte\ngood\n')]);
    const offsets: number[] = [];
    new Matcher(query('bad . byte', { regex: true })).scan(block, 'utf-8', (start) => offsets.push(start));
    expect(offsets).toEqual([0]);
  });
});

it('tells where a line matches, without empty matches', () => {
  const ranges = (text: string, asked: SearchQuery) => new Matcher(asked).ranges(text);
  expect(ranges('Port 80, port 8080', query('port'))).toEqual([
    { start: 0, length: 4 },
    { start: 9, length: 4 },
  ]);
  expect(ranges('aXbX', query('x*', { regex: true }))).toEqual([
    { start: 1, length: 1 },
    { start: 3, length: 1 },
  ]);
});

it('refuses what is no expression', () => {
  expect(() => new Matcher(query('(', { regex: true }))).toThrow(SyntaxError);
  expect(new Matcher(query('(')).matches('a(b')).toBe(true);
});
