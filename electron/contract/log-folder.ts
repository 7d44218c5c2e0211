import { cutUnits } from './cut-units.js';

/** Longest folder name, in UTF-16 units, that leaves room for the data root and a rotated file's name below MAX_PATH. */
const MAX_FOLDER = 120;
/** What no Windows path may contain, and `%`, which the registry would expand as a variable. */

const UNSUITABLE = /[\u0000-\u001f\u007f<>:"/\\|?*%]|[. ]+$/g;
const DEVICE = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i;

/**
 * The name of a service's folder below the logs root. Most are the service's name itself; where that could not be a folder,
 * unsuitable characters become `_` and a hash keeps different services apart. The helper has the same rule
 * (docs/helper-protocol.md, section 5); `test/contract/fixtures/log-folders.json` holds the two together.
 */
export function logFolderName(serviceName: string): string {
  const replaced = serviceName.replace(UNSUITABLE, (found) => '_'.repeat(found.length));
  const safe = DEVICE.test(replaced) ? `_${replaced}` : replaced;
  if (safe === serviceName && safe.length <= MAX_FOLDER) return safe;
  return `${cutUnits(safe, MAX_FOLDER)}~${fnv1a(serviceName.replace(/[A-Z]/g, (letter) => letter.toLowerCase()))}`;
}

/** 32-bit FNV-1a over UTF-16LE, as 8 lower-case hexadecimal digits. */
function fnv1a(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    for (const byte of [unit & 0xff, unit >> 8]) hash = Math.imul(hash ^ byte, 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
