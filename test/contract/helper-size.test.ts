import { statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { HELPER } from '../support/machine.js';

/** Every running service has the helper mapped, and every installation ships it. */
const MAX_BYTES = 1_000_000;

test('steward.exe is smaller than 1 MB', () => {
  expect(statSync(HELPER).size).toBeLessThan(MAX_BYTES);
});
