import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { commandLine } from '../../electron/contract/command-line.js';

const fixtures = z
  .array(z.object({ application: z.string(), parameters: z.string(), commandLine: z.string() }))
  .min(5)
  .parse(JSON.parse(readFileSync(new URL('fixtures/command-lines.json', import.meta.url), 'utf8')));

/** The helper's doctest reads the same file, so that the form shows what the host will run. */
describe('commandLine', () => {
  it.each(fixtures)(
    'of $application with $parameters',
    ({ application, parameters, commandLine: expected }) => {
      expect(commandLine(application, parameters)).toBe(expected);
    },
  );
});
