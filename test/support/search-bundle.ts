import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build, mergeConfig } from 'vite';
import bundles from '../../build/vite.config.js';

/** Bundles the thread that searches logs, as the application has it. @returns its path, and what removes it */
export async function bundleSearch(): Promise<{ readonly path: string; readonly remove: () => void }> {
  const outDir = mkdtempSync(path.join(tmpdir(), 'steward-search-'));
  await build(mergeConfig(bundles.search, { build: { outDir } }));
  return {
    path: path.join(outDir, 'index.cjs'),
    remove: () => rmSync(outDir, { recursive: true, force: true }),
  };
}
