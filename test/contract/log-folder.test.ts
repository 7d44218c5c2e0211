import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { logFolderName } from '../../electron/contract/log-folder.js';

const rows = z
  .array(z.object({ name: z.string(), folder: z.string() }))
  .parse(JSON.parse(readFileSync(new URL('fixtures/log-folders.json', import.meta.url), 'utf8')));

it.each(rows)('the logs of $name are in $folder, as the helper has it', ({ name, folder }) => {
  expect(logFolderName(name)).toBe(folder);
});

it('keeps different services apart', () => {
  expect(new Set(rows.map(({ folder }) => folder)).size).toBe(rows.length);
});
