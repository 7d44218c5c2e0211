import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { PACKAGES } from '../../../../renderer/features/settings/licences.js';

const root = new URL('../../../../', import.meta.url);
const manifest = z.object({ dependencies: z.record(z.string(), z.string()) });
const licensed = z.object({ license: z.string() });

function read(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, root), 'utf8'));
}

test('every package that the product contains is named', () => {
  const { dependencies } = manifest.parse(read('package.json'));
  expect(PACKAGES.map(({ name }) => name)).toEqual(Object.keys(dependencies).sort());
});

test.each(PACKAGES)('$name is under $licence', ({ name, licence }) => {
  expect(licensed.parse(read(`node_modules/${name}/package.json`)).license).toBe(licence);
});
