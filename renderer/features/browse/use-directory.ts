import { useCallback, useEffect, useRef, useState } from 'react';
import { toFailure, type Failure } from '../../../electron/contract/errors.js';
import type { Directory } from '../../../electron/contract/helper/model.js';
import type { Api } from '../../lib/api.js';
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

type State = Omit<DirectoryModel, 'go'>;

/** Reads folders of the machine through the helper, beginning with one. Overtaken answers are dropped. */
export function useDirectory(start: string): DirectoryModel {
  const api = useApi();
  const [state, setState] = useState<State>({ directory: null, loading: true, failed: null });
  const newest = useRef(0);

  useEffect(() => {
    newest.current += 1;
    const ticket = newest.current;
    void readFrom(api, start).then((found) => {
      if (ticket === newest.current) setState((before) => ({ ...before, ...found }));
    });
    return () => {
      newest.current += 1;
    };
  }, [api, start]);

  const go = useCallback(
    async (path: string): Promise<Failure | null> => {
      newest.current += 1;
      const ticket = newest.current;
      setState((before) => ({ ...before, loading: true }));
      const found = await read(api, path);
      if (ticket === newest.current) setState((before) => ({ ...before, ...found }));
      return found.failed?.failure ?? null;
    },
    [api],
  );
  return { ...state, go };
}

/** What reading a folder changes; a folder that cannot be read leaves the one before in place. */
async function read(api: Api, path: string): Promise<Partial<State> & Pick<State, 'failed'>> {
  try {
    const directory = await api.invoke('files.directory', { path });
    return { directory, loading: false, failed: null };
  } catch (error) {
    return { loading: false, failed: { path, failure: toFailure(error) } };
  }
}

/** Reads the folder to begin with. That it does not exist (any more) is no error of the person who opens the dialog. */
async function readFrom(api: Api, start: string): ReturnType<typeof read> {
  const found = await read(api, start);
  return found.failed === null || start === '' ? found : read(api, '');
}
