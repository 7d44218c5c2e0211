/** Our own scheme: unlike `file:` it has an origin, so that the page can be told from everything else. */
export const SCHEME = 'app';
export const PAGE_URL = `${SCHEME}://bundle/`;

/** Whether a URL belongs to the bundle that is part of the application. */
export function isBundleUrl(url: string): boolean {
  try {
    const { protocol, host, username, password, port } = new URL(url);
    return (
      protocol === `${SCHEME}:` && host === 'bundle' && username === '' && password === '' && port === ''
    );
  } catch {
    return false;
  }
}

/** Whether the page may load a URL at all: its own bundle and, in a checkout, the developer tools. */
export function mayLoad(url: string, packaged: boolean): boolean {
  return isBundleUrl(url) || (!packaged && /^(devtools|chrome-extension):/.test(url));
}
