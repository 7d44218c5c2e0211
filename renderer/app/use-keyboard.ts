import { useEffect } from 'react';
import { requestFind } from '../features/logs/find-request.js';
import { focusLater } from '../lib/focus-later.js';
import { useWindowStore } from '../lib/store/store.js';
import { keyCommand } from './keyboard.js';
import { useRefresh } from './use-refresh.js';

/** Where the filter's input can be found. */
export const FILTER_INPUT = 'service-filter';

/** Lets the window's keys do what they stand for, except while a dialog or a menu is open. */
export function useKeyboard(): void {
  const store = useWindowStore();
  const refresh = useRefresh();
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.defaultPrevented || store.getState().dialog !== null) return;
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest('[role="dialog"], [role="alertdialog"], [role="menu"]')) return;
      const command = keyCommand({
        key: event.key,
        ctrl: event.ctrlKey,
        shift: event.shiftKey,
        alt: event.altKey,
        typing: target?.matches('input, textarea, [contenteditable]') ?? false,
        inLog: Boolean(target?.closest('[data-log]')),
      });
      if (command === null) return;
      event.preventDefault();
      switch (command) {
        case 'new':
          store.setState({ dialog: { kind: 'create', program: null } });
          break;
        case 'settings':
          store.setState({ dialog: { kind: 'settings' } });
          break;
        case 'keys':
          store.setState({ dialog: { kind: 'keys' } });
          break;
        case 'filter':
          document.getElementById(FILTER_INPUT)?.focus();
          break;
        case 'findInLog':
          requestFind();
          break;
        case 'log':
          store.setState({ tab: 'log' });
          focusLater('[role="log"]');
          break;
        case 'configure':
          store.setState({ tab: 'settings' });
          focusLater('[data-settings-search]');
          break;
        case 'refresh':
          void refresh();
      }
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [store, refresh]);
}
