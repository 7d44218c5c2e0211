import { useCallback, useEffect, useRef, useState } from 'react';
import { toFailure, type Failure } from '../../../electron/contract/errors.js';
import type { Directory } from '../../../electron/contract/helper/model.js';
import { useApi } from '../../lib/use-api.js';

export interface DirectoryModel {
  /** The folder shown; the one before stays while the next is being read. */
  readonly directory: Directory | null;
  readonly loading: boolean;
  /** Why the last folder that was asked for cannot be shown, and its path. */
  readonly failed: { readonly path: string; readonly failure: Failure } | null;
  /** Goes to a folder; the empty path lists the drives. @returns the failure, null when it is shown */
  readonly go: (path: string) => Promise<Failure | null>;
}

/** Reads folders of the machine through the helper, beginning with one. Overtaken answers are dropped. */
export function useDirectory(start: string): DirectoryModel {
  const api = useApi();
  const [state, setState] = useState<Omit<DirectoryModel, 'go'>>({
    directory: null,
    loading: true,
    failed: null,
  });
  const newest = useRef(0);

  const go = useCallback(
    async (path: string): Promise<Failure | null> => {
      newest.current += 1;
      const ticket = newest.current;
      setState((before) => ({ ...before, loading: true }));
      try {
        const directory = await api.invoke('files.directory', { path });
        if (ticket === newest.current) setState({ directory, loading: false, failed: null });
        return null;
      } catch (error) {
        const failure = toFailure(error);
        if (ticket === newest.current) {
          setState((before) => ({ ...before, loading: false, failed: { path, failure } }));
        }
        return failure;
      }
    },
    [api],
  );

  useEffect(() => {
    // A start that does not exist (any more) is no error of the person who opens the dialog.
    void go(start).then((failure) => (failure !== null && start !== '' ? go('') : null));
    return () => {
      newest.current += 1;
    };
  }, [go, start]);

  return { ...state, go };
}
