import { useCallback, useEffect, useState } from 'react';
import { toFailure, type Failure } from '../../../electron/contract/errors.js';
import type { Connection } from '../../../electron/contract/ipc.js';
import { useApi } from '../../lib/use-api.js';

export interface HelperModel {
  /** Null until it is known. */
  readonly connection: Connection | null;
  readonly restarting: boolean;
  /** Why it could not be restarted. */
  readonly failed: Failure | null;
  readonly restart: () => void;
}

/** The connection to the helper, and the way to start it anew. */
export function useHelper(): HelperModel {
  const api = useApi();
  const [connection, setConnection] = useState<Connection | null>(null);
  const [restarting, setRestarting] = useState(false);
  const [failed, setFailed] = useState<Failure | null>(null);

  useEffect(() => {
    let stale = false;
    const end = api.on('connection.changed', setConnection);
    void api.invoke('services.snapshot', {}).then(
      (snapshot) => {
        if (!stale) setConnection((before) => before ?? snapshot.connection);
      },
      (error: unknown) => {
        if (!stale) setConnection({ state: 'disconnected', helper: null, failure: toFailure(error) });
      },
    );
    return () => {
      stale = true;
      end();
    };
  }, [api]);

  const restart = useCallback(() => {
    setRestarting(true);
    setFailed(null);
    void api
      .invoke('helper.restart', {})
      .then(
        () => undefined,
        (error: unknown) => setFailed(toFailure(error)),
      )
      .finally(() => setRestarting(false));
  }, [api]);
  return { connection, restarting, failed, restart };
}
