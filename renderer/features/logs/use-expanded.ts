import { useCallback, useState } from 'react';

/** Which rows show all that they have, by their keys. */
export interface Expanded {
  readonly has: (key: number) => boolean;
  readonly toggle: (key: number) => void;
  /** Whether any row has ever been expanded: from then on rows differ in height. */
  readonly used: boolean;
}

/** Remembers which rows are expanded while they are looked at. */
export function useExpanded(): Expanded {
  const [keys, setKeys] = useState<ReadonlySet<number> | null>(null);
  const toggle = useCallback((key: number) => {
    setKeys((before) => {
      const after = new Set(before);
      if (!after.delete(key)) after.add(key);
      return after;
    });
  }, []);
  return { has: (key) => keys?.has(key) ?? false, toggle, used: keys !== null };
}
