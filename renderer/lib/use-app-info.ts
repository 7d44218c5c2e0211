import { createContext, useContext } from 'react';
import type { AppInfo } from '../../electron/contract/ipc.js';

const AppInfoContext = createContext<AppInfo | null>(null);

export const AppInfoProvider = AppInfoContext.Provider;

/** Facts about the application and its host that do not change while it runs. */
export function useAppInfo(): AppInfo {
  const info = useContext(AppInfoContext);
  if (info === null) throw new Error('useAppInfo needs an AppInfoProvider above it');
  return info;
}
