import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../electron/contract/default-settings.js';
import { resolveLanguage } from '../../../electron/contract/language.js';
import { settingsChangeSchema, settingsSchema } from '../../../electron/contract/settings.js';

describe('a change of the settings', () => {
  it('has only what was given: a default in it would undo what a person chose earlier', () => {
    expect(settingsChangeSchema.parse({ language: 'zh-CN' })).toEqual({ language: 'zh-CN' });
  });

  it('knows every setting and no other', () => {
    expect(Object.keys(settingsChangeSchema.shape)).toEqual(Object.keys(settingsSchema.shape));
    expect(settingsChangeSchema.parse(DEFAULT_SETTINGS)).toEqual(DEFAULT_SETTINGS);
    expect(settingsChangeSchema.safeParse({ colour: 'red' }).success).toBe(false);
  });

  it.each([
    { language: 'de' },
    { theme: 1 },
    { split: 0 },
    { split: 1 },
    { columns: ['colour'] },
    { sort: { column: 'colour', descending: true } },
  ])('refuses %j', (change) => {
    expect(settingsChangeSchema.safeParse(change).success).toBe(false);
  });
});

describe('the language', () => {
  it.each([
    ['system', ['zh-Hans-CN', 'en-US'], 'zh-CN'],
    ['system', ['fr-FR', 'en-GB', 'zh-CN'], 'en'],
    ['system', ['fr-FR'], 'en'],
    ['system', [], 'en'],
    ['zh-CN', ['en-US'], 'zh-CN'],
  ] as const)('for the setting %s on a system of %j is %s', (setting, system, language) => {
    expect(resolveLanguage(setting, system)).toBe(language);
  });
});
