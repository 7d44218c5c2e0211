import type { Directory } from '../../../electron/contract/helper/model.js';
import { collatorOf } from '../../lib/collator.js';

type Entry = Directory['entries'][number];

/** What is being looked for. */
export type ChoiceKind = 'program' | 'directory';
/** Which files are listed when a program is looked for. */
export type FileFilter = 'programs' | 'all';

const RANK: Readonly<Record<Entry['kind'], number>> = { drive: 0, directory: 1, file: 2 };

/** What the list shows, in its order: drives, folders, then files, each by name as Explorer sorts (2 before 10). */
export function listEntries(
  entries: readonly Entry[],
  kind: ChoiceKind,
  filter: FileFilter,
  language: string,
): readonly Entry[] {
  const byName = collatorOf(language);
  const shown = entries.filter((entry) => {
    if (entry.kind !== 'file') return true;
    return kind === 'program' && (filter === 'all' || entry.program);
  });
  return shown.sort((a, b) => RANK[a.kind] - RANK[b.kind] || byName.compare(a.name, b.name));
}

/** The row to which typed characters lead, beginning behind the current one; null when no name begins with them. */
export function findByPrefix(entries: readonly Entry[], prefix: string, current: number): number | null {
  const wanted = prefix.toLocaleLowerCase();
  for (let step = 1; step <= entries.length; step += 1) {
    const index = (current + step) % entries.length;
    if (entries[index]?.name.toLocaleLowerCase().startsWith(wanted) === true) return index;
  }
  return null;
}

/** The folder to open first: that of the file chosen so far, the chosen folder itself, or the list of drives. */
export function startFolder(kind: ChoiceKind, start: string): string {
  if (kind === 'directory') return start;
  const cut = start.lastIndexOf('\\');
  if (cut < 0) return '';
  return start.slice(0, cut + 1);
}
