import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildApp, buildHelper } from './build.mjs';
import { fail, note, step } from './log.mjs';
import { out, root } from './paths.mjs';
import { packForWindows } from './package/pack.mjs';
import { writeNotices } from './package/notices.mjs';

/**
 * Builds two installers for Windows, of this version and of one above it, into build/out/installers: what the tests of the
 * installed product upgrade from and to. The version is a file's, so it is changed for a while.
 */
const folder = path.join(out, 'installers');
const manifestFile = path.join(root, 'package.json');
const manifest = readFileSync(manifestFile, 'utf8');
const [, version = ''] =
  /"version": "(\d+\.\d+\.\d+)"/.exec(manifest) ?? fail('package.json has no version.');
const above = version.replace(/\d+$/, (patch) => String(Number(patch) + 1));

/** @param {string} name */
async function build(name) {
  step(`Building ${name}`);
  await buildHelper();
  await buildApp();
  const made = await packForWindows('installer');
  const installer = made.find((file) => file.endsWith('.exe')) ?? fail('electron-builder made no installer.');
  renameSync(installer, path.join(folder, name));
  note(path.join(folder, name));
}

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
writeNotices();
await build('older.exe');
try {
  writeFileSync(manifestFile, manifest.replace(`"version": "${version}"`, `"version": "${above}"`));
  await build('newer.exe');
} finally {
  writeFileSync(manifestFile, manifest);
}
