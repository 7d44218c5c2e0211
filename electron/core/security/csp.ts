/** Text in index.html that each load replaces by its nonce. */
export const NONCE_PLACEHOLDER = '__CSP_NONCE__';

/**
 * The Content Security Policy of the window, the same in Electron and in the browser host. Fluent UI inserts its style
 * elements with the nonce.
 *
 * @param nonce random, made for this one load, base64
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
