import { createContext, useContext } from 'react';

const RefreshContext = createContext<() => Promise<void>>(() => Promise.resolve());

export const RefreshProvider = RefreshContext.Provider;

/** Asks the core for everything anew. */
export function useRefresh(): () => Promise<void> {
  return useContext(RefreshContext);
}
