import { statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { HELPER } from '../support/machine.js';

/** Every running service has the helper mapped, and every installation ships it. Windows counts 1024 × 1024 bytes as 1 MB. */
const MAX_BYTES = 1024 * 1024;

test('steward.exe is smaller than 1 MB', () => {
  expect(statSync(HELPER).size).toBeLessThan(MAX_BYTES);
});
