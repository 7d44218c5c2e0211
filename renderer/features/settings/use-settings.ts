import { useCallback, useEffect, useRef, useState } from 'react';
import { toFailure, type Failure } from '../../../electron/contract/errors.js';
import type { Settings } from '../../../electron/contract/settings.js';
import { useApi } from '../../lib/use-api.js';

export interface SettingsModel {
  /** Null until they are known. */
  readonly settings: Settings | null;
  /** Why the last change was not kept. */
  readonly failed: Failure | null;
  /** Applies a change at once, for every window and the tray. */
  readonly change: (patch: Partial<Settings>) => void;
}

/** The settings as the application keeps them, wherever they are changed. */
export function useSettings(): SettingsModel {
  const api = useApi();
  const [settings, setSettings] = useState<Settings | null>(null);
  const [failed, setFailed] = useState<Failure | null>(null);
  const newest = useRef(0);

  useEffect(() => {
    let stale = false;
    const end = api.on('settings.changed', setSettings);
    void api.invoke('settings.get', {}).then(
      (now) => {
        if (!stale) setSettings((before) => before ?? now);
      },
      (error: unknown) => {
        if (!stale) setFailed(toFailure(error));
      },
    );
    return () => {
      stale = true;
      end();
    };
  }, [api]);

  const change = useCallback(
    (patch: Partial<Settings>) => {
      newest.current += 1;
      const ticket = newest.current;
      setFailed(null);
      // At once: the next change may follow before the answer, and must not undo this one.
      setSettings((before) => (before === null ? null : { ...before, ...patch }));
      void api.invoke('settings.set', patch).then(
        (now) => {
          if (ticket === newest.current) setSettings(now);
        },
        async (error: unknown) => {
          setFailed(toFailure(error));
          const kept = await api.invoke('settings.get', {}).catch(() => null);
          if (kept !== null && ticket === newest.current) setSettings(kept);
        },
      );
    },
    [api],
  );
  return { settings, failed, change };
}
