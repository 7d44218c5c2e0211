import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { InlineConfig } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = `${root}build/out/app`;
const builtins = [...builtinModules, ...builtinModules.map((name) => `node:${name}`)];

/** Oldest engines that the bundles must run on: those of the Electron that tests may use in place of the pinned one. */
const NODE_TARGET = 'node18';
const CHROME_TARGET = 'chrome114';

const shared = { configFile: false, root, logLevel: 'warn' } as const satisfies InlineConfig;

/** The page: `index.html` with its assets. */
const renderer: InlineConfig = {
  ...shared,
  root: `${root}renderer`,
  base: './',
  plugins: [react()],
  build: {
    outDir: `${out}/renderer`,
    emptyOutDir: true,
    target: CHROME_TARGET,
    modulePreload: { polyfill: false },
    // Inlined assets would need `data:` in the Content Security Policy.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 4096,
  },
};

interface NodeBundle {
  readonly name: string;
  readonly entry: string;
  readonly format: 'cjs' | 'es';
  readonly external: readonly string[];
}

function node({ name, entry, format, external }: NodeBundle): InlineConfig {
  return {
    ...shared,
    define: { STEWARD_UPDATE_FEED: JSON.stringify(process.env['STEWARD_UPDATE_URL'] ?? '') },
    // Everything but Node and Electron is bundled, so that the packaged application needs no node_modules.
    ssr: { noExternal: true, external: [...external] },
    build: {
      outDir: `${out}/${name}`,
      emptyOutDir: true,
      target: NODE_TARGET,
      minify: false,
      ssr: `${root}${entry}`,
      rolldownOptions: {
        external: [...external, ...builtins],
        output: {
          format,
          entryFileNames: format === 'cjs' ? 'index.cjs' : 'index.mjs',
          codeSplitting: false,
        },
      },
    },
  };
}

const main = node({
  name: 'main',
  entry: 'electron/main/index.ts',
  format: 'cjs',
  external: ['electron'],
});
const preload = node({
  name: 'preload',
  entry: 'electron/preload/index.ts',
  format: 'cjs',
  external: ['electron'],
});
const browser = node({
  name: 'browser',
  entry: 'electron/browser/index.ts',
  format: 'es',
  external: [],
});

/** The thread that searches logs; both hosts start it. */
const search = node({
  name: 'search',
  entry: 'electron/core/logs/search/worker.ts',
  format: 'cjs',
  external: [],
});

/** What `build/scripts/build.mjs` bundles, in this order. */
export default { main, preload, browser, search, renderer };
