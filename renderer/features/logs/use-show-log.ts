import { useEffect } from 'react';
import { serviceKey } from '../../lib/store/services.js';
import { useWindow, useWindowStore } from '../../lib/store/store.js';
import type { LogSession } from './log-session.js';

/** Opens the log of a service at a time, ms since the epoch. */
export function useShowLog(): (name: string, time: number) => void {
  const store = useWindowStore();
  return (name, time) =>
    store.setState({ selected: name, tab: 'log', logAt: { service: name, time: Math.max(0, time) } });
}

/** Brings a log to where it is wanted, once for each wish, whether it is open already or not. */
export function useWantedPlace(session: LogSession): void {
  const store = useWindowStore();
  const wanted = useWindow(({ logAt }) => logAt);
  useEffect(() => {
    if (wanted === null || serviceKey(wanted.service) !== serviceKey(session.name)) return;
    store.setState({ logAt: null });
    session.showAt(wanted.time);
  }, [store, session, wanted]);
}
