import { useCallback, useEffect, useState } from 'react';
import { NO_POLICY } from '../../../electron/contract/helper/no-policy.js';
import type { Policy } from '../../../electron/contract/helper/policy.js';
import type { UpdateState } from '../../../electron/contract/updates.js';
import { useApi } from '../../lib/use-api.js';

/** What is laid down for all users of the machine; nothing until it is known. */
export function usePolicy(): Policy {
  const api = useApi();
  const [policy, setPolicy] = useState(NO_POLICY);
  useEffect(() => {
    let stale = false;
    const ask = (): void =>
      void api.invoke('settings.policy', {}).then(
        (now) => {
          if (!stale) setPolicy(now);
        },
        () => undefined,
      );
    ask();
    const end = api.on('settings.changed', ask);
    return () => {
      stale = true;
      end();
    };
  }, [api]);
  return policy;
}

export type UpdateStep = 'check' | 'download' | 'install';

/** How far an update is, null until it is known, and what can be done about it. */
export function useUpdates(): {
  readonly state: UpdateState | null;
  readonly take: (step: UpdateStep) => void;
} {
  const api = useApi();
  const [state, setState] = useState<UpdateState | null>(null);
  useEffect(() => {
    let stale = false;
    const end = api.on('updates.changed', setState);
    void api.invoke('updates.state', {}).then(
      (now) => {
        if (!stale) setState((before) => before ?? now);
      },
      () => undefined,
    );
    return () => {
      stale = true;
      end();
    };
  }, [api]);
  const take = useCallback(
    (step: UpdateStep) => {
      // How it went comes as news, also a failure.
      void api.invoke(`updates.${step}`, {}).catch(() => undefined);
    },
    [api],
  );
  return { state, take };
}
