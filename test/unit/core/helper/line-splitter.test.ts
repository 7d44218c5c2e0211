import { expect, it } from 'vitest';
import { LineSplitter } from '../../../../electron/core/helper/line-splitter.js';

it.each([1, 2, 3, 100])('gives the same lines for chunks of %i bytes', (size) => {
  const bytes = Buffer.from('{"名":"服务"}\r\n\n{"b":2}\nrest');
  const splitter = new LineSplitter(100);
  const lines: string[] = [];
  for (let at = 0; at < bytes.length; at += size) {
    const got = splitter.push(bytes.subarray(at, at + size));
    if (got !== 'tooLong') lines.push(...got);
  }
  expect(lines).toEqual(['{"名":"服务"}', '', '{"b":2}']);
});

it('refuses a line beyond the limit, whether it ends or not', () => {
  expect(new LineSplitter(4).push(Buffer.from('1234\n'))).toEqual(['1234']);
  expect(new LineSplitter(4).push(Buffer.from('12345'))).toBe('tooLong');
  expect(new LineSplitter(4).push(Buffer.from('12345\n'))).toBe('tooLong');
});
