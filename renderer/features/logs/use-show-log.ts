import { useContext } from 'react';
import { useWindowStore } from '../../lib/store/store.js';
import { showLogAt } from './show-at.js';
import { LogSessionsContext } from './use-log-session.js';

/** Opens the log of a service at a time, ms since the epoch. */
export function useShowLog(): (name: string, time: number) => void {
  const sessions = useContext(LogSessionsContext);
  const store = useWindowStore();
  return (name, time) => {
    store.setState({ selected: name, tab: 'log' });
    if (sessions !== null) void showLogAt(sessions.of(name), time);
  };
}
