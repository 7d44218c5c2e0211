import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the checkout. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** Everything that is built; ignored by git. */
export const out = path.join(root, 'build', 'out');

/**
 * Processors that Steward is built for, as Node names them. ARM64 is prepared, and has not been released.
 * @typedef {'x64' | 'arm64'} Arch
 */

/**
 * The native helper for a processor.
 * @param {Arch} arch
 */
export const helperFor = (arch) => path.join(out, arch === 'x64' ? 'bin' : `bin-${arch}`, 'steward.exe');

/** The native helper. */
export const helper = helperFor('x64');

/** Where packages are put: installer, zip, and the files of a release. */
export const packages = path.join(out, 'package');

/** Steward's folder under the user's cache: the Wine prefix of `npm start`, downloaded samples. */
export const cache = path.join(
  process.platform === 'win32'
    ? (process.env['LOCALAPPDATA'] ?? path.join(homedir(), 'AppData', 'Local'))
    : (process.env['XDG_CACHE_HOME'] ?? path.join(homedir(), '.cache')),
  'steward',
);
