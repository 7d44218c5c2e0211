import { useEffect, useState } from 'react';
import { useApi } from '../../lib/use-api.js';

/** What the form needs to know about the machine from the start. */
export interface MachineFacts {
  /** Names of all services. */
  readonly taken: readonly string[];
  /** Folder below which each service has its logs; empty until it is known. */
  readonly logsRoot: string;
}

const UNKNOWN: MachineFacts = { taken: [], logsRoot: '' };

/** Asks once, when the form opens; whether a name is still free later is for the check of the form to tell. */
export function useMachineFacts(): MachineFacts {
  const api = useApi();
  const [facts, setFacts] = useState(UNKNOWN);
  useEffect(() => {
    let stale = false;
    void api.invoke('services.snapshot', {}).then(
      ({ services, connection }) => {
        if (stale) return;
        setFacts({
          taken: services.map(({ name }) => name),
          logsRoot: connection.helper?.logsRoot ?? '',
        });
      },
      // Without the list, a suggested name may be taken: the check of the form tells.
      () => undefined,
    );
    return () => {
      stale = true;
    };
  }, [api]);
  return facts;
}
