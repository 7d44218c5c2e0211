import { pathToFileURL } from 'node:url';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fail, step } from './log.mjs';
import { takeArch } from './arch.mjs';
import { helperFor, root } from './paths.mjs';
import { has, run } from './run.mjs';

/** @typedef {import('./paths.mjs').Arch} Arch */

/**
 * The CMake preset that builds steward.exe on this machine.
 * @param {Arch} arch
 */
function helperPreset(arch) {
  if (arch === 'arm64') {
    if (process.platform !== 'win32')
      fail('The helper for ARM64 is built on Windows, by MSVC: Debian has no compiler for it.');
    return 'msvc-release-arm64';
  }
  if (process.platform !== 'win32') return 'mingw-release';
  return has('cl', ['/?']) ? 'msvc-release' : 'mingw-windows';
}

/**
 * Configures and builds one CMake preset of the helper.
 * @param {string} preset
 */
export async function buildPreset(preset) {
  const source = path.join(root, 'electron', 'helper');
  for (const args of [
    ['--preset', preset],
    ['--build', '--preset', preset],
  ]) {
    const { code, output } = await run('cmake', args, { cwd: source, quiet: true });
    if (code !== 0) fail(`cmake ${args.join(' ')} failed:\n${output}`);
  }
}

/**
 * Builds the helper, and for x64 the programs of the tests.
 * @param {Arch} arch
 */
export async function buildHelper(arch = 'x64') {
  step(arch === 'x64' ? 'Building the helper' : `Building the helper for ${arch}`);
  await buildPreset(helperPreset(arch));
  const helper = helperFor(arch);
  if (!existsSync(helper)) fail(`The build has not produced ${helper}.`);
}

/** Bundles the application: main, preload, browser host and the page. */
export async function buildApp() {
  step('Bundling the application');
  // Imported late: npm packages may have been installed only a moment ago.
  const { build, loadConfigFromFile } = await import('vite');
  const config = await loadConfigFromFile(
    { command: 'build', mode: 'production' },
    path.join(root, 'build', 'vite.config.ts'),
  );
  if (config === null) fail('build/vite.config.ts could not be read.');
  const bundles = /** @type {Record<string, import('vite').InlineConfig>} */ (config.config);
  for (const bundle of Object.values(bundles)) await build(bundle);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { arch, rest } = takeArch(process.argv.slice(2));
  const what = rest[0] ?? 'all';
  if (!['all', 'helper', 'app'].includes(what))
    fail(`Nothing is called “${what}”: use helper, app, or no word for both.`);
  if (what !== 'app') await buildHelper(arch);
  if (what !== 'helper') await buildApp();
}
