import { expect, it } from 'vitest';
import { helperSchemaSchema } from '../../electron/contract/helper/schema.js';
import { SETTING_SECTIONS, settingsOf } from '../../electron/contract/setting-sections.js';
import { runSteward } from '../support/steward.js';

const { parameters } = helperSchemaSchema.parse(JSON.parse((await runSteward(['schema'])).stdout));
const placed = SETTING_SECTIONS.flatMap((section) => settingsOf(section));

it('every parameter of the helper is in a section', () => {
  expect(parameters.map(({ name }) => name).filter((name) => !placed.includes(name))).toEqual([]);
});

it('no parameter is in two places', () => {
  expect(placed.filter((name, index) => placed.indexOf(name) !== index)).toEqual([]);
});

it('no section names a parameter that the helper does not have', () => {
  const known = parameters.map(({ name }) => name);
  expect(placed.filter((name) => !known.includes(name))).toEqual([]);
});
