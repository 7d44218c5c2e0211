/** Longest that something to be focused is waited for, in ms: a part's code or data may be on the way. */
const PATIENCE_MS = 3000;

/** Focuses an element as soon as it is there, unless the focus has gone elsewhere meanwhile. */
export function focusLater(selector: string): void {
  const before = document.activeElement;
  const until = performance.now() + PATIENCE_MS;
  const look = (): void => {
    const { activeElement } = document;
    // What had the focus may have gone from the page with it.
    if (activeElement !== before && activeElement !== document.body) return;
    const element = document.querySelector<HTMLElement>(selector);
    if (element !== null) element.focus();
    else if (performance.now() < until) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
