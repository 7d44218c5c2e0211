import { settingsSchema, type Settings } from '../../contract/settings.js';
import type { Log } from '../log.js';

/** Settings that hold many things of a person's own, and how deep one of them lies: a link below its service. */
const DEPTHS: Partial<Record<keyof Settings, number>> = {
  collapsed: 1,
  columns: 1,
  favourites: 1,
  labels: 1,
  links: 2,
  muted: 1,
};

/**
 * What may stay of a setting as it was kept: of those that hold many things all but the ones that are not allowed, of others
 * all or nothing. The log names what is left out, without its value, which may be secret.
 *
 * @returns undefined when nothing of it may stay
 */
export function allowedPart(setting: keyof Settings, value: unknown, log: Log): unknown {
  const rest: unknown = structuredClone(value);
  for (;;) {
    const parsed = settingsSchema.shape[setting].safeParse(rest);
    if (parsed.success) return rest;
    const issue = parsed.error.issues[0];
    const path = (issue?.path ?? []).slice(0, DEPTHS[setting] ?? 0);
    log.error(`the setting ${[setting, ...path].join('.')} is left out: ${issue?.message ?? 'not allowed'}`);
    if (path.length === 0 || !remove(rest, path)) return undefined;
  }
}

/** Removes an element of an array or a property of an object. @returns whether it was there */
function remove(from: unknown, path: readonly PropertyKey[]): boolean {
  const [key, ...deeper] = path;
  if (typeof from !== 'object' || from === null || key === undefined || !Object.hasOwn(from, key))
    return false;
  if (deeper.length > 0) return remove((from as Record<PropertyKey, unknown>)[key], deeper);
  if (Array.isArray(from)) return from.splice(Number(key), 1).length > 0;
  return Reflect.deleteProperty(from, key);
}
