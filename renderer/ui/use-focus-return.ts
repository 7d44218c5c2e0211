import { useCallback, useRef } from 'react';

export interface FocusReturn {
  /** Remembers what has the focus, or an element that is to have it, before something opens that takes it. */
  readonly remember: (element?: Element | null) => void;
  /** Gives the focus back once what took it has gone. */
  readonly giveBack: () => void;
}

/** Brings the focus back from a dialog that no button of its own opens, so that keys go on working where they did. */
export function useFocusReturn(): FocusReturn {
  const before = useRef<Element | null>(null);
  const remember = useCallback((element?: Element | null) => {
    before.current = element ?? document.activeElement;
  }, []);
  const giveBack = useCallback(() => {
    const element = before.current;
    // The frame after this one: the dialog has been taken out of the page by then.
    requestAnimationFrame(() => {
      requestAnimationFrame(() => {
        if (element instanceof HTMLElement && element.isConnected) element.focus();
      });
    });
  }, []);
  return { remember, giveBack };
}
