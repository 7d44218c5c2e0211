import { texts } from '../../../../renderer/locales/index.js';

/** Texts by full key. */
export type Flat = ReadonlyMap<string, string>;

/** All texts of the window in both languages. */
export const { en, 'zh-CN': zh } = texts;

/** Flattens nested texts: `{a: {b: 'x'}}` becomes `a.b` → `x`. */
export function flatten(tree: object, prefix = ''): Flat {
  const flat = new Map<string, string>();
  for (const [key, value] of Object.entries(tree) as [string, unknown][]) {
    if (typeof value === 'string') flat.set(prefix + key, value);
    else if (typeof value === 'object' && value !== null) {
      for (const [inner, text] of flatten(value, `${prefix}${key}.`)) flat.set(inner, text);
    }
  }
  return flat;
}

/** Names of the placeholders in a text, sorted. */
export function placeholders(text: string): string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').sort();
}
