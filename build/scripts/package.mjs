import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { takeArch } from './arch.mjs';
import { buildApp, buildHelper } from './build.mjs';
import { electronRuntime } from './electron-runtime.mjs';
import { note, step } from './log.mjs';
import { packages } from './paths.mjs';
import { setup } from './setup.mjs';

/** @typedef {{what: string, why: string}} NotMade */

/** What Node says of a server that cannot be reached, which is mostly the one with Electron and NSIS. */
const UNREACHABLE = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH/;

/** @type {NotMade[]} */
const notMade = [];

/**
 * Makes one package; one that fails does not keep the others from being made.
 * @param {string} what
 * @param {() => Promise<unknown>} make
 */
async function attempt(what, make) {
  step(`Packing ${what}`);
  try {
    await make();
  } catch (error) {
    const [why = ''] = String(error instanceof Error ? error.message : error).split('\n');
    notMade.push({
      what,
      why: UNREACHABLE.test(why) ? `what it needs could not be downloaded (${why})` : why,
    });
  }
}

const { arch } = takeArch(process.argv.slice(2));
await setup({ forTests: false });
await buildHelper(arch);
await buildApp();
// Imported late: npm packages may have been installed only a moment ago.
const { packFolder, packForWindows } = await import('./package/pack.mjs');
const { writeNotices } = await import('./package/notices.mjs');
const { copyLicences, writeBillOfMaterials, writeChecksums } = await import('./package/release-files.mjs');

rmSync(packages, { recursive: true, force: true });
mkdirSync(packages, { recursive: true });
writeNotices();
await attempt('the installer for Windows', () => packForWindows('installer', arch));
await attempt('the zip for Windows', () => packForWindows('portable', arch));
if (process.platform === 'linux' && arch === 'x64')
  await attempt('the folder for this machine', async () => {
    const runtime = await electronRuntime();
    if (runtime.executable === null) throw new Error(runtime.why);
    const missing = await packFolder(path.dirname(runtime.executable), runtime.executable);
    for (const fuse of missing) note(`this runtime has no fuse ${fuse} yet`);
  });
await writeBillOfMaterials();
copyLicences();
writeChecksums(arch);

step('Result');
for (const name of readdirSync(packages).filter((name) => !name.startsWith('builder-')))
  note(`made: ${path.join(packages, name)}`);
for (const { what, why } of notMade) note(`NOT MADE: ${what}: ${why}`);
// Elsewhere only what can be tested is made; a release is built on Windows.
if (process.platform === 'win32' && notMade.length > 0) process.exit(1);
