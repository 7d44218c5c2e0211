import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeRunFolder, removeLeftovers } from '../../../build/scripts/run-folder.mjs';

const real = tmpdir();
let temporary = '';
beforeEach(() => {
  temporary = mkdtempSync(path.join(real, 'steward-test-'));
  process.env['TMPDIR'] = temporary;
});
afterEach(() => {
  process.env['TMPDIR'] = real;
  rmSync(temporary, { recursive: true });
});

test('folders of runs that have ended are removed, and no others', ({ skip }) => {
  skip(process.platform === 'win32', 'TMPDIR does not name the temporary folder of Windows');
  const { pid } = spawnSync('true');
  const left = path.join(temporary, `steward-e2e-${pid}-AbCd12`);
  mkdirSync(path.join(left, 'prefix', 'drive_c'), { recursive: true });
  const other = path.join(temporary, `steward-notes-${pid}`);
  mkdirSync(other);
  const own = makeRunFolder('integration');
  expect(removeLeftovers()).toEqual([left]);
  expect([left, other, own].map((folder) => existsSync(folder))).toEqual([false, true, true]);
});
