import { lazy, Suspense, useState, type ComponentType, type ReactNode } from 'react';

type Fetch = () => Promise<unknown>;

/** When a part's code is fetched unasked: at once after the window's first sight, or in a quiet moment after it. */
export type Turn = 'next' | 'later';

const fetches: Readonly<Record<Turn, Fetch[]>> = { next: [], later: [] };

/**
 * A part of the window whose code is not needed for its first sight: it comes when it is shown, or before, when its turn
 * has come. From then on it is shown at once.
 */
export function lazyPart<P extends object>(
  load: () => Promise<ComponentType<P>>,
  turn: Turn = 'later',
): (props: P) => ReactNode {
  let part: ComponentType<P> | null = null;
  const fetchPart = async (): Promise<{ default: ComponentType<P> }> => {
    part = await load();
    return { default: part };
  };
  fetches[turn].push(fetchPart);
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

/** What cannot be fetched now is asked for again when it is shown, and fails there. */
async function fetchAll(turn: Turn): Promise<void> {
  await Promise.allSettled(fetches[turn].map((each) => each()));
}

/** Fetches all parts in their turns, so that none lets wait when it is asked for. @returns what calls that off */
export function fetchPartsUnasked(): () => void {
  let handle = 0;
  let next: Promise<void> | null = null;
  const frame = requestAnimationFrame(() => {
    // Behind the frame that is being made, which is the window's first sight.
    setTimeout(() => (next = fetchAll('next')));
  });
  const timer = setTimeout(() => {
    handle = requestIdleCallback(
      () => {
        // The next ones may have later ones of their own.
        void (next ?? fetchAll('next')).then(() => fetchAll('later'));
      },
      { timeout: PATIENCE_MS },
    );
  }, HEAD_START_MS);
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    cancelIdleCallback(handle);
  };
}
