import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';
import { contentSecurityPolicy, NONCE_PLACEHOLDER } from './csp.js';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
};

/** A file of the renderer's bundle as a response: the same headers in Electron and in the browser host. */
export interface BundleFile {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Resolves a URL's path (percent-encoded, as `URL.pathname` has it) to a file below `root`; `/` is `index.html`.
 *
 * @returns null when it leads out of `root`, is malformed, or is of a type that the bundle does not have
 */
export function resolveBundlePath(root: string, pathname: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  // A backslash separates on Windows, a colon starts a stream or a drive there, NUL ends a path.
  if (/[\\:\0]/.test(decoded)) return null;
  const file = resolve(root, decoded === '/' ? 'index.html' : `.${sep}${decoded}`);
  if (!file.startsWith(resolve(root) + sep)) return null;
  return extname(file) in CONTENT_TYPES ? file : null;
}

/**
 * Reads a file of the bundle; `index.html` gets a new nonce each time.
 *
 * @returns null when there is no such file
 */
export async function loadBundleFile(root: string, pathname: string): Promise<BundleFile | null> {
  const file = resolveBundlePath(root, pathname);
  if (file === null) return null;
  let body: Buffer;
  try {
    body = await readFile(file);
  } catch {
    return null;
  }
  const nonce = randomBytes(16).toString('base64');
  const html = extname(file) === '.html';
  return {
    body: html ? Buffer.from(body.toString('utf8').replaceAll(NONCE_PLACEHOLDER, nonce)) : body,
    headers: {
      'Content-Type': CONTENT_TYPES[extname(file)] ?? '',
      'Content-Security-Policy': contentSecurityPolicy(nonce),
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Cache-Control': html ? 'no-store' : 'no-cache',
    },
  };
}
