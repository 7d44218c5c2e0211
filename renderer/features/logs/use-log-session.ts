import { createContext, useContext, useMemo } from 'react';
import type { LogSession } from './log-session.js';
import type { LogSessions } from './log-sessions.js';

/** The logs that the window has open. */
export const LogSessionsContext = createContext<LogSessions | null>(null);

export const LogSessionsProvider = LogSessionsContext.Provider;

/** The log of a service, at the place where it was left. */
export function useLogSession(name: string): LogSession {
  const sessions = useContext(LogSessionsContext);
  if (sessions === null) throw new Error('useLogSession needs a LogSessionsProvider above it');
  return useMemo(() => sessions.of(name), [sessions, name]);
}
