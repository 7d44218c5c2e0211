import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { build } from 'vite';
import { out, root } from '../../../build/scripts/paths.mjs';

const here = path.join(root, 'test', 'support', 'gallery');

/**
 * Builds the gallery, the production page over answers that are written down, and serves it on a free port of this machine. A
 * thread of its own serves it, so that a page does not wait for what the tests are busy with.
 * @param {Readonly<Record<string, string>>} [files] what else is served: paths of files by their names
 * @returns {Promise<{url: string, close: () => void}>}
 */
export async function serveGallery(files = {}) {
  await build({ configFile: path.join(here, 'vite.config.ts'), logLevel: 'error' });
  const server = new Worker(path.join(here, 'file-server.mjs'), {
    argv: [path.join(out, 'gallery'), ...Object.entries(files).flat()],
  });
  /** @type {number} */
  const port = await new Promise((resolve, reject) => {
    server.once('message', resolve);
    server.once('error', reject);
  });
  return { url: `http://127.0.0.1:${port}/`, close: () => void server.terminate() };
}
