import { describe, expect, it } from 'vitest';
import { MAX_LINE } from '../../../../electron/contract/logs.js';
import type { Encoding } from '../../../../electron/contract/encodings.js';
import { ForwardLines } from '../../../../electron/core/logs/forward-lines.js';
import { MAX_LINE_BYTES, toLogLine } from '../../../../electron/core/logs/line.js';

function split(bytes: Buffer, encoding: Encoding, chunk: number): [number, string][] {
  const lines = new ForwardLines(encoding, 0);
  const found: [number, string][] = [];
  for (let at = 0; at < bytes.length; at += chunk) {
    for (const raw of lines.push(bytes.subarray(at, at + chunk))) {
      found.push([raw.offset, toLogLine(raw, 'stdout', 0, encoding).text]);
    }
  }
  const partial = lines.partial();
  if (partial !== null) found.push([partial.offset, toLogLine(partial, 'stdout', 0, encoding).text]);
  return found;
}

describe('ForwardLines', () => {
  it.each([1, 2, 3, 7, 1000])('gives the same lines for chunks of %i bytes', (chunk) => {
    const bytes = Buffer.from('一\r\n\nthree\nrest');
    expect(split(bytes, 'utf-8', chunk)).toEqual([
      [0, '一'],
      [5, ''],
      [6, 'three'],
      [12, 'rest'],
    ]);
  });

  it.each([1, 2, 3, 5, 1000])('splits UTF-16 by units for chunks of %i bytes', (chunk) => {
    const bytes = Buffer.from('\u0a0d中\nb\n', 'utf16le');
    expect(split(bytes, 'utf-16le', chunk)).toEqual([
      [0, '\u0a0d中'],
      [6, 'b'],
    ]);
  });

  it('cuts an endless line and goes on after it', () => {
    const lines = new ForwardLines('utf-8', 0);
    const long = Buffer.alloc(MAX_LINE_BYTES, 'x');
    expect(lines.push(long)).toEqual([]);
    expect(lines.push(long)).toEqual([]);
    const [first, second] = lines.push(Buffer.from('\nnext\n'));
    expect(first).toMatchObject({ offset: 0, cut: true });
    expect(first?.bytes).toHaveLength(MAX_LINE_BYTES);
    expect(second).toMatchObject({ offset: 2 * MAX_LINE_BYTES + 1, cut: false });
  });
});

describe('toLogLine', () => {
  const line = (text: string) =>
    toLogLine({ offset: 0, end: 0, bytes: Buffer.from(text), cut: false }, 'stderr', 0, 'utf-8');

  it("takes the host's time off", () => {
    expect(line('2026-11-21 05:30:00.123: hello: world')).toMatchObject({
      at: '2026-11-21T05:30:00.123Z',
      text: 'hello: world',
    });
  });

  it('leaves times that are not the host’s', () => {
    for (const text of [
      '2026-11-21 05:30:00: x',
      '2026-02-30 05:30:00.123: x',
      'x 2026-11-21 05:30:00.123: y',
    ]) {
      expect(line(text)).toMatchObject({ at: null, text });
    }
  });

  it('keeps control characters but NUL', () => {
    expect(line('\u001b[31mred\u0000\u0007\tend\r').text).toBe('\u001b[31mred\u0007\tend');
  });

  it('cuts at the limit without halving a character', () => {
    const cut = line(`${'a'.repeat(MAX_LINE - 1)}😀tail`);
    expect(cut.cut).toBe(true);
    expect(cut.text).toBe('a'.repeat(MAX_LINE - 1));
    expect(line('a'.repeat(MAX_LINE)).cut).toBe(false);
  });
});
