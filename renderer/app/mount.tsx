import { createDOMRenderer, RendererProvider } from '@fluentui/react-components';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Transport } from '../lib/transport/index.js';
import { createApi } from '../lib/api.js';
import { App } from './app.js';

/** Shows the window in an element. Styles carry the page's nonce, without which its policy would not let them in. */
export function mount(element: HTMLElement, transport: Transport): void {
  const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
  const renderer = createDOMRenderer(document, { styleElementAttributes: { nonce } });
  createRoot(element).render(
    <StrictMode>
      <RendererProvider renderer={renderer}>
        <App api={createApi(transport)} />
      </RendererProvider>
    </StrictMode>,
  );
}
