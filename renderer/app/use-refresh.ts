import { createContext, useContext } from 'react';

const RefreshContext = createContext<() => void>(() => undefined);

export const RefreshProvider = RefreshContext.Provider;

/** Asks the core for everything anew. */
export function useRefresh(): () => void {
  return useContext(RefreshContext);
}
