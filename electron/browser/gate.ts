import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/**
 * Decides who may come in. Any program and any web page on this computer can reach a port of it, so that:
 * - `Host` must be our own, which shuts out pages that point a name of theirs at 127.0.0.1 (DNS rebinding);
 * - `Origin` must be our own wherever anything is done, which shuts out all other pages;
 * - and the token must be known, which shuts out all other users' programs.
 */
export class Gate {
  /** In the printed address, 256 bits, base64url. */
  readonly token = randomBytes(32).toString('base64url');
  readonly #cookie = randomBytes(32).toString('base64url');
  #authority = '';
  #cookieName = '';

  /** @param port the one that is listened on */
  listenOn(port: number): void {
    // As browsers write it: without the port where that is HTTP's own.
    this.#authority = new URL(`http://127.0.0.1:${port}`).host;
    // Cookies are shared by all ports of a host.
    this.#cookieName = `steward-${port}`;
  }

  /** The address for the person; the fragment is never sent over the network, nor as a referrer. */
  get url(): string {
    return `http://${this.#authority}/#token=${this.token}`;
  }

  isOurHost(headers: IncomingHttpHeaders): boolean {
    return headers.host === this.#authority;
  }

  isOurPage(headers: IncomingHttpHeaders): boolean {
    return this.isOurHost(headers) && headers.origin === `http://${this.#authority}`;
  }

  hasToken(headers: IncomingHttpHeaders): boolean {
    const match = /^Bearer (\S+)$/.exec(headers.authorization ?? '');
    return match !== null && sameSecret(match[1] ?? '', this.token);
  }

  hasCookie(headers: IncomingHttpHeaders): boolean {
    return (headers.cookie ?? '').split(';').some((pair) => {
      const [name = '', value = ''] = pair.trim().split('=', 2);
      return name === this.#cookieName && sameSecret(value, this.#cookie);
    });
  }

  /** The `Set-Cookie` value for a page that has shown the token. */
  cookieHeader(): string {
    return `${this.#cookieName}=${this.#cookie}; Path=/; HttpOnly; SameSite=Strict`;
  }
}

/** Compares without telling by its duration how much is right. */
function sameSecret(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
