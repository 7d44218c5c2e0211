import { createDOMRenderer, RendererProvider } from '@fluentui/react-components';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createApi } from '../lib/api.js';
import { createWindowStore, type WindowStore } from '../lib/store/store.js';
import { createSync } from '../lib/store/sync.js';
import type { Transport } from '../lib/transport/index.js';
import { App } from './app.js';

/** How long the services are waited for before the window's outline is shown in their place, in ms. */
const PATIENCE_MS = 100;

/** Shows the window in an element. Styles carry the page's nonce, without which its policy would not let them in. */
export function mount(element: HTMLElement, transport: Transport): void {
  const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
  const renderer = createDOMRenderer(document, { styleElementAttributes: { nonce } });
  const api = createApi(transport);
  const store = createWindowStore();
  const sync = createSync(api, store);
  sync.start();
  whenPresentable(store, () =>
    createRoot(element).render(
      <StrictMode>
        <RendererProvider renderer={renderer}>
          <App api={api} store={store} sync={sync} />
        </RendererProvider>
      </StrictMode>,
    ),
  );
}

/** Calls back once there is something to show, or enough was waited: to paint an outline first would only delay the list. */
function whenPresentable(store: WindowStore, show: () => void): void {
  const isDue = (): boolean => store.getState().loaded || ['lost', 'refused'].includes(store.getState().link);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = (): void => {
    clearTimeout(timer);
    unsubscribe();
    show();
  };
  const unsubscribe = store.subscribe(() => {
    if (isDue()) end();
  });
  if (isDue()) end();
  else timer = setTimeout(end, PATIENCE_MS);
}
