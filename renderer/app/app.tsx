import { FluentProvider } from '@fluentui/react-components';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { resolveLanguage } from '../../electron/contract/language.js';
import { createDraftStore, DraftProvider } from '../features/configure/drafts.js';
import { LogSessions } from '../features/logs/log-sessions.js';
import { LogSessionsProvider } from '../features/logs/use-log-session.js';
import type { Api } from '../lib/api.js';
import { TextProvider, textsIn } from '../lib/i18n.js';
import { WindowStoreProvider, type WindowStore } from '../lib/store/store.js';
import type { Sync } from '../lib/store/sync.js';
import { ApiProvider } from '../lib/use-api.js';
import { AppInfoProvider } from '../lib/use-app-info.js';
import { useTheme } from '../ui/theme.js';
import { LinkLost } from './link-lost.js';
import { RefreshProvider } from './use-refresh.js';
import { Window } from './window.js';

export interface AppProps {
  readonly api: Api;
  readonly store: WindowStore;
  /** Keeps the store in step with the core. */
  readonly sync: Sync;
}

/** The whole window over one way to the core: state, texts, theme and the parts that need them. */
export function App({ api, store, sync }: AppProps): ReactNode {
  const [logs] = useState(() => new LogSessions(api));
  const [drafts] = useState(createDraftStore);
  const info = useStore(store, (state) => state.info);
  const settings = useStore(store, (state) => state.settings);
  const loaded = useStore(store, (state) => state.loaded);
  const link = useStore(store, (state) => state.link);
  const { theme, scheme } = useTheme(settings.theme);

  // CPU and memory are measured only while somebody can see them; a new connection knows of no wish yet.
  useEffect(() => {
    if (link !== 'open') return undefined;
    const watch = (): void =>
      void api.invoke('services.watchStats', { enabled: !document.hidden }).catch(() => undefined);
    watch();
    document.addEventListener('visibilitychange', watch);
    return () => document.removeEventListener('visibilitychange', watch);
  }, [api, link]);

  const language = resolveLanguage(
    settings.language,
    info === null ? navigator.languages : [info.systemLanguage],
  );
  const texts = useMemo(() => textsIn(language), [language]);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = texts.t('product');
  }, [texts, language]);
  useEffect(() => {
    document.documentElement.style.colorScheme = scheme;
  }, [scheme]);

  return (
    <TextProvider value={texts}>
      <FluentProvider theme={theme}>
        <ApiProvider value={api}>
          <WindowStoreProvider value={store}>
            <LogSessionsProvider value={logs}>
              {info !== null && loaded ? (
                <AppInfoProvider value={info}>
                  <RefreshProvider value={sync.refresh}>
                    <DraftProvider value={drafts}>
                      <Window />
                    </DraftProvider>
                  </RefreshProvider>
                </AppInfoProvider>
              ) : (
                <LinkLost link={link} />
              )}
            </LogSessionsProvider>
          </WindowStoreProvider>
        </ApiProvider>
      </FluentProvider>
    </TextProvider>
  );
}
