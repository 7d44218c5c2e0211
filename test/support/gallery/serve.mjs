import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'vite';
import { out, root } from '../../../build/scripts/paths.mjs';

const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

/**
 * Builds the gallery, the production page over answers that are written down, and serves it on a free port of this machine.
 * @param {Readonly<Record<string, string>>} [files] what else is served: paths of files by their names
 * @returns {Promise<{url: string, close: () => void}>}
 */
export async function serveGallery(files = {}) {
  await build({
    configFile: path.join(root, 'test', 'support', 'gallery', 'vite.config.ts'),
    logLevel: 'error',
  });
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const name = pathname === '/' ? 'index.html' : path.normalize(pathname).slice(1);
    const file = files[name] ?? path.join(out, 'gallery', name);
    const type = Object.entries(TYPES).find(([end]) => file.endsWith(end))?.[1];
    readFile(file).then(
      (bytes) => response.writeHead(200, { 'content-type': type ?? 'application/octet-stream' }).end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return { url: `http://127.0.0.1:${address.port}/`, close: () => server.close() };
}
