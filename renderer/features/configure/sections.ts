import type { ParameterRow } from '../../../electron/contract/helper/schema.js';
import {
  SETTING_SECTIONS,
  type SectionId,
  type SettingSection,
} from '../../../electron/contract/setting-sections.js';
import { findsSetting } from './find-settings.js';

/** A section with the rows of the helper's table that are in it. */
export interface Section {
  readonly id: SectionId;
  readonly rows: readonly ParameterRow[];
  readonly expert: readonly ParameterRow[];
}

/** The sections that have something to show, of these rows. */
export function sectionsOf(table: readonly ParameterRow[]): Section[] {
  const byName = new Map(table.map((row) => [row.name, row]));
  const rowsOf = (names: readonly string[] = []): ParameterRow[] =>
    names.flatMap((name) => byName.get(name) ?? []);
  return SETTING_SECTIONS.map((section: SettingSection & { readonly id: SectionId }) => ({
    id: section.id,
    rows: rowsOf(section.settings),
    expert: rowsOf(section.expert),
  })).filter(({ rows, expert }) => rows.length + expert.length > 0);
}

/** What a search finds, nothing of it folded away. */
export function searchSections(sections: readonly Section[], search: string): Section[] {
  return sections
    .map(({ id, rows, expert }) => ({
      id,
      rows: [...rows, ...expert].filter((row) => findsSetting(row, search)),
      expert: [],
    }))
    .filter(({ rows }) => rows.length > 0);
}

/** The section that a setting is in. */
export function sectionWith(sections: readonly Section[], name: string): Section | undefined {
  return sections.find(({ rows, expert }) => [...rows, ...expert].some((row) => row.name === name));
}
