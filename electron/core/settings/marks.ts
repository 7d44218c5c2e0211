import type { Settings } from '../../contract/settings.js';

/** What a person has marked services with. */
type Marks = Pick<Settings, 'favourites' | 'labels' | 'links' | 'muted'>;

/**
 * The marks without those of a service that is removed for good, so that another one of the same name begins without; null when
 * it had none.
 */
export function withoutMarks(marks: Marks, name: string): Marks | null {
  const key = name.toUpperCase();
  const other = (each: string): boolean => each.toUpperCase() !== key;
  const keep = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(record).filter(([each]) => other(each)));
  const next: Marks = {
    favourites: marks.favourites.filter(other),
    labels: keep(marks.labels),
    links: keep(marks.links),
    muted: marks.muted.filter(other),
  };
  const count = (each: Marks): number =>
    each.favourites.length +
    Object.keys(each.labels).length +
    Object.keys(each.links).length +
    each.muted.length;
  return count(next) === count(marks) ? null : next;
}
