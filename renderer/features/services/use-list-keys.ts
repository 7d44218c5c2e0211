import type { KeyboardEvent, RefObject } from 'react';
import type { Service } from '../../../electron/contract/helper/model.js';
import { useCommands } from '../../lib/store/commands.js';
import { addQuiet } from '../../lib/store/notices.js';
import { serviceKey } from '../../lib/store/services.js';
import { useWindowStore } from '../../lib/store/store.js';
import { nextNoticeId } from '../../lib/store/sync.js';
import type { Availability } from './availability.js';
import { ROW_HEIGHT } from './columns.js';
import { toggleFavourites } from './marks.js';
import { moveSelection, type Move } from './rows.js';
import { add, choose, chooseAll, keep, selectionOf, toggle } from './selection.js';

const MOVES: Readonly<Record<string, Move>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
  PageDown: 'pageDown',
  PageUp: 'pageUp',
};

export interface ListKeysProps {
  /** The listed services from top to bottom. */
  readonly rows: readonly Service[];
  readonly scroller: RefObject<HTMLElement | null>;
  /** Why each action on the service with the focus is not possible. */
  readonly unavailable: Availability;
  readonly onOpen: (name: string) => void;
  readonly openMenu: (name: string) => void;
}

/** What keys do in the list, by the rules of Windows' lists. @returns the handler for the list itself */
export function useListKeys(props: ListKeysProps): (event: KeyboardEvent<HTMLElement>) => void {
  const { rows, scroller, unavailable, onOpen, openMenu } = props;
  const store = useWindowStore();
  const commands = useCommands();

  function move(step: Move, modifiers: { readonly ctrl: boolean; readonly shift: boolean }): void {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? ROW_HEIGHT) / ROW_HEIGHT) - 1);
    const state = store.getState();
    const name = moveSelection(rows, state.selected, step, page);
    if (name === null) return;
    store.setState(keep(choose(selectionOf(state), listed(), name, modifiers, 'move')));
  }

  const listed = (): string[] => rows.map(({ name }) => name);

  function remove(name: string): void {
    if (selectionOf(store.getState()).keys.size > 1) {
      store.setState(({ notices }) => ({
        notices: addQuiet(notices, nextNoticeId(), 'services.bulk.removeOne'),
      }));
    } else if (unavailable.remove === null) {
      store.setState({ dialog: { kind: 'remove', name } });
    }
  }

  /** @returns whether the key means something */
  function act({ key, ctrlKey: ctrl, shiftKey: shift }: KeyboardEvent): boolean {
    const step = MOVES[key];
    if (step !== undefined) {
      move(step, { ctrl, shift });
      return true;
    }
    const state = store.getState();
    const before = selectionOf(state);
    if (ctrl && key.toLowerCase() === 'a') {
      store.setState(keep(chooseAll(before, listed())));
      return true;
    }
    const focused = rows.find(({ name }) => name === before.focus)?.name;
    if (focused === undefined) return false;
    if (key === ' ') {
      store.setState(keep(ctrl ? toggle(before, focused) : add(before, focused)));
      return true;
    }
    if (ctrl && key.toLowerCase() === 'd') {
      const chosen = rows.filter(({ name }) => before.keys.has(serviceKey(name))).map(({ name }) => name);
      void commands.set({ favourites: toggleFavourites(state.settings.favourites, chosen) });
      return true;
    }
    if (ctrl) return false;
    if (key === 'Enter') onOpen(focused);
    else if (key === 'Delete') remove(focused);
    else if (key === 'ContextMenu' || (key === 'F10' && shift)) openMenu(focused);
    else return false;
    return true;
  }

  return (event) => {
    if (event.target !== event.currentTarget || event.altKey) return;
    if (act(event)) event.preventDefault();
  };
}
