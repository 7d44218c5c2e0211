import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './paths.mjs';
import { run } from './run.mjs';

/**
 * @typedef {{executable: string, from: string} | {executable: null, why: string}} ElectronRuntime
 */

const EXECUTABLE = process.platform === 'win32' ? 'electron.exe' : 'electron';

/**
 * Finds Electron's runtime: the one that ELECTRON_OVERRIDE_DIST_PATH names, else the official one of the pinned version,
 * which is downloaded when it is not there yet.
 * @returns {Promise<ElectronRuntime>}
 */
export async function electronRuntime() {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (override) {
    const executable = path.join(override, EXECUTABLE);
    if (existsSync(executable)) return { executable, from: 'ELECTRON_OVERRIDE_DIST_PATH' };
    return {
      executable: null,
      why: `ELECTRON_OVERRIDE_DIST_PATH names ${override}, which has no ${EXECUTABLE}`,
    };
  }
  const folder = path.join(root, 'node_modules', 'electron');
  const { code, output } = await run(process.execPath, [path.join(folder, 'install.js')], { quiet: true });
  const pathFile = path.join(folder, 'path.txt');
  if (code === 0 && existsSync(pathFile)) {
    const executable = path.join(folder, 'dist', readFileSync(pathFile, 'utf8').trim());
    if (existsSync(executable)) return { executable, from: 'the official release' };
  }
  const why = output.split('\n').find((line) => line.trim() !== '') ?? `install.js ended with ${code}`;
  return { executable: null, why: `Electron's runtime could not be downloaded (${why.trim()})` };
}

/** Whether windows can be shown here; without a display Electron cannot run. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

/**
 * Switches that this user and machine need: as root, Chromium refuses to start with its sandbox.
 * @returns {string[]}
 */
export function electronSwitches() {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}
