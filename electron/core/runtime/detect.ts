import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Runtime } from './runtime.js';
import { windowsRuntime } from './windows.js';
import { wineRuntime } from './wine.js';

/** Where Debian keeps the 64-bit loader; its `wine` command asks for 32-bit packages first. */
const DEBIAN_WINE = '/usr/lib/wine/wine64';

/**
 * Chooses how the helper is run: directly on Windows, through Wine elsewhere.
 *
 * Environment: `STEWARD_HELPER` (path of steward.exe), `STEWARD_WINE` (Wine's loader), `WINEPREFIX`.
 *
 * @param defaultHelper where the helper stands beside this application
 */
export function detectRuntime(
  defaultHelper: string,
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
): Runtime {
  const helper = resolve(nonEmpty(env['STEWARD_HELPER']) ?? defaultHelper);
  if (platform === 'win32') return windowsRuntime(helper);
  return wineRuntime({
    wine: nonEmpty(env['STEWARD_WINE']) ?? DEBIAN_WINE,
    prefix: resolve(nonEmpty(env['WINEPREFIX']) ?? join(homedir(), '.wine')),
    helper,
  });
}

function nonEmpty(value: string | undefined): string | undefined {
  return value === '' ? undefined : value;
}
