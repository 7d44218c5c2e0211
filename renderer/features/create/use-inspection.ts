import { useEffect, useState } from 'react';
import type { Inspection } from '../../../electron/contract/helper/model.js';
import { useApi } from '../../lib/use-api.js';
import { worthInspecting } from './problems.js';

/** Time without a keystroke after which the helper is asked, in milliseconds. */
const QUIET_MS = 200;

/** What the helper recognises in a program's file; null as long as that is not known for exactly this path. */
export function useInspection(path: string): Inspection | null {
  const api = useApi();
  const [answer, setAnswer] = useState<{ readonly path: string; readonly inspection: Inspection } | null>(
    null,
  );
  useEffect(() => {
    if (!worthInspecting(path)) return undefined;
    let stale = false;
    const timer = setTimeout(() => {
      void api.invoke('programs.inspect', { path }).then(
        (inspection) => {
          if (!stale) setAnswer({ path, inspection });
        },
        // The check of the whole form tells why the helper cannot be asked.
        () => undefined,
      );
    }, QUIET_MS);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [api, path]);
  return answer?.path === path ? answer.inspection : null;
}
