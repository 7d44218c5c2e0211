import { DEFAULT_SETTINGS } from '../../../electron/contract/default-settings.js';
import type { Settings } from '../../../electron/contract/settings.js';

/** What the settings dialog does not set: how the window was left, and what a person has told of single services. */
const KEPT = [
  'scope',
  'split',
  'closeHintShown',
  'favourites',
  'labels',
  'grouped',
  'collapsed',
  'muted',
  'links',
] as const satisfies readonly (keyof Settings)[];

/** What the settings dialog sets, as it was at first. */
export function defaultsOfDialog(): Omit<Settings, (typeof KEPT)[number]> {
  const kept: readonly string[] = KEPT;
  return Object.fromEntries(Object.entries(DEFAULT_SETTINGS).filter(([key]) => !kept.includes(key))) as Omit<
    Settings,
    (typeof KEPT)[number]
  >;
}
