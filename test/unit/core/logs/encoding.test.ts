import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import {
  byteOrderMarkLength,
  decode,
  detectEncoding,
  indexOfLineFeed,
  lastIndexOfLineFeed,
} from '../../../../electron/core/logs/encoding.js';
import type { Encoding } from '../../../../electron/contract/encodings.js';

const none = Buffer.alloc(0);
const text = '服务器已启动，端口 8080\n玩家 1182 加入\n';

describe('detectEncoding', () => {
  it.each<[string, Buffer, Encoding, boolean]>([
    ['ASCII is UTF-8 until told otherwise', Buffer.from('listening\n'), 'utf-8', false],
    ['nothing', none, 'utf-8', false],
    ['UTF-8', Buffer.from(text), 'utf-8', true],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`), 'utf-8', true],
    ['GBK', iconv.encode(text, 'gbk'), 'gb18030', true],
    ['a four-byte character of GB18030', iconv.encode('日志 𠮷\n', 'gb18030'), 'gb18030', true],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${text}`, 'utf16le'), 'utf-16le', true],
    ['UTF-16 without a mark', Buffer.from('listening on 8080\r\n', 'utf16le'), 'utf-16le', true],
    ['UTF-16, big-endian', iconv.encode('listening on 8080\r\n', 'utf-16be'), 'utf-16be', true],
  ])('%s', (_, bytes, encoding, certain) => {
    expect(detectEncoding(bytes, none)).toEqual({ encoding, certain });
  });

  it('is not misled by a tail that begins and ends within a character', () => {
    const tail = Buffer.from('日志'.repeat(100));
    for (const cut of [0, 1, 2]) {
      expect(detectEncoding(Buffer.from('head\n'), tail.subarray(cut, tail.length - cut)).encoding).toBe(
        'utf-8',
      );
    }
  });

  it('waits for a whole character: the first byte of one may be of either encoding', () => {
    const gbk = iconv.encode('ready 用', 'gbk');
    expect(detectEncoding(none, gbk.subarray(0, -1))).toEqual({ encoding: 'utf-8', certain: false });
    expect(detectEncoding(none, gbk)).toEqual({ encoding: 'gb18030', certain: true });
  });

  it('lets the tail decide when the head is ASCII', () => {
    expect(detectEncoding(Buffer.from('start\n'), iconv.encode('错误\n', 'gbk')).encoding).toBe('gb18030');
  });
});

it('knows the length of the byte order mark', () => {
  expect(byteOrderMarkLength(Buffer.from('\ufeffa'), 'utf-8')).toBe(3);
  expect(byteOrderMarkLength(Buffer.from('\ufeffa', 'utf16le'), 'utf-16le')).toBe(2);
  expect(byteOrderMarkLength(Buffer.from('abc'), 'utf-8')).toBe(0);
});

it.each<Encoding>(['utf-8', 'gb18030', 'utf-16le', 'utf-16be'])('decodes %s', (encoding) => {
  expect(decode(iconv.encode(text, encoding, { addBOM: false }), encoding)).toBe(text);
});

describe('line feeds in UTF-16', () => {
  // U+0A0D and U+0D0A hold the byte 0x0a without being line feeds.
  const tricky = '\u0a0d\u0d0a\u0a00x\ny\n';
  it.each<Encoding>(['utf-16le', 'utf-16be'])('are found by unit in %s', (encoding) => {
    const bytes = iconv.encode(tricky, encoding, { addBOM: false });
    expect(indexOfLineFeed(bytes, encoding, 0)).toBe(8);
    expect(indexOfLineFeed(bytes, encoding, 10)).toBe(12);
    expect(indexOfLineFeed(bytes, encoding, 14)).toBe(-1);
    expect(lastIndexOfLineFeed(bytes, encoding, bytes.length)).toBe(12);
    expect(lastIndexOfLineFeed(bytes, encoding, 12)).toBe(8);
    expect(lastIndexOfLineFeed(bytes, encoding, 8)).toBe(-1);
  });
});
