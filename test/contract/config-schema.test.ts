import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parametersSchema } from '../../electron/contract/parameters.js';
import { runSteward } from '../support/steward.js';

interface JsonSchema {
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
}

const kept = readFileSync(new URL('../../docs/config.schema.json', import.meta.url), 'utf8');
const printed = await runSteward(['schema', '--config']);

it('is kept in docs as "steward schema --config" prints it', () => {
  expect(printed.code).toBe(0);
  expect(kept).toBe(printed.stdout);
});

it('has the parameters of the model', () => {
  const schema = JSON.parse(kept) as JsonSchema;
  const service = schema.properties?.['services']?.items;
  const parameters = service?.properties?.['parameters']?.properties ?? {};
  expect(Object.keys(parameters).sort()).toEqual(Object.keys(parametersSchema.shape).sort());
});

it('is asked for by its word only', async () => {
  expect((await runSteward(['schema', '--configuration'])).code).toBe(1);
});
