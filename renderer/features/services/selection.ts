import { serviceKey } from '../../lib/store/services.js';
import type { Multi, WindowState } from '../../lib/store/store.js';

/** What is selected in the list: one service has the focus and its detail shown; any number are selected. */
export interface Selection {
  readonly focus: string | null;
  /** Where a range begins. */
  readonly anchor: string | null;
  /** Keys of the selected services. */
  readonly keys: ReadonlySet<string>;
}

/** Keys that change what a click or a move does. */
export interface Modifiers {
  readonly ctrl: boolean;
  readonly shift: boolean;
}

/** What is selected now; a selection of several holds as long as the focus is where it was made. */
export function selectionOf({ selected, multi }: Pick<WindowState, 'selected' | 'multi'>): Selection {
  if (selected === null) return { focus: null, anchor: null, keys: new Set() };
  if (multi !== null && serviceKey(multi.focus) === serviceKey(selected)) return multi;
  return { focus: selected, anchor: selected, keys: new Set([serviceKey(selected)]) };
}

/** The parts of the window's state that a selection is kept in. */
export function keep({ focus, anchor, keys }: Selection): Pick<WindowState, 'selected' | 'multi'> {
  if (focus === null) return { selected: null, multi: null };
  const alone = keys.size === 1 && keys.has(serviceKey(focus)) && anchor === focus;
  const multi: Multi | null = alone ? null : { focus, anchor: anchor ?? focus, keys };
  return { selected: focus, multi };
}

/**
 * A click on a service, or a move of the focus to it by the keyboard, by the rules of Windows' lists: alone it selects this
 * one only; with Shift the range from the anchor; with Ctrl it is added or taken out (a move with Ctrl only takes the focus
 * there); with both the range is added.
 *
 * @param names the listed services from top to bottom
 */
export function choose(
  before: Selection,
  names: readonly string[],
  name: string,
  { ctrl, shift }: Modifiers,
  by: 'click' | 'move',
): Selection {
  if (shift) {
    const anchor = before.anchor ?? name;
    const range = rangeOf(names, anchor, name);
    return { focus: name, anchor, keys: new Set(ctrl ? [...before.keys, ...range] : range) };
  }
  if (!ctrl) return { focus: name, anchor: name, keys: new Set([serviceKey(name)]) };
  return by === 'click' ? toggle(before, name) : { ...before, focus: name };
}

/** Selects a service that was not, and the other way round. */
export function toggle(before: Selection, name: string): Selection {
  const keys = new Set(before.keys);
  if (!keys.delete(serviceKey(name))) keys.add(serviceKey(name));
  return { focus: name, anchor: name, keys };
}

/** Selects a service besides those that are. */
export function add(before: Selection, name: string): Selection {
  return { focus: name, anchor: name, keys: new Set([...before.keys, serviceKey(name)]) };
}

/** Selects everything that is listed. */
export function chooseAll(before: Selection, names: readonly string[]): Selection {
  const focus = before.focus ?? names[0] ?? null;
  return { focus, anchor: before.anchor ?? focus, keys: new Set(names.map(serviceKey)) };
}

/** Takes services out that are not listed any more; nothing must be done to what nobody sees. */
export function withoutUnlisted(before: Multi, names: readonly string[]): Multi | null {
  const listed = new Set(names.map(serviceKey));
  const keys = [...before.keys].filter((key) => listed.has(key));
  if (keys.length === before.keys.size) return before;
  return keys.length === 0 ? null : { ...before, keys: new Set(keys) };
}

function rangeOf(names: readonly string[], from: string, to: string): string[] {
  const keys = names.map(serviceKey);
  const end = keys.indexOf(serviceKey(to));
  const start = keys.indexOf(serviceKey(from));
  if (start < 0) return end < 0 ? [] : keys.slice(end, end + 1);
  return keys.slice(Math.min(start, end), Math.max(start, end) + 1);
}
