import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { StreamText } from '../../../../electron/core/trial/stream-text.js';

const TEXT = 'listening on :8080\r\n玩家 1182 加入\n';

test.each(['utf-8', 'gb18030', 'utf-16le'])('text in %s is read whole, however it is cut', (encoding) => {
  const bytes = iconv.encode(TEXT, encoding);
  for (const size of [bytes.length, 8, 3]) {
    const stream = new StreamText();
    let text = '';
    for (let i = 0; i < bytes.length; i += size) text += stream.push(bytes.subarray(i, i + size));
    expect(text + stream.end()).toBe(TEXT);
  }
});

test('ASCII is told at once, and what follows may be in either encoding', () => {
  const stream = new StreamText();
  expect(stream.push(Buffer.from('> '))).toBe('> ');
  expect(stream.push(iconv.encode('请按任意键继续', 'gb18030'))).toBe('请按任意键继续');
});

test('a character that never ends is told as what it is: no character', () => {
  const stream = new StreamText();
  expect(stream.push(Buffer.from([0x61, 0xe7]))).toBe('a');
  expect(stream.end()).toBe('\ufffd');
});
