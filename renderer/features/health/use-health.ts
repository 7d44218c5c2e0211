import { useEffect, useState } from 'react';
import type { Health } from '../../../electron/contract/health.js';
import { toFailure, type Failure } from '../../../electron/contract/errors.js';
import { serviceKey } from '../../lib/store/services.js';
import { useWindow } from '../../lib/store/store.js';
import { useApi } from '../../lib/use-api.js';
import { withSample } from './series.js';

export interface LiveHealth {
  readonly name: string;
  readonly series: Health | null;
  readonly failure: Failure | null;
  /** When it was measured last, ms since the epoch. */
  readonly now: number;
}

/** The last hour of a service, to which each new measurement is added; fetched anew when the window was away. */
export function useHealth(name: string): LiveHealth {
  const api = useApi();
  const connected = useWindow((state) => state.link === 'open' && state.connection.state === 'connected');
  const [health, setHealth] = useState<LiveHealth>(() => empty(name));

  useEffect(() => {
    if (!connected) return undefined;
    let ended = false;
    function load(): void {
      if (document.hidden) return;
      api.invoke('services.health', { name }).then(
        (series) => {
          if (!ended)
            setHealth({ name, series, failure: null, now: Math.max(Date.now(), series.at.at(-1) ?? 0) });
        },
        (thrown: unknown) => {
          if (!ended) setHealth({ ...empty(name), failure: toFailure(thrown) });
        },
      );
    }
    load();
    const unsubscribe = api.on('services.stats', ({ at, samples }) => {
      const time = Date.parse(at);
      const sample = samples.find((each) => serviceKey(each.name) === serviceKey(name)) ?? null;
      setHealth((before) =>
        before.series === null || before.name !== name
          ? before
          : { ...before, series: withSample(before.series, time, sample), now: time },
      );
    });
    document.addEventListener('visibilitychange', load);
    return () => {
      ended = true;
      unsubscribe();
      document.removeEventListener('visibilitychange', load);
    };
  }, [api, name, connected]);

  return health.name === name ? health : empty(name);
}

function empty(name: string): LiveHealth {
  return { name, series: null, failure: null, now: Date.now() };
}
