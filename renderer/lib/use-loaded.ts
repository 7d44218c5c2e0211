import { useEffect, useState } from 'react';
import { toFailure, type Failure } from '../../electron/contract/errors.js';

/** What has been loaded so far: the last answer stays while a newer one is on its way. */
export interface Loaded<T> {
  readonly value: T | null;
  readonly failure: Failure | null;
}

/**
 * Loads something anew whenever `key` changes; of answers that overlap only the last one counts.
 *
 * @param subject what it is about; when that changes, the answer about the one before is not shown any more
 */
export function useLoaded<T>(subject: string, key: string, load: () => Promise<T>): Loaded<T> {
  const [loaded, setLoaded] = useState<Loaded<T> & { readonly subject: string }>({
    subject,
    value: null,
    failure: null,
  });
  useEffect(() => {
    let stale = false;
    load().then(
      (value) => {
        if (!stale) setLoaded({ subject, value, failure: null });
      },
      (thrown: unknown) => {
        if (!stale) setLoaded({ subject, value: null, failure: toFailure(thrown) });
      },
    );
    return () => {
      stale = true;
    };
    // `load` is made anew each time and means the same as long as the key does.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [subject, key]);
  return loaded.subject === subject ? loaded : { value: null, failure: null };
}
