import { protocol, type Session } from 'electron';
import { loadBundleFile } from '../../core/security/bundle.js';
import { isBundleUrl, SCHEME } from './origin.js';

/** To be called before the application is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    // With the cache, a window that is opened again need not compile the page anew (from Electron 28 on).
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the renderer's bundle, and nothing beside it, with the Content Security Policy as a header. */
export function serveBundle(session: Session, root: string): void {
  session.protocol.handle(SCHEME, async ({ method, url }) => {
    if (method !== 'GET' || !isBundleUrl(url)) return new Response(null, { status: 403 });
    const file = await loadBundleFile(root, new URL(url).pathname);
    if (file === null) return new Response(null, { status: 404 });
    return new Response(new Uint8Array(file.body), { headers: file.headers });
  });
}
