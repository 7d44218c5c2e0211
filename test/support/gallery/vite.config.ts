import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** `npx vite test/support/gallery`: the real window in states that are hard to reach; see `scenarios.ts` for the address. */
export default defineConfig({
  root: `${root}test/support/gallery`,
  cacheDir: `${root}build/out/gallery-cache`,
  plugins: [react()],
  server: { host: '127.0.0.1', fs: { allow: [root] } },
  build: {
    outDir: `${root}build/out/gallery`,
    emptyOutDir: true,
    target: 'chrome114',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 4096,
  },
});
