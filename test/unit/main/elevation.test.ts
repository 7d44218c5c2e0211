import { describe, expect, it } from 'vitest';
import { applyBatchLine, canHoldScripts } from '../../../electron/main/elevation/batch.js';
import { readRun } from '../../../electron/main/elevation/outcome.js';

const sha256 = 'a'.repeat(64);
const helper = 'C:\\Program Files\\Steward\\bin\\steward.exe';

describe('the line of the batch file', () => {
  it('quotes both paths', () => {
    expect(applyBatchLine({ helper, requestFile: 'C:\\Temp\\请求 1.json', sha256 })).toBe(
      `"C:\\Program Files\\Steward\\bin\\steward.exe" apply "C:\\Temp\\请求 1.json" --sha256 ${sha256} & exit /b 0`,
    );
  });

  it('keeps cmd from expanding variables and from seeing its operators', () => {
    const line = applyBatchLine({ helper, requestFile: 'C:\\100%\\%PATH%\\a & b ^ (c)!\\r.json', sha256 });
    expect(line).toContain('"C:\\100%%\\%%PATH%%\\a & b ^ (c)!\\r.json"');
  });

  it.each(['C:\\a" & calc & ".json', 'C:\\a\r\ncalc.json', 'C:\\a\u0000.json'])(
    'refuses %j',
    (requestFile) => {
      expect(() => applyBatchLine({ helper, requestFile, sha256 })).toThrow('quote or a control character');
    },
  );

  it.each(['', 'A'.repeat(64), 'a'.repeat(63), `${sha256} & calc`])('refuses the hash %j', (hash) => {
    expect(() => applyBatchLine({ helper, requestFile: 'C:\\r.json', sha256: hash })).toThrow('SHA-256');
  });
});

describe('the folder of the scripts', () => {
  it.each([
    'C:\\Users\\ann\\AppData\\Local\\Temp',
    'C:\\Users\\ADMINI~1\\AppData\\Local\\Temp',
    'D:\\tmp (2)',
  ])('may be %s', (folder) => expect(canHoldScripts(folder)).toBe(true));

  it.each([
    'C:\\Users\\张三\\AppData\\Local\\Temp',
    "C:\\Users\\O'Brien\\Temp",
    'C:\\100%\\Temp',
    'C:\\a&b',
    '\\\\server\\share',
    'C:\\a\nb',
    '',
  ])('may not be %s', (folder) => {
    expect(canHoldScripts(folder)).toBe(false);
  });
});

describe('what sudo-prompt calls back with', () => {
  it('is a run of the helper', () => {
    const run = { status: 'ran', stdout: '{"ok":true}', exitCode: null };
    expect(readRun(undefined, '{"ok":true}')).toEqual(run);
    expect(readRun(undefined, Buffer.from('{"ok":true}'))).toEqual(run);
  });

  it('is a person who declined', () => {
    expect(readRun(new Error('User did not grant permission.'), undefined)).toEqual({ status: 'declined' });
  });

  it('is neither when there was no prompt', () => {
    expect(readRun(new Error('ENOENT: no such file'), undefined)).toBeNull();
    expect(readRun('odd', undefined)).toBeNull();
  });
});
