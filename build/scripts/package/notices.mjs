import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fail } from '../log.mjs';
import { out } from '../paths.mjs';
import { electronVersion, licenceText, nativeComponents, npmComponents } from './components.mjs';

/** The folder that goes into the package as `resources/notices`. */
const notices = path.join(out, 'notices');
/** The licences of everything that is shipped, in one text. */
export const noticesFile = path.join(notices, 'third-party.txt');

/** @typedef {{title: string, text: string}} Notice */

/**
 * Writes the licence notices of everything that the product contains. Electron's and Chromium's lie beside the executable,
 * where Electron's own packages have them.
 */
export function writeNotices() {
  const native = nativeComponents().map(({ name, licence, url, text }) => ({
    title: `${name} (${licence}), ${url}`,
    text: licenceText(text) ?? fail(`build/licences/${text} is missing: the licence of ${name}.`),
  }));
  const packages = npmComponents().map(({ name, version, licence, author, text }) => ({
    title: `${name} ${version} (${licence})`,
    text: text ?? standardText(name, licence, author),
  }));
  rmSync(notices, { recursive: true, force: true });
  mkdirSync(notices, { recursive: true });
  const head = `Steward contains the software below, each under its own licence. It also contains Electron ${electronVersion()}
with Chromium and Node.js: see LICENSE.electron.txt and LICENSES.chromium.html beside the application.`;
  writeFileSync(noticesFile, `${head}\n${[...native, ...packages].map(section).join('')}`);
}

/** @param {Notice} notice */
function section({ title, text }) {
  return `\n${'-'.repeat(100)}\n${title}\n\n${text.replaceAll('\r\n', '\n')}\n`;
}

/**
 * For a package that names its licence and brings no text of it.
 * @param {string} name
 * @param {string} licence
 * @param {string} author
 */
function standardText(name, licence, author) {
  const text = licenceText(`${licence}.txt`);
  if (text === null) fail(`${name} has no licence file, and build/licences has no text of ${licence}.`);
  return `Copyright (c) ${author === '' ? `the authors of ${name}` : author}\n\n${text}`;
}
