import { describe, expect, it } from 'vitest';
import { jsonMembers, layOut, prettyJson } from '../../../../renderer/features/logs/json-source.js';

describe('the source of a line of JSON', () => {
  it('is read without losing a digit, the order, or what comes twice', () => {
    expect(
      jsonMembers(' {"id": 9007199254740993123,"b":{"x":[1,{"y":2}],"z":"}"},"2":1e2, "1":null,"id":-0.10} '),
    ).toEqual([
      { key: 'id', source: '9007199254740993123' },
      { key: 'b', source: '{"x":[1,{"y":2}],"z":"}"}' },
      { key: '2', source: '1e2' },
      { key: '1', source: 'null' },
      { key: 'id', source: '-0.10' },
    ]);
  });

  it('may have anything in its texts and names', () => {
    expect(jsonMembers('{"a\\"b: {":"\\\\","服务":"}, \\"x\\":1"}')).toEqual([
      { key: 'a"b: {', source: '"\\\\"' },
      { key: '服务', source: '"}, \\"x\\":1"' },
    ]);
    expect(jsonMembers('{}')).toEqual([]);
  });

  it.each([
    '',
    'x',
    '[1]',
    '"x"',
    '{',
    '{"a":1',
    '{a:1}',
    '{"a":1}{"b":2}',
    "{'a':1}",
    '{"a":1,}',
    'x {"a":1}',
  ])('is none in %s', (text) => {
    expect(jsonMembers(text)).toBeNull();
  });

  it('is laid out as JSON.stringify does', () => {
    for (const value of [
      { a: 1, b: [1, 'x', { c: null }], d: {}, e: [], f: { g: { h: true } } },
      { text: 'a: {b}, [c] "d" \\ \n 中文', empty: '' },
    ]) {
      expect(prettyJson(JSON.stringify(value))).toBe(JSON.stringify(value, null, 2));
    }
  });

  it('tells what each piece is', () => {
    expect(
      layOut('{"a":["b",1,true]}').map(({ depth, tokens }) => [depth, ...tokens.map(({ kind }) => kind)]),
    ).toEqual([
      [0, 'punctuation'],
      [1, 'key', 'punctuation', 'punctuation'],
      [2, 'string', 'punctuation'],
      [2, 'number', 'punctuation'],
      [2, 'literal'],
      [1, 'punctuation'],
      [0, 'punctuation'],
    ]);
  });

  it('may be nested as deep as a line is long', () => {
    const source = `{"a":${'['.repeat(8000)}${']'.repeat(8000)}}`;
    expect(jsonMembers(source)).toHaveLength(1);
    expect(layOut(source)).toHaveLength(16_001);
  });
});
