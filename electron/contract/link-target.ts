import { isAbsolutePath } from './command-line.js';
import { hasControlCharacter } from './service-name.js';

// Node and browsers have it; the contract is compiled with the types of neither.
declare const URL: new (text: string) => { readonly host: string };

/** Longest label and target of a link in UTF-16 units, and how many links a service may have. */
export const MAX_LINK_LABEL = 40;
export const MAX_LINK_TARGET = 2048;
export const MAX_LINKS = 10;

/** Why a target is none: it must be an address of the web, or the full path of a folder or file. */
export type LinkProblem =
  'empty' | 'tooLong' | 'controlCharacter' | 'neither' | 'userInfo' | 'device' | 'stream';

/** Whether a target is an address; otherwise it is a path. */
export function isAddress(target: string): boolean {
  return /^https?:\/\//i.test(target);
}

/**
 * What keeps a target from being one; null when it can be. An address with a name or password in it is refused, since it
 * would be kept in the clear; so are the paths of devices and of a file's other streams, which show a name that is not theirs.
 */
export function linkProblem(target: string): LinkProblem | null {
  if (target.trim() === '') return 'empty';
  if (target.length > MAX_LINK_TARGET) return 'tooLong';
  if (hasControlCharacter(target)) return 'controlCharacter';
  if (isAddress(target)) {
    if (/^https?:\/\/[^/?#\\]*@/i.test(target)) return 'userInfo';
    return isUrl(target) ? null : 'neither';
  }
  if (/^[\\/]{2}[.?]/.test(target)) return 'device';
  if (!isAbsolutePath(target)) return 'neither';
  return target.slice(2).includes(':') ? 'stream' : null;
}

function isUrl(text: string): boolean {
  try {
    return new URL(text).host !== '';
  } catch {
    return false;
  }
}
