import { readdirSync, readlinkSync, realpathSync, statSync } from 'node:fs';
import { basename, join, resolve, sep } from 'node:path';
import type { Runtime } from './runtime.js';

export interface WineOptions {
  /** Wine's loader, such as `/usr/lib/wine/wine64`. */
  readonly wine: string;
  /** The prefix: an absolute path of the host. */
  readonly prefix: string;
  readonly helper: string;
}

/** Runs the helper under Wine; drives are what the prefix says that they are. */
export function wineRuntime({ wine, prefix, helper }: WineOptions): Runtime {
  const drives = () => readDrives(join(prefix, 'dosdevices'));
  return {
    kind: 'wine',
    helper,
    command: (args) => ({
      file: wine,
      args: [helper, ...args],
      env: wineEnvironment(prefix, process.env),
    }),
    toHostPath: (path) => toHostPath(path, drives()),
    toWindowsPath: (path) => toWindowsPath(path, drives()),
  };
}

/** Wine turns file names into the character set of the locale: in any but a UTF-8 one most names cannot be. */
function wineEnvironment(prefix: string, env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const locale = env['LC_ALL'] ?? env['LC_CTYPE'] ?? env['LANG'] ?? '';
  return {
    ...env,
    WINEPREFIX: prefix,
    WINEDEBUG: env['WINEDEBUG'] ?? '-all',
    ...(/utf-?8/i.test(locale) ? {} : { LC_ALL: 'C.UTF-8' }),
  };
}

/** A drive of a Wine prefix and the folder of the host that it stands for. */
export interface Drive {
  /** Lower-case letter. */
  readonly letter: string;
  readonly root: string;
}

/**
 * Reads the drives of a prefix from its `dosdevices` folder, which holds a link per drive (`c:` to `../drive_c`); device
 * links (`c::`, `com1`) are passed over.
 */
export function readDrives(dosdevices: string): Drive[] {
  return names(dosdevices).flatMap((name) => {
    if (!/^[a-z]:$/i.test(name)) return [];
    try {
      const root = resolve(dosdevices, readlinkSync(join(dosdevices, name)));
      return [{ letter: name.charAt(0).toLowerCase(), root }];
    } catch {
      return [];
    }
  });
}

/**
 * The host's path of `C:\…`, its existing parts found without regard to case as Windows does; null for a path that is not
 * absolute or whose drive is not there.
 */
export function toHostPath(windowsPath: string, drives: readonly Drive[]): string | null {
  const match = /^(?:\\\\\?\\)?([a-z]):[\\/](.*)$/is.exec(windowsPath);
  if (match === null) return null;
  const [, letter = '', rest = ''] = match;
  const drive = drives.find((candidate) => candidate.letter === letter.toLowerCase());
  if (drive === undefined) return null;
  const parts = rest.split(/[\\/]+/).filter((part) => part !== '' && part !== '.');
  if (parts.includes('..')) return null;
  return parts.reduce(findEntry, drive.root);
}

/** The Windows path of a path of the host, by the drive with the longest matching root; null when none contains it. */
export function toWindowsPath(hostPath: string, drives: readonly Drive[]): string | null {
  const candidates = [resolve(hostPath), real(hostPath)];
  const found = drives
    .flatMap(({ letter, root }) => [root, real(root)].map((from) => ({ letter, from })))
    .sort((a, b) => b.from.length - a.from.length);
  for (const { letter, from } of found) {
    for (const path of candidates) {
      const prefix = from.endsWith(sep) ? from : from + sep;
      if (path === from) return `${letter.toUpperCase()}:\\`;
      if (path.startsWith(prefix)) {
        return `${letter.toUpperCase()}:\\${path.slice(prefix.length).replaceAll('/', '\\')}`;
      }
    }
  }
  return null;
}

function findEntry(folder: string, name: string): string {
  const exact = join(folder, name);
  if (exists(exact)) return exact;
  const lower = name.toLowerCase();
  const found = names(folder).find((entry) => entry.toLowerCase() === lower);
  return found === undefined ? exact : join(folder, found);
}

function exists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

function names(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** The path with its links resolved; for one that does not exist, its folder's. */
function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const parent = resolve(path, '..');
    return parent === path ? path : join(real(parent), basename(path));
  }
}
