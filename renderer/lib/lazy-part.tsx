import { useEffect, useState, type ComponentType, type ReactNode } from 'react';

type Fetch = () => Promise<unknown>;

/** When a part's code is fetched unasked: at once after the window's first sight, or in a quiet moment after it. */
export type Turn = 'next' | 'later';

const fetches: Readonly<Record<Turn, Fetch[]>> = { next: [], later: [] };

/**
 * A part of the window whose code is not needed for its first sight: it comes when it is shown, or before, when its turn
 * has come. From then on it is shown at once. Not by React's own `lazy`: what it has shown a fallback for, be it nothing, it
 * holds back for 300 ms. Code that cannot be fetched is thrown, for the window's boundary.
 */
export function lazyPart<P extends object>(
  load: () => Promise<ComponentType<P>>,
  turn: Turn = 'later',
): (props: P) => ReactNode {
  let part: ComponentType<P> | null = null;
  const fetchPart = async (): Promise<ComponentType<P>> => (part = await load());
  fetches[turn].push(fetchPart);
  return function LazyPart(props) {
    const [Part, setPart] = useState(() => part);
    const [failed, setFailed] = useState<{ readonly error: unknown } | null>(null);
    useEffect(() => {
      if (Part !== null) return undefined;
      let stale = false;
      fetchPart().then(
        (fetched) => {
          if (!stale) setPart(() => fetched);
        },
        (error: unknown) => {
          if (!stale) setFailed({ error });
        },
      );
      return () => {
        stale = true;
      };
    }, [Part]);
    if (failed !== null) throw failed.error;
    return Part === null ? null : <Part {...props} />;
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
