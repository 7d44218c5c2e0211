import { createHash } from 'node:crypto';
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fail } from '../log.mjs';
import { packages, root } from '../paths.mjs';
import { run } from '../run.mjs';
import { electronVersion, nativeComponents, productVersion } from './components.mjs';
import { noticesFile } from './notices.mjs';

/** What is given out for each processor, besides electron-builder's own files for the updater. */
const BUILT = /\.(exe|zip)$/;
/** What is given out once. */
const LISTS = /(\.cdx\.json|-licences\.txt)$/;

/** Puts the licences of everything that is shipped beside the packages, which have them too. */
export function copyLicences() {
  copyFileSync(noticesFile, path.join(packages, `Steward-${productVersion()}-licences.txt`));
}

/**
 * Writes the software bill of materials, CycloneDX as npm makes it, with what is not an npm package added.
 */
export async function writeBillOfMaterials() {
  const version = productVersion();
  const args = ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--omit', 'dev'];
  args.push('--package-lock-only', '--silent');
  const npm = await run('npm', args, { cwd: root, quiet: true });
  if (npm.code !== 0) fail(`npm sbom failed:\n${npm.output}`);
  const read = /** @type {unknown} */ (JSON.parse(npm.output));
  const bill = /** @type {{metadata: {component: Record<string, unknown>}, components: unknown[]}} */ (read);
  // npm takes the name of the folder.
  Object.assign(bill.metadata.component, { name: 'steward', 'bom-ref': `steward@${version}` });
  const native = nativeComponents().map(({ name, id, licence, url }) => component(id, name, licence, url));
  const electron = component('electron', 'Electron', 'MIT', 'https://www.electronjs.org');
  bill.components.push(...native, {
    ...electron,
    version: electronVersion(),
    purl: `pkg:npm/electron@${electronVersion()}`,
  });
  writeFileSync(path.join(packages, `Steward-${version}.cdx.json`), `${JSON.stringify(bill, null, 2)}\n`);
}

/**
 * @param {string} id
 * @param {string} name
 * @param {string} licence
 * @param {string} url
 */
function component(id, name, licence, url) {
  return {
    'bom-ref': id,
    type: 'library',
    name,
    licenses: [{ license: { id: licence } }],
    externalReferences: [{ type: 'website', url }],
  };
}

/**
 * Those of the files that the checksums name. Both processors go into one release, which takes the lists from x64: made again,
 * they have another time in them.
 * @param {readonly string[]} names
 * @param {import('../paths.mjs').Arch} arch
 */
export function released(names, arch) {
  return names.filter((name) => BUILT.test(name) || (arch === 'x64' && LISTS.test(name))).sort();
}

/**
 * Writes SHA256SUMS of everything that is given out, as `sha256sum -c` reads it. Another processor's has a name of its own.
 * @param {import('../paths.mjs').Arch} arch
 */
export function writeChecksums(arch) {
  const lines = released(readdirSync(packages), arch).map(
    (name) => `${sha256(path.join(packages, name))}  ${name}\n`,
  );
  writeFileSync(path.join(packages, arch === 'x64' ? 'SHA256SUMS' : `SHA256SUMS-${arch}`), lines.join(''));
}

/** @param {string} file */
function sha256(file) {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
