import { fail } from './log.mjs';

/** @typedef {import('./paths.mjs').Arch} Arch */

/**
 * Takes `--arch <x64 | arm64>` out of a script's words; x64 without it.
 * @param {readonly string[]} words
 * @returns {{arch: Arch, rest: string[]}}
 */
export function takeArch(words) {
  const rest = [...words];
  const at = rest.indexOf('--arch');
  if (at < 0) return { arch: 'x64', rest };
  const [, arch] = rest.splice(at, 2);
  if (arch !== 'x64' && arch !== 'arm64') fail(`--arch takes x64 or arm64, not “${arch ?? ''}”.`);
  return { arch, rest };
}
