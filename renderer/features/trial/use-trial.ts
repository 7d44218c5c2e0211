import { useCallback, useEffect, useRef, useState } from 'react';
import { toFailure } from '../../../electron/contract/errors.js';
import type { Api } from '../../lib/api.js';
import { useApi } from '../../lib/use-api.js';
import { newTrial, withProgress, type TrialState } from './trial-state.js';

/** A test run of what the requests describe. */
export interface Trial<Request = never> {
  /** Null as long as none was asked for. */
  readonly state: TrialState | null;
  readonly active: boolean;
  readonly start: (request: Request) => void;
  readonly stop: () => void;
  /** Takes the result away. */
  readonly clear: () => void;
}

/**
 * The test run of a form; it ends with the form.
 *
 * @param begin starts it; must be the same function each time
 */
export function useTrial<Request>(begin: (api: Api, request: Request) => Promise<unknown>): Trial<Request> {
  const api = useApi();
  const [state, setState] = useState<TrialState | null>(null);
  const active = state !== null && (state.phase === 'starting' || state.phase === 'running');
  const running = useRef(false);
  useEffect(() => {
    running.current = active;
  }, [active]);

  useEffect(() => {
    const off = api.on('trial.progress', (progress) =>
      setState((before) => (before === null ? before : withProgress(before, progress))),
    );
    return () => {
      off();
      // Its end is nothing to be told of any more, however it comes.
      if (running.current) api.invoke('programs.endTrial', {}).catch(() => undefined);
    };
  }, [api]);

  const refuse = useCallback((thrown: unknown) => {
    const failure = toFailure(thrown);
    setState((before) => (before === null ? before : { ...before, phase: 'refused', failure }));
  }, []);
  const start = useCallback(
    (request: Request) => {
      running.current = true;
      setState(newTrial(Date.now()));
      begin(api, request).then(
        () => setState((before) => (before?.phase === 'starting' ? { ...before, phase: 'running' } : before)),
        refuse,
      );
    },
    [api, begin, refuse],
  );
  const stop = useCallback(() => void api.invoke('programs.endTrial', {}).catch(refuse), [api, refuse]);
  const clear = useCallback(() => setState(null), []);
  return { state, active, start, stop, clear };
}
