import { linkProblem, MAX_LINK_LABEL, MAX_LINK_TARGET } from '../../../electron/contract/link-target.js';
import type { Link } from '../../../electron/contract/preferences.js';
import type { Settings } from '../../../electron/contract/settings.js';
import { serviceKey } from '../../lib/store/services.js';

/** Something wrong with a link, as a key of `links.problem` with its placeholders. */
export interface LinkError {
  readonly at: 'label' | 'target';
  readonly key: string;
  readonly params: Readonly<Record<string, number>>;
}

/** What a link says: its label, or where it leads. */
export function linkText({ label, target }: Link): string {
  return label.trim() || target;
}

/** What is wrong with a link as it was typed; null when nothing is. */
export function linkError({ label, target }: Link): LinkError | null {
  if (/\p{Cc}/u.test(label)) return { at: 'label', key: 'labelControlCharacter', params: {} };
  if (label.trim().length > MAX_LINK_LABEL) {
    return { at: 'label', key: 'labelTooLong', params: { max: MAX_LINK_LABEL } };
  }
  const key = linkProblem(unquoted(target));
  return key === null
    ? null
    : { at: 'target', key, params: key === 'tooLong' ? { max: MAX_LINK_TARGET } : {} };
}

/** One value, so that who has none does not seem to change. */
const NONE: readonly Link[] = [];

/** The links of a service. */
export function linksOf(links: Settings['links'], name: string): readonly Link[] {
  return links[serviceKey(name)] ?? NONE;
}

/** Gives a service these links instead of those that it has. */
export function withLinks(all: Settings['links'], name: string, links: readonly Link[]): Settings['links'] {
  const key = serviceKey(name);
  const others = Object.entries(all).filter(([other]) => other !== key);
  const kept = links.map(({ label, target }) => ({ label: label.trim(), target: unquoted(target) }));
  return Object.fromEntries(kept.length === 0 ? others : [...others, [key, kept]]);
}

/** Without the space around it and the quotes that Explorer's "Copy as path" puts around a path. */
function unquoted(target: string): string {
  const trimmed = target.trim();
  return /^"[^"]*"$/.test(trimmed) ? trimmed.slice(1, -1).trim() : trimmed;
}
