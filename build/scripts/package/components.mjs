import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../paths.mjs';

/**
 * @typedef {object} NpmComponent
 * @property {string} name
 * @property {string} version
 * @property {string} licence SPDX expression
 * @property {string} author empty when the package names none
 * @property {string | null} text of its licence; null when the package brings none
 *
 * @typedef {{name: string, id: string, licence: string, url: string, text: string}} NativeComponent
 */

const LICENCES = path.join(root, 'build', 'licences');
const LICENCE_FILE = /^(licen[cs]e|copying|notice)/i;

/** @param {string} file */
const readJson = (file) => /** @type {unknown} */ (JSON.parse(readFileSync(file, 'utf8')));

/**
 * The npm packages that the product may contain, by the lock file: the dependencies with theirs, without what only builds
 * and tests need, and without those for other systems.
 * @returns {NpmComponent[]}
 */
export function npmComponents() {
  const lock = /** @type {{packages: Record<string, {version: string, license?: string, dev?: boolean}>}} */ (
    readJson(path.join(root, 'package-lock.json'))
  );
  return Object.entries(lock.packages).flatMap(([place, { version, license, dev }]) => {
    const folder = path.join(root, place);
    if (place === '' || dev || !existsSync(folder)) return [];
    const { author } = /** @type {{author?: string | {name?: string}}} */ (
      readJson(path.join(folder, 'package.json'))
    );
    const files = readdirSync(folder).filter((name) => LICENCE_FILE.test(name));
    const texts = files.map((name) => readFileSync(path.join(folder, name), 'utf8').trim());
    return {
      name: place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      licence: license ?? 'unknown',
      author: (typeof author === 'string' ? author : author?.name) ?? '',
      text: texts.length > 0 ? texts.join('\n\n') : null,
    };
  });
}

/** The libraries that are linked into the helper. */
export function nativeComponents() {
  return /** @type {NativeComponent[]} */ (readJson(path.join(LICENCES, 'components.json')));
}

/**
 * A text of build/licences.
 * @param {string} name file name
 * @returns {string | null} null when there is no such text
 */
export function licenceText(name) {
  const file = path.join(LICENCES, name);
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : null;
}

/** The product's own version. */
export function productVersion() {
  const { version } = /** @type {{version: string}} */ (readJson(path.join(root, 'package.json')));
  return version;
}

/** The version of Electron that the product is built with. */
export function electronVersion() {
  const { version } = /** @type {{version: string}} */ (
    readJson(path.join(root, 'node_modules', 'electron', 'package.json'))
  );
  return version;
}
