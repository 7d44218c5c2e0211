import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, copyFileSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../build/scripts/paths.mjs';
import { makeRunFolder } from '../../build/scripts/run-folder.mjs';
import { HELPER, type Machine } from '../support/machine.js';

const SCRIPT = path.join(root, 'test', 'installer', 'harness.nsi');
const TRAY = path.join(root, 'test', 'installer', 'tray.nsi');
const CUSTOM_PART = path.join(root, 'build', 'installer', 'installer.nsh');
/** Where the first pass, which runs in the machine, leaves the uninstaller. */
const UNINSTALLER = 'C:\\steward-test\\harness-uninstaller.exe';

/** Whether this machine can build a 64-bit installer. */
export const canBuildInstaller = spawnSync('makensis', ['-VERSION']).status === 0;

/**
 * Builds an installer of Steward's custom part with a small package: the helper under test and a stand-in for the tray
 * application.
 *
 * @param version its own, which also marks its helper: no two versions' files are the same
 * @param unpackedKb what it says that its package needs
 * @returns the installer's path on the host
 */
export async function buildInstaller(machine: Machine, version: string, unpackedKb = 5000): Promise<string> {
  const folder = makeRunFolder('installer');
  const packageFolder = path.join(folder, 'package');
  mkdirSync(path.join(packageFolder, 'helper'), { recursive: true });
  makensis(TRAY, [`OUT_FILE=${path.join(packageFolder, 'StewardTray.exe')}`]);
  const helper = path.join(packageFolder, 'helper', 'steward.exe');
  copyFileSync(HELPER, helper);
  appendFileSync(helper, version);

  const uninstaller = machine.hostPath(UNINSTALLER);
  mkdirSync(path.dirname(uninstaller), { recursive: true });
  const installer = path.join(folder, `steward-${version}.exe`);
  const firstPass = path.join(folder, 'make-uninstaller.exe');
  const compile = (out: string, ...defines: string[]): void => {
    const all = [
      `VERSION=${version}`,
      `PACKAGE_DIR=${packageFolder}`,
      `UNPACKED_KB=${unpackedKb}`,
      `CUSTOM_PART=${CUSTOM_PART}`,
      `OUT_FILE=${out}`,
      ...defines,
    ];
    makensis(SCRIPT, all);
  };
  compile(firstPass, 'BUILD_UNINSTALLER', `UNINSTALLER_FILE=${UNINSTALLER}`);
  const made = await machine.run(firstPass, []);
  if (made.code !== 0) throw new Error(`The uninstaller could not be made: ${made.code}`);
  compile(installer, `UNINSTALLER_FILE_HOST=${uninstaller}`);
  rmSync(packageFolder, { recursive: true });
  rmSync(uninstaller);
  return installer;
}

/** Compiles a script; a warning is an error, as it is to electron-builder. */
function makensis(script: string, defines: readonly string[]): void {
  const switches = ['-V2', '-WX', ...defines.map((define) => `-D${define}`)];
  execFileSync('makensis', [...switches, script], { stdio: 'pipe' });
}
