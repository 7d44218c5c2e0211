import { failure } from '../../../electron/contract/errors.js';
import type { Reply, SocketMessage } from '../../../electron/contract/ipc.js';
import { SESSION_PATH, SOCKET_PATH } from '../../../electron/contract/browser-entrance.js';
import { Emitter } from '../emitter.js';
import type { LinkState, Transport } from './transport.js';

const FIRST_RETRY_MS = 250;
const LAST_RETRY_MS = 4000;

const LOST: Reply = {
  ok: false,
  failure: failure('internal', { message: 'the connection to Steward was lost', operation: 'WebSocket' }),
};

/** The parts of a page that the transport needs. */
export interface Page {
  /** Origin of the page, such as `http://127.0.0.1:4000`. */
  readonly origin: string;
  /** Takes the token out of the address, null when there is none. */
  takeToken(): string | null;
}

/** The page that the script runs in. */
export function currentPage(): Page {
  return {
    origin: location.origin,
    takeToken() {
      const token = new URLSearchParams(location.hash.slice(1)).get('token');
      if (token !== null) history.replaceState(null, '', location.pathname);
      return token;
    },
  };
}

/**
 * The transport to the browser host: exchanges the token of the address for a cookie, keeps a WebSocket open and opens it
 * again when it breaks. Requests made while it is being opened wait; those under way when it breaks fail.
 */
export class SocketTransport implements Transport {
  readonly #page: Page;
  readonly #notified = new Map<string, Emitter<unknown>>();
  readonly #linked = new Emitter<LinkState>();
  readonly #pending = new Map<number, (reply: Reply) => void>();
  #waiting: { readonly id: number; readonly text: string }[] = [];
  #socket: WebSocket | null = null;
  #link: LinkState = 'connecting';
  #token: string | null;
  #nextId = 1;
  #retryMs = FIRST_RETRY_MS;

  constructor(page: Page) {
    this.#page = page;
    this.#token = page.takeToken();
    void this.#connect();
  }

  link(): LinkState {
    return this.#link;
  }

  onLink(listener: (state: LinkState) => void): () => void {
    return this.#linked.on(listener);
  }

  on(notification: string, listener: (data: unknown) => void): () => void {
    let emitter = this.#notified.get(notification);
    if (emitter === undefined) this.#notified.set(notification, (emitter = new Emitter()));
    return emitter.on(listener);
  }

  invoke(channel: string, args: unknown): Promise<Reply> {
    if (this.#link === 'refused' || this.#link === 'lost') return Promise.resolve(LOST);
    const id = this.#nextId++;
    const text = JSON.stringify({ id, channel, args });
    return new Promise((resolve) => {
      this.#pending.set(id, resolve);
      if (this.#socket !== null && this.#link === 'open') this.#socket.send(text);
      else this.#waiting.push({ id, text });
    });
  }

  pathForFile(): string {
    return '';
  }

  async #connect(): Promise<void> {
    if (!(await this.#openSession())) return;
    const socket = new WebSocket(`${this.#page.origin.replace(/^http/, 'ws')}${SOCKET_PATH}`);
    this.#socket = socket;
    socket.addEventListener('open', () => {
      this.#retryMs = FIRST_RETRY_MS;
      for (const { text } of this.#waiting) socket.send(text);
      this.#waiting = [];
      this.#setLink('open');
    });
    socket.addEventListener('message', (event: MessageEvent<unknown>) => this.#receive(event.data));
    socket.addEventListener('close', () => {
      this.#socket = null;
      void this.#onClosed();
    });
  }

  /** Turns the token into a cookie. @returns false when there is nothing to connect to for now */
  async #openSession(): Promise<boolean> {
    if (this.#token === null) return true;
    try {
      const response = await fetch(SESSION_PATH, {
        method: 'POST',
        headers: { Authorization: `Bearer ${this.#token}` },
      });
      if (response.status === 401) {
        this.#refuse();
        return false;
      }
      this.#token = null;
      return true;
    } catch {
      this.#retryLater();
      return false;
    }
  }

  async #onClosed(): Promise<void> {
    this.#failPending();
    const refused = await this.#isRefused();
    if (refused) this.#refuse();
    else this.#retryLater();
  }

  /** Asks why there is no socket: a browser does not tell a script the status of a refused upgrade. */
  async #isRefused(): Promise<boolean> {
    try {
      const response = await fetch(SESSION_PATH, { method: 'POST' });
      return response.status === 401 && this.#link === 'lost';
    } catch {
      return false;
    } finally {
      if (this.#link !== 'refused') this.#setLink('lost');
    }
  }

  #retryLater(): void {
    this.#failPending();
    this.#setLink('lost');
    setTimeout(() => void this.#connect(), this.#retryMs);
    this.#retryMs = Math.min(this.#retryMs * 2, LAST_RETRY_MS);
  }

  #refuse(): void {
    this.#failPending();
    this.#setLink('refused');
  }

  #failPending(): void {
    this.#waiting = [];
    const pending = [...this.#pending.values()];
    this.#pending.clear();
    for (const resolve of pending) resolve(LOST);
  }

  #setLink(state: LinkState): void {
    if (state === this.#link) return;
    this.#link = state;
    this.#linked.emit(state);
  }

  #receive(data: unknown): void {
    const message = parseMessage(data);
    if (message === null) return;
    if ('notification' in message) {
      this.#notified.get(message.notification)?.emit(message.data);
      return;
    }
    const resolve = this.#pending.get(message.id);
    this.#pending.delete(message.id);
    resolve?.(message.reply);
  }
}

/** A message of the host, which is one build with the page; anything else that came by the socket is passed over. */
function parseMessage(data: unknown): SocketMessage | null {
  if (typeof data !== 'string') return null;
  try {
    const message: unknown = JSON.parse(data);
    if (typeof message !== 'object' || message === null) return null;
    return 'notification' in message || ('id' in message && 'reply' in message)
      ? (message as SocketMessage)
      : null;
  } catch {
    return null;
  }
}
