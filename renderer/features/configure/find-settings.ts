import type { ParameterRow } from '../../../electron/contract/helper/schema.js';

/**
 * Whether a search finds a setting: each of its words is in its name (NSSM's included), its title or its help, in either
 * language, without regard to case.
 */
export function findsSetting(row: ParameterRow, search: string): boolean {
  const text = [
    row.name,
    row.title.en,
    row.title['zh-CN'],
    row.help.en,
    row.help['zh-CN'],
    ...(row.values ?? []),
  ]
    .join('\n')
    .toLowerCase();
  const words = search.toLowerCase().split(/\s+/);
  return words.every((word) => text.includes(word));
}
