import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../build/scripts/paths.mjs';
import { HELPER } from '../support/machine.js';

test('the manifest of steward.exe names the version of the product', () => {
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  const [numbers = ''] = /^[\d.]+/.exec(version) ?? [];
  expect(readFileSync(HELPER, 'latin1')).toContain(`name="Steward.Helper" version="${numbers}.0"`);
});
