import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect as dial } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { DEFAULT_SETTINGS } from '../../../electron/contract/default-settings.js';
import { startServer, type BrowserServer } from '../../../electron/browser/server.js';
import { createApplication, type Application } from '../../../electron/core/application.js';
import { hostPorts } from '../core/application-harness.js';
import { FakeTransport } from '../core/fake-transport.js';
import { silentLog } from '../core/silent-log.js';

let bundle: string;
let server: BrowserServer;
let application: Application;
let origin: string;
let token: string;

beforeEach(async () => {
  bundle = mkdtempSync(join(tmpdir(), 'steward-test-'));
  writeFileSync(join(bundle, 'index.html'), '<title>Steward</title>');
  application = createApplication(hostPorts({ systemLanguages: ['en'] }), () => new FakeTransport());
  server = await startServer({ application, bundle, port: 0, log: silentLog });
  const url = new URL(server.url);
  origin = url.origin;
  token = new URLSearchParams(url.hash.slice(1)).get('token') ?? '';
});
afterEach(async () => {
  application.dispose();
  await server.close();
  rmSync(bundle, { recursive: true });
});

/** Plain HTTP, because fetch does not let `Host` and `Origin` be forged. */
function ask(method: string, path: string, headers: Record<string, string> = {}) {
  return new Promise<{ status: number; headers: Record<string, unknown>; body: string }>(
    (resolve, reject) => {
      const sent = request(`${origin}${path}`, { method, headers, agent: false }, (response) => {
        let body = '';
        response.on('data', (chunk: Buffer) => (body += chunk.toString()));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
        );
      });
      sent.on('error', reject);
      sent.end();
    },
  );
}
const enter = (headers: Record<string, string> = {}) =>
  ask('POST', '/session', { Origin: origin, Authorization: `Bearer ${token}`, ...headers });
async function cookie(): Promise<string> {
  const [set = ''] = (await enter()).headers['set-cookie'] as string[];
  return set.split(';')[0] ?? '';
}
function connect(headers: Record<string, string>): Promise<WebSocket | number> {
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/socket`, { headers });
  return new Promise((resolve) => {
    socket.on('open', () => resolve(socket));
    socket.on('unexpected-response', (sent, response) => {
      resolve(response.statusCode ?? 0);
      sent.destroy();
    });
    socket.on('error', () => undefined);
  });
}

it('listens on 127.0.0.1 only and carries a token of 256 bits in the fragment', () => {
  expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{43}$/);
});

it('serves the page with its policy, and nothing beside the bundle', async () => {
  const page = await ask('GET', '/');
  expect(page).toMatchObject({ status: 200, body: '<title>Steward</title>' });
  expect(page.headers['content-security-policy']).toContain("default-src 'none'");
  expect(page.headers['referrer-policy']).toBe('no-referrer');
  expect((await ask('GET', '/../../etc/passwd')).status).toBe(404);
  expect((await ask('PUT', '/')).status).toBe(405);
  expect(await ask('HEAD', '/')).toMatchObject({ status: 200, body: '' });
});

describe('the gate', () => {
  it('lets the token in, once it comes from our own page', async () => {
    const entered = await enter();
    expect(entered.status).toBe(204);
    expect(entered.headers['set-cookie']).toEqual([expect.stringMatching(/; HttpOnly; SameSite=Strict$/)]);
  });

  it.each<[string, () => Record<string, string>, number]>([
    ['a name that points here', () => ({ Host: 'evil.example' }), 421],
    ['the right name with a wrong port', () => ({ Host: '127.0.0.1:1' }), 421],
    ['another page', () => ({ Origin: 'https://evil.example' }), 403],
    ['no page at all', () => ({ Origin: '' }), 403],
    ['a wrong token', () => ({ Authorization: `Bearer ${'A'.repeat(43)}` }), 401],
    ['no token', () => ({ Authorization: '' }), 401],
  ])('shuts out %s', async (_, headers, status) => {
    const refused = await enter(headers());
    expect(refused.status).toBe(status);
    expect(refused.headers['set-cookie']).toBeUndefined();
  });

  it('shuts out strangers from the page and from the socket', async () => {
    expect((await ask('GET', '/', { Host: 'evil.example' })).status).toBe(421);
    expect((await ask('GET', '/session')).status).toBe(405);
    const known = await cookie();
    expect(await connect({ Origin: origin })).toBe(401);
    expect(await connect({ Origin: origin, Cookie: known.replace(/=.*/, '=guess') })).toBe(401);
    expect(await connect({ Origin: 'https://evil.example', Cookie: known })).toBe(403);
    expect(await connect({ Cookie: known })).toBe(403);
  });
});

describe('a stranger who is refused the socket', () => {
  const knock = (options: { allowHalfOpen?: boolean } = {}) => {
    const { port, host } = new URL(origin);
    const stranger = dial({ port: Number(port), host: '127.0.0.1', ...options });
    stranger.on('error', () => undefined);
    const head = ['GET /socket HTTP/1.1', `Host: ${host}`, 'Connection: Upgrade', 'Upgrade: websocket'];
    return { stranger, call: `${head.join('\r\n')}\r\n\r\n` };
  };

  it('is let go of, though he stays on the line', async () => {
    const { stranger, call } = knock({ allowHalfOpen: true });
    try {
      stranger.write(call);
      let heard = '';
      stranger.on('data', (chunk: Buffer) => (heard += chunk.toString()));
      await once(stranger, 'end');
      expect(heard).toMatch(/^HTTP\/1\.1 403 /);
      await server.close();
    } finally {
      stranger.destroy();
    }
  });

  it('cannot end the host by breaking the line', async () => {
    for (let n = 0; n < 20; n += 1) {
      const { stranger, call } = knock();
      stranger.write(call, () => stranger.resetAndDestroy());
      await once(stranger, 'close');
      expect((await ask('GET', '/')).status).toBe(200);
    }
  });
});

describe('the socket', () => {
  async function open(headers: Record<string, string> = {}) {
    const socket = await connect({ Origin: origin, Cookie: await cookie(), ...headers });
    if (typeof socket === 'number') throw new Error(`refused with ${socket}`);
    const messages: unknown[] = [];
    socket.on('message', (data: Buffer) => messages.push(JSON.parse(data.toString())));
    return { socket, messages };
  }

  it('answers requests and passes notifications on', async () => {
    const { socket, messages } = await open();
    socket.send(JSON.stringify({ id: 1, channel: 'settings.set', args: { theme: 'dark' } }));
    await vi.waitFor(() => expect(messages).toHaveLength(2));
    const settings = { ...DEFAULT_SETTINGS, theme: 'dark' };
    expect(messages).toEqual([
      { notification: 'settings.changed', data: settings },
      { id: 1, reply: { ok: true, result: settings } },
    ]);
    socket.terminate();
  });

  it('takes the language of the browser for that of the system', async () => {
    const { socket, messages } = await open({ 'Accept-Language': 'fr, en;q=0.5, zh-CN;q=0.8' });
    socket.send(JSON.stringify({ id: 1, channel: 'app.info', args: {} }));
    await vi.waitFor(() => expect(messages).toHaveLength(1));
    expect(messages).toMatchObject([{ reply: { ok: true, result: { systemLanguage: 'zh-CN' } } }]);
    socket.terminate();
  });

  it('gives a failure for what it does not know', async () => {
    const { socket, messages } = await open();
    socket.send(JSON.stringify({ id: 2, channel: 'files.delete', args: {} }));
    await vi.waitFor(() => expect(messages).toHaveLength(1));
    expect(messages).toMatchObject([{ id: 2, reply: { ok: false, failure: { code: 'badRequest' } } }]);
    socket.terminate();
  });

  it.each(['nonsense', '{}', '{"id":1,"channel":"app.info","args":{},"more":1}'])(
    'ends on %s',
    async (text) => {
      const { socket } = await open();
      const closed = new Promise<number>((resolve) => socket.on('close', resolve));
      socket.send(text);
      expect(await closed).toBe(1007);
    },
  );

  it('ends its session with it', async () => {
    const opened = vi.spyOn(application, 'openSession');
    const { socket } = await open();
    const session = opened.mock.results[0]?.value as ReturnType<Application['openSession']>;
    const dispose = vi.spyOn(session, 'dispose');
    socket.terminate();
    await vi.waitFor(() => expect(dispose).toHaveBeenCalled());
  });
});
