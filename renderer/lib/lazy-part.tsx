import { lazy, Suspense, useState, type ComponentType, type ReactNode } from 'react';

const fetches: (() => Promise<unknown>)[] = [];

/**
 * A part of the window whose code is not needed for its first sight: it comes when it is shown, or before, once the window has
 * nothing else to do. From then on it is shown at once.
 */
export function lazyPart<P extends object>(load: () => Promise<ComponentType<P>>): (props: P) => ReactNode {
  let part: ComponentType<P> | null = null;
  const fetchPart = async (): Promise<{ default: ComponentType<P> }> => {
    part = await load();
    return { default: part };
  };
  fetches.push(fetchPart);
  const Awaited = lazy(fetchPart);
  return function LazyPart(props) {
    // As it began, so that it is not taken for another part, and begun anew, once the code is there.
    const [Part] = useState(() => part);
    if (Part !== null) return <Part {...props} />;
    return (
      <Suspense fallback={null}>
        <Awaited {...props} />
      </Suspense>
    );
  };
}

/** How long the window has to itself after it is first seen, in ms: what it shows then must not wait for code of later. */
const HEAD_START_MS = 250;
/** Longest that the parts are waited with from then on, in ms: a window that never rests needs them too. */
const PATIENCE_MS = 1000;

/** Fetches all parts in a quiet moment, so that none lets wait when it is asked for. @returns what calls that off */
export function fetchPartsWhenIdle(): () => void {
  let handle = 0;
  const timer = setTimeout(() => {
    handle = requestIdleCallback(
      () => {
        // What cannot be fetched now is asked for again when it is shown, and fails there.
        for (const each of fetches) void each().catch(() => undefined);
      },
      { timeout: PATIENCE_MS },
    );
  }, HEAD_START_MS);
  return () => {
    clearTimeout(timer);
    cancelIdleCallback(handle);
  };
}
