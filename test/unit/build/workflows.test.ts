import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../../build/scripts/paths.mjs';

const folder = path.join(root, '.github', 'workflows');

it.each(readdirSync(folder))('%s takes every action by its commit, with the version beside it', (file) => {
  const lines = readFileSync(path.join(folder, file), 'utf8').split(/\r?\n/);
  const uses = lines.filter((line) => /^\s*(- )?uses:/.test(line));
  expect(uses).not.toEqual([]);
  for (const line of uses) expect(line).toMatch(/uses: [\w-]+\/[\w-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/);
});
