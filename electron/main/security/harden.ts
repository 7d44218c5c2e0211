import type { Session, WebContents } from 'electron';
import { mayLoad } from './origin.js';

/** The one thing beyond showing itself that the page may do: copy a text at the person's click. */
const PERMITTED = 'clipboard-sanitized-write';

/** Denies every permission but copying, and every request that leaves the bundle. */
export function hardenSession(session: Session, packaged: boolean): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(permission === PERMITTED));
  session.setPermissionCheckHandler((_contents, permission) => permission === PERMITTED);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !mayLoad(url, packaged) }));
  session.on('will-download', (event) => event.preventDefault());
}

/** Keeps a page where it is: no navigation, no second window, no embedded contents. */
export function hardenContents(contents: WebContents): void {
  const deny = (event: { preventDefault(): void }): void => event.preventDefault();
  contents.on('will-navigate', deny);
  contents.on('will-redirect', deny);
  contents.on('will-frame-navigate', deny);
  contents.on('will-attach-webview', deny);
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
