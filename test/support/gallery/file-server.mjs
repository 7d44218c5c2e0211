import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parentPort } from 'node:worker_threads';

const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

/** What `serve.mjs` starts as a thread: serves a folder, and files by other names, on a free port that it tells. */
const [folder = '', ...others] = process.argv.slice(2);
/** @type {ReadonlyMap<string, string>} */
const files = new Map(others.flatMap((name, at) => (at % 2 === 0 ? [[name, others[at + 1] ?? '']] : [])));

const server = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const name = pathname === '/' ? 'index.html' : path.normalize(pathname).slice(1);
  const file = files.get(name) ?? path.join(folder, name);
  const type = Object.entries(TYPES).find(([end]) => file.endsWith(end))?.[1];
  readFile(file).then(
    (bytes) => response.writeHead(200, { 'content-type': type ?? 'application/octet-stream' }).end(bytes),
    () => response.writeHead(404).end(),
  );
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  parentPort?.postMessage(address.port);
});
