import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { SESSION_PATH, SOCKET_PATH } from '../contract/browser-entrance.js';
import type { Application } from '../core/application.js';
import type { Log } from '../core/log.js';
import { loadBundleFile } from '../core/security/bundle.js';
import { serveClient } from './client.js';
import { Gate } from './gate.js';
import { preferredLanguages } from './languages.js';

/** Longest message that a page may send, in bytes. */
const MAX_MESSAGE_BYTES = 1024 * 1024;

export interface BrowserServer {
  /** The address with its token. */
  readonly url: string;
  close(): Promise<void>;
}

export interface ServerOptions {
  readonly application: Application;
  /** Folder of the renderer's bundle. */
  readonly bundle: string;
  /** 0 lets the system choose. */
  readonly port: number;
  readonly log: Log;
}

/** Serves the window on 127.0.0.1. @throws what the system says when the port cannot be had */
export async function startServer({ application, bundle, port, log }: ServerOptions): Promise<BrowserServer> {
  const gate = new Gate();
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_MESSAGE_BYTES,
    perMessageDeflate: false,
  });
  const server = createServer((request, response) => {
    void answer(request, gate, bundle)
      .catch((error: unknown) => {
        log.error(`${request.url ?? ''}: ${String(error)}`);
        return empty(500);
      })
      .then((answered) => respond(response, answered, request.method === 'HEAD'));
  });
  server.on('upgrade', (request: IncomingMessage, connection: Duplex, head: Buffer) => {
    const refusal = refuseSocket(request, gate);
    if (refusal !== null) {
      refuse(connection, refusal);
      return;
    }
    sockets.handleUpgrade(request, connection, head, (socket) => {
      const languages = preferredLanguages(request.headers['accept-language'] ?? '');
      serveClient(socket, application.openSession(languages), log);
    });
  });
  gate.listenOn(await listen(server, port));
  return {
    url: gate.url,
    close: async () => {
      for (const socket of sockets.clients) socket.terminate();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port }, resolve);
  });
  return (server.address() as AddressInfo).port;
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

async function answer(request: IncomingMessage, gate: Gate, bundle: string): Promise<Answer> {
  const { headers, method, url = '/' } = request;
  if (!gate.isOurHost(headers)) return empty(421);
  const path = url.split('?', 1)[0] ?? '/';
  if (path === SESSION_PATH) return openSession(request, gate);
  if (method !== 'GET' && method !== 'HEAD') return empty(405, { Allow: 'GET, HEAD' });
  // The bundle holds no secret: it is the same for everyone, and does nothing without a session.
  const file = await loadBundleFile(bundle, path);
  return file === null ? empty(404) : { status: 200, ...file };
}

function openSession({ headers, method }: IncomingMessage, gate: Gate): Answer {
  if (method !== 'POST') return empty(405, { Allow: 'POST' });
  if (!gate.isOurPage(headers)) return empty(403);
  if (!gate.hasToken(headers)) return empty(401);
  return empty(204, { 'Set-Cookie': gate.cookieHeader() });
}

/** An answer without content. */
function empty(status: number, headers: Readonly<Record<string, string>> = {}): Answer {
  return { status, headers: { ...headers, 'Cache-Control': 'no-store' }, body: Buffer.alloc(0) };
}

function respond(response: ServerResponse, { status, headers, body }: Answer, headOnly: boolean): void {
  // A 204 has no length.
  const length = status === 204 ? {} : { 'Content-Length': body.length };
  response.writeHead(status, { ...headers, ...length });
  response.end(headOnly ? undefined : body);
}

/** Node leaves a connection that asks for an upgrade to us: its errors, and the end of a peer that never ends. */
function refuse(connection: Duplex, status: string): void {
  connection.on('error', () => connection.destroy());
  connection.once('finish', () => connection.destroy());
  connection.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

function refuseSocket({ url, headers }: IncomingMessage, gate: Gate): string | null {
  if (url !== SOCKET_PATH) return '404 Not Found';
  if (!gate.isOurPage(headers)) return '403 Forbidden';
  return gate.hasCookie(headers) ? null : '401 Unauthorized';
}
