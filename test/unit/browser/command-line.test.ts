import { expect, it } from 'vitest';
import { parseCommandLine } from '../../../electron/browser/command-line.js';

it('reads its options', () => {
  expect(parseCommandLine([])).toEqual({ port: 0, open: false, help: false });
  expect(parseCommandLine(['--port', '8080', '--open'])).toEqual({ port: 8080, open: true, help: false });
});

it.each(['-1', '65536', '80a', '', '1e3'])('refuses the port %j', (port) => {
  expect(() => parseCommandLine([`--port=${port}`])).toThrow('--port');
});

it('refuses what it does not know', () => {
  expect(() => parseCommandLine(['--prot', '1'])).toThrow('--prot');
  expect(() => parseCommandLine(['extra'])).toThrow();
});
