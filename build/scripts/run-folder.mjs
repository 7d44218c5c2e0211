import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describeWine, endPrefix, findWine } from './wine.mjs';

/** Folders of runs, whose names tell the process that they belong to. */
const NAMES = /^steward-[a-z\d]+-(\d+)-\w{6}$/;

/**
 * Creates a temporary folder that belongs to this process. Should it be killed, {@link removeLeftovers} of a later one
 * removes the folder.
 * @param {string} kind lower-case letters and digits
 * @returns {string} the host path
 */
export function makeRunFolder(kind) {
  return mkdtempSync(path.join(tmpdir(), `steward-${kind}-${process.pid}-`));
}

/**
 * Removes what runs that were killed have left: their folders, and every program of the Wine prefixes in them.
 * @returns {string[]} the folders that were removed
 */
export function removeLeftovers() {
  const left = readdirSync(tmpdir()).filter((name) => {
    const pid = NAMES.exec(name)?.[1];
    return pid !== undefined && !isAlive(Number(pid));
  });
  const tools = process.platform === 'win32' ? null : findWine();
  return left.map((name) => {
    const folder = path.join(tmpdir(), name);
    const prefix = path.join(folder, 'prefix');
    if (tools !== null && existsSync(prefix)) endPrefix(describeWine(tools, prefix));
    unmountBelow(folder);
    rmSync(folder, { recursive: true, force: true });
    return folder;
  });
}

/**
 * Takes away the file systems that a test has mounted in a folder; one that is left keeps the folder from being removed.
 * @param {string} folder
 */
function unmountBelow(folder) {
  if (process.platform !== 'linux') return;
  const mounted = readFileSync('/proc/self/mounts', 'utf8')
    .split('\n')
    // The kernel writes blanks in octal.
    .map((line) => (line.split(' ')[1] ?? '').replace(/\\([0-7]{3})/g, octal))
    .filter((point) => point.startsWith(`${folder}${path.sep}`));
  for (const point of mounted) spawnSync('umount', ['-l', point]);
}

/**
 * @param {string} _all
 * @param {string} digits
 */
function octal(_all, digits) {
  return String.fromCharCode(Number.parseInt(digits, 8));
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It is another user's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
