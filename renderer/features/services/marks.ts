import { MAX_LABEL } from '../../../electron/contract/list-columns.js';
import type { Settings } from '../../../electron/contract/settings.js';
import { serviceKey } from '../../lib/store/services.js';

/** Keys of the services that are kept at the top. */
export function favouriteKeys(favourites: Settings['favourites']): ReadonlySet<string> {
  return new Set(favourites.map(serviceKey));
}

/** Makes services favourites when one of them is none yet; otherwise they are none any more. */
export function toggleFavourites(favourites: Settings['favourites'], names: readonly string[]): string[] {
  const keys = new Set(names.map(serviceKey));
  const others = favourites.filter((name) => !keys.has(serviceKey(name)));
  return areFavourites(favourites, names) ? others : [...others, ...names];
}

/** Whether all of these services are favourites. */
export function areFavourites(favourites: Settings['favourites'], names: readonly string[]): boolean {
  const keys = favouriteKeys(favourites);
  return names.every((name) => keys.has(serviceKey(name)));
}

/** The label of a service; null when it has none. */
export function labelOf(labels: Settings['labels'], name: string): string | null {
  return labels[serviceKey(name)] ?? null;
}

/** Gives services a label, or takes theirs away with an empty one. */
export function withLabel(
  labels: Settings['labels'],
  names: readonly string[],
  label: string,
): Settings['labels'] {
  const keys = new Set(names.map(serviceKey));
  const others = Object.entries(labels).filter(([key]) => !keys.has(key));
  const trimmed = label.trim();
  const given = trimmed === '' ? [] : [...keys].map((key): [string, string] => [key, trimmed]);
  return Object.fromEntries([...others, ...given]);
}

/** All labels in use. */
export function labelsInUse(
  labels: Settings['labels'],
  compareText: (a: string, b: string) => number,
): string[] {
  return [...new Set(Object.values(labels))].sort(compareText);
}

/** Why a text cannot be a label, as a key of `services.label`; null when it can. */
export function labelProblem(text: string): 'tooLong' | 'controlCharacter' | null {
  if (/\p{Cc}/u.test(text)) return 'controlCharacter';
  return text.trim().length > MAX_LABEL ? 'tooLong' : null;
}
