import { useCallback, useEffect, useRef, useState } from 'react';
import type { CreateRequest } from '../../../electron/contract/create-form.js';
import { toFailure } from '../../../electron/contract/errors.js';
import { useApi } from '../../lib/use-api.js';
import { newTrial, withProgress, type TrialState } from './trial-state.js';

export interface Trial {
  /** Null as long as none was asked for. */
  readonly state: TrialState | null;
  readonly active: boolean;
  readonly start: (form: CreateRequest) => void;
  readonly stop: () => void;
  /** Takes the result away. */
  readonly clear: () => void;
}

/** The test run of a form; it ends with the form. */
export function useTrial(): Trial {
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
    (form: CreateRequest) => {
      running.current = true;
      setState(newTrial(Date.now()));
      api
        .invoke('programs.trial', form)
        .then(
          () =>
            setState((before) => (before?.phase === 'starting' ? { ...before, phase: 'running' } : before)),
          refuse,
        );
    },
    [api, refuse],
  );
  const stop = useCallback(() => void api.invoke('programs.endTrial', {}).catch(refuse), [api, refuse]);
  const clear = useCallback(() => setState(null), []);
  return { state, active, start, stop, clear };
}
