import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createI18n } from '../../../../renderer/lib/i18n.js';
import { en, flatten, placeholders, zh } from './resources.js';

const english = flatten(en);
const chinese = flatten(zh);
const root = new URL('../../../../', import.meta.url).pathname;

/** The window's own texts, whose use can be told from its sources. */
const FEATURES = [
  'app',
  'browse',
  'configure',
  'create',
  'diagnosis',
  'events',
  'links',
  'logs',
  'services',
  'settings',
  'ui',
  'versions',
];

function sources(folder: string): string {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
}

const code = ['app', 'features', 'lib', 'ui'].map((folder) => sources(`renderer/${folder}`)).join('\n');

describe('texts', () => {
  it('have the same keys in both languages, plurals of English aside', () => {
    const singular = (key: string): boolean => key.endsWith('_one');
    expect([...chinese.keys()].sort()).toEqual([...english.keys()].filter((key) => !singular(key)).sort());
  });

  it('have the same placeholders in both languages', () => {
    for (const [key, text] of chinese) {
      const original = english.get(key) ?? '';
      expect({ key, placeholders: [...new Set(placeholders(text))] }).toEqual({
        key,
        placeholders: [...new Set(placeholders(original))],
      });
    }
  });

  it('are never empty and never left in English', () => {
    const same = [...chinese].filter(
      ([key, text]) => text === english.get(key) && /[a-z]{4,}\s[a-z]{2,}/.test(text),
    );
    expect(same).toEqual([]);
    expect([...english, ...chinese].filter(([, text]) => text.trim() === '' && !text.includes(' '))).toEqual(
      [],
    );
  });

  it('are used', () => {
    const literals = new Set([...code.matchAll(/['"`]([a-zA-Z]+(?:\.[\w-]+)+)['"`]/g)].map(([, key]) => key));
    const prefixes = [...code.matchAll(/`([a-zA-Z]+\.[\w.]*)\$\{/g)].map(([, prefix]) => prefix ?? '');
    const unused = [...english.keys()]
      .filter((key) => FEATURES.includes(key.split('.')[0] ?? ''))
      .map((key) => key.replace(/_(?:one|other)$/, ''))
      .filter((key) => !literals.has(key) && !prefixes.some((prefix) => key.startsWith(prefix)));
    expect(unused).toEqual([]);
  });

  it('exist for every literal key that the window asks for', () => {
    const asked = [...code.matchAll(/\bt\(\s*'([\w.-]+)'/g)].map(([, key]) => key ?? '');
    const known = (key: string): boolean => english.has(key) || english.has(`${key}_other`);
    expect(asked.length).toBeGreaterThan(50);
    expect(asked.filter((key) => !known(key))).toEqual([]);
  });

  it('count in English and need not in Chinese', () => {
    const i18n = createI18n('en');
    expect(i18n.t('app.status.services', { count: 1 })).toBe('1 service');
    expect(i18n.t('app.status.services', { count: 4 })).toBe('4 services');
    void i18n.changeLanguage('zh-CN');
    expect(i18n.t('app.status.services', { count: 1 })).toBe('1 个服务');
  });

  it('take values as they are, markup and braces included', () => {
    const i18n = createI18n('en');
    expect(i18n.t('tray.item', { name: '<b>{{state}}</b>', state: '$t(product)' })).toBe(
      '<b>{{state}}</b>: $t(product)',
    );
  });
});
