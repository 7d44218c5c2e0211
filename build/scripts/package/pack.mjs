import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import * as configurations from '../../electron-builder.mjs';
import { root } from '../paths.mjs';

/** The numbers of the fuses that electron-builder knows, by its names. */
const FUSES = /** @type {const} */ ({
  runAsNode: FuseV1Options.RunAsNode,
  enableCookieEncryption: FuseV1Options.EnableCookieEncryption,
  enableNodeOptionsEnvironmentVariable: FuseV1Options.EnableNodeOptionsEnvironmentVariable,
  enableNodeCliInspectArguments: FuseV1Options.EnableNodeCliInspectArguments,
  enableEmbeddedAsarIntegrityValidation: FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
  onlyLoadAppFromAsar: FuseV1Options.OnlyLoadAppFromAsar,
  loadBrowserProcessSpecificV8Snapshot: FuseV1Options.LoadBrowserProcessSpecificV8Snapshot,
  grantFileProtocolExtraPrivileges: FuseV1Options.GrantFileProtocolExtraPrivileges,
});

/**
 * Packs the application by electron-builder, which downloads what it lacks: Electron for Windows and NSIS.
 * @param {'installer' | 'portable'} kind
 * @param {import('../paths.mjs').Arch} [arch]
 * @returns {Promise<string[]>} the files that were made
 */
export async function packForWindows(kind, arch = 'x64') {
  const { build, Platform } = await import('electron-builder');
  return build({
    projectDir: root,
    targets: Platform.WINDOWS.createTarget(),
    config: configurations[kind](arch),
    publish: 'never',
  });
}

/**
 * Packs the folder for this machine, with a runtime that is here.
 * @param {string} runtime folder of Electron's runtime
 * @param {string} executable its executable
 * @returns {Promise<string[]>} fuses of the pinned Electron that this runtime does not have yet, which are left out
 */
export async function packFolder(runtime, executable) {
  const { build, Platform, Arch } = await import('electron-builder');
  const wire = await getCurrentFuseWire(executable);
  const config = configurations.folder();
  const all = Object.entries(config.electronFuses ?? {});
  const isThere = (/** @type {string} */ name) => FUSES[/** @type {keyof typeof FUSES} */ (name)] in wire;
  await build({
    projectDir: root,
    targets: Platform.LINUX.createTarget('dir', Arch.x64),
    config: {
      ...config,
      electronDist: runtime,
      electronFuses: Object.fromEntries(all.filter(([name]) => isThere(name))),
    },
    publish: 'never',
  });
  return all.map(([name]) => name).filter((name) => !isThere(name));
}
