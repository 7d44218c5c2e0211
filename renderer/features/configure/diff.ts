import type { TextFunction } from '../../lib/i18n.js';
import type { Change } from './draft.js';
import { MASK, valueLines } from './setting-words.js';

/** One line of a value, before or after. */
export interface DiffLine {
  readonly text: string;
  /** Whether it is no longer there afterwards. */
  readonly gone: boolean;
}

export interface Diff {
  readonly before: readonly DiffLine[];
  readonly after: readonly DiffLine[];
  /** Whether the default is in force afterwards. */
  readonly isDefault: boolean;
}

/** A change in words, line by line; secrets are masked, and one that changes is said to be another one. */
export function diffOf(t: TextFunction, { row, before, after, passwordOnly }: Change): Diff {
  if (passwordOnly) {
    return {
      before: [{ text: MASK, gone: true }],
      after: [{ text: t('configure.review.newPassword'), gone: false }],
      isDefault: false,
    };
  }
  // Line by line, "all other codes" is the same on both sides.
  const none = row.kind === 'exit-actions' ? {} : null;
  const old = linesOrNothing(t, valueLines(t, row, before ?? none));
  const fresh = linesOrNothing(t, valueLines(t, row, after ?? none));
  const secrets = changedSecrets(before, after);
  return {
    before: old.map((text) => ({ text, gone: !fresh.includes(text) || secrets.has(nameIn(text)) })),
    after: fresh.map((text) => ({
      text: secrets.has(nameIn(text)) ? `${text} ${t('configure.review.newSecret')}` : text,
      gone: false,
    })),
    isDefault: after === null && row.default !== null,
  };
}

function linesOrNothing(t: TextFunction, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [t('configure.notSet')] : [...new Set(lines)];
}

/** The name of a masked line; empty for lines that show their value. */
function nameIn(text: string): string {
  return text.endsWith(`=${MASK}`) ? text.slice(0, -MASK.length - 1) : '';
}

/** Names of masked variables that have another value afterwards, which the mask would not tell. */
function changedSecrets(before: Change['before'], after: Change['after']): ReadonlySet<string> {
  if (!Array.isArray(before) || !Array.isArray(after)) return new Set();
  const old = new Map(before.map((line) => [line.slice(0, line.indexOf('=')), line]));
  return new Set(
    after.flatMap((line) => {
      const name = line.slice(0, line.indexOf('='));
      return old.has(name) && old.get(name) !== line ? [name] : [];
    }),
  );
}
