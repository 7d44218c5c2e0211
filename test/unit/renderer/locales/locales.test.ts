import { describe, expect, it } from 'vitest';
import { messages } from '../../../../electron/contract/messages/index.js';
import { textsIn } from '../../../../renderer/lib/i18n.js';
import { en, flatten, placeholders, zh } from './resources.js';
import { usageIn } from './usage.js';

const english = flatten(en);
const chinese = flatten(zh);
const both = [...english, ...chinese];
const window = usageIn(['renderer/app', 'renderer/features', 'renderer/lib', 'renderer/ui']);
/** The shared texts are asked for by the tray, by notifications, and by key from the window. */
const everywhere = usageIn([
  'electron/contract',
  'electron/core',
  'electron/main',
  'electron/browser',
  'renderer/app',
  'renderer/features',
  'renderer/lib',
  'renderer/ui',
]);

/** Texts that read the same for one: what is counted has no plural there, or there are always several. */
const UNCOUNTED = new Set([
  'app.status.running',
  'app.status.selected',
  'tray.more',
  'reason.exitedAgain',
  'reason.gaveUp',
  'reason.gaveUpStart',
  'services.bulk.copyNames',
]);
const PLURAL = /_(?:zero|one|two|few|many|other)$/;

const stemOf = (key: string): string => key.replace(PLURAL, '');

/** All forms of a text. */
const formsOf = (texts: ReadonlyMap<string, string>, key: string): string[] =>
  [key, `${key}_one`, `${key}_other`].flatMap((form) => texts.get(form) ?? []);

describe('texts', () => {
  it('have the same keys in both languages, plurals of English aside', () => {
    const singular = (key: string): boolean => key.endsWith('_one');
    expect([...chinese.keys()].sort()).toEqual([...english.keys()].filter((key) => !singular(key)).sort());
  });

  it('have the same placeholders in both languages, as often', () => {
    const differing = [...chinese].filter(
      ([key, text]) => placeholders(text).join() !== placeholders(english.get(key) ?? '').join(),
    );
    expect(differing).toEqual([]);
  });

  it('have no broken placeholder', () => {
    const leftOver = both.filter(([, text]) => /[{}]/.test(text.replaceAll(/\{\{\w+\}\}/g, '')));
    // Braces of the texts themselves are those of examples.
    expect(leftOver.filter(([, text]) => /\{\{|\}\}/.test(text.replaceAll(/\{\{\w+\}\}/g, '')))).toEqual([]);
  });

  it('are never empty, and neither begin nor end with a space by mistake', () => {
    expect(both.filter(([, text]) => text === '')).toEqual([]);
    const padded = both.filter(([, text]) => text.trim() === '' && text !== ' ');
    expect(padded).toEqual([]);
  });

  it('are never left in English', () => {
    const same = [...chinese].filter(
      ([key, text]) => text === english.get(key) && /[a-z]{4,}\s[a-z]{2,}/i.test(text),
    );
    expect(same).toEqual([]);
    const han = [...english].filter(([, text]) => /\p{Script=Han}/u.test(text) && !/中文|简体/.test(text));
    expect(han, 'nor in Chinese').toEqual([]);
  });

  it('have both forms in English where they count, and one in Chinese', () => {
    const forms = (texts: ReadonlyMap<string, string>, form: string): string[] =>
      [...texts.keys()]
        .filter((key) => key.endsWith(form))
        .map(stemOf)
        .sort();
    expect(forms(english, '_one')).toEqual(forms(english, '_other'));
    expect(forms(english, '_one')).toEqual(forms(chinese, '_other'));
    expect(forms(chinese, '_one')).toEqual([]);
    const single = [...english.keys()].filter(
      (key) =>
        !PLURAL.test(key) &&
        placeholders(english.get(key) ?? '').includes('count') &&
        !/(?:Several|Group)$/.test(key) &&
        !UNCOUNTED.has(key),
    );
    expect(single).toEqual([]);
  });

  it('are used', () => {
    const shared = new Set(Object.keys(messages.en));
    const isUsed = (key: string): boolean => {
      const { literals, prefixes } = shared.has(key.split('.')[0] ?? '') ? everywhere : window;
      return literals.has(key) || prefixes.some((prefix) => key.startsWith(prefix));
    };
    expect([...new Set([...english.keys()].map(stemOf))].filter((key) => !isUsed(key))).toEqual([]);
  });

  it('exist for every key that is asked for', () => {
    expect(everywhere.calls.length).toBeGreaterThan(300);
    expect(everywhere.calls.filter(({ key }) => formsOf(english, key).length === 0)).toEqual([]);
  });

  it('get every value that they have a place for', () => {
    const told = everywhere.calls.flatMap((call) => {
      const wanted = new Set(formsOf(english, call.key).flatMap(placeholders));
      const missing = [...wanted].filter((name) => call.values?.includes(name) === false);
      return missing.length === 0 ? [] : [{ ...call, missing }];
    });
    expect(told).toEqual([]);
  });

  it('count in English and need not in Chinese', () => {
    const { t } = textsIn('en');
    expect(t('app.status.services', { count: 1 })).toBe('1 service');
    expect(t('app.status.services', { count: 4 })).toBe('4 services');
    expect(textsIn('zh-CN').t('app.status.services', { count: 1 })).toBe('1 个服务');
  });

  it('take values as they are, markup and braces included', () => {
    expect(textsIn('en').t('tray.item', { name: '<b>{{state}}</b>', state: '$t(product)' })).toBe(
      '<b>{{state}}</b>: $t(product)',
    );
  });
});
