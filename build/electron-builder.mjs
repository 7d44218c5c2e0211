import path from 'node:path';
import { helper, helperFor, out, packages } from './scripts/paths.mjs';

/** @typedef {import('electron-builder').Configuration} Configuration */
/** @typedef {import('./scripts/paths.mjs').Arch} Arch */

/**
 * Where the built application looks for updates. Without one there is still the file that electron-updater reads the name of its
 * folder and of the signer from: a policy may name a place later.
 */
const { STEWARD_UPDATE_URL: given = '' } = process.env;
const updateUrl = given === '' ? 'https://updates.invalid' : given;

const publish = /** @type {const} */ ({
  provider: 'generic',
  url: updateUrl,
  updaterCacheDirName: 'steward-updater',
});

/**
 * What all packages have in common. Each gets its own, as electron-builder changes what it is given.
 * @returns {Configuration}
 */
const common = () => ({
  appId: 'Steward.StewardTray',
  productName: 'Steward',
  copyright: 'Copyright © The Steward authors',
  directories: { output: packages, buildResources: 'build' },
  // Everything is bundled, so no package goes along; the browser host is for checkouts only.
  files: ['build/out/app/{main,preload,renderer,search}/**', 'build/icons/*.{ico,png}', 'package.json'],
  extraResources: [{ from: path.join(out, 'notices'), to: 'notices' }],
  asar: true,
  // Nothing of node_modules is looked for.
  beforeBuild: () => Promise.resolve(false),
  electronLanguages: ['en-US', 'zh-CN'],
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  },
  publish: { ...publish },
});

/**
 * Each processor has a feed of its own: packed one by one, `latest.yml` would be that of the last one
 * (electron/main/update/electron-updater.ts asks for the same).
 * @param {Arch} arch
 * @returns {Pick<Configuration, 'publish'>}
 */
const feedOf = (arch) => (arch === 'x64' ? {} : { publish: { ...publish, channel: `latest-${arch}` } });

/** @type {Configuration['win']} */
const windows = {
  executableName: 'StewardTray',
  icon: 'build/icons/app.ico',
  requestedExecutionLevel: 'asInvoker',
};

/**
 * The per-machine installer. The helper lies in `helper`, not in `bin`: unpacking must never touch the one that runs
 * services, so the installer moves it there (build/installer/helper.nsh).
 * @param {Arch} arch
 * @returns {Configuration}
 */
export const installer = (arch) => ({
  ...common(),
  ...feedOf(arch),
  extraFiles: [{ from: helperFor(arch), to: 'helper/steward.exe' }],
  win: { ...windows, target: [{ target: 'nsis', arch: [arch] }] },
  nsis: {
    oneClick: false,
    perMachine: true,
    allowToChangeInstallationDirectory: true,
    include: 'build/installer/installer.nsh',
    installerLanguages: ['en_US', 'zh_CN'],
    artifactName: 'Steward-Setup-${version}-${arch}.${ext}',
    installerIcon: 'build/icons/app.ico',
    uninstallerIcon: 'build/icons/app.ico',
    uninstallDisplayName: 'Steward (服务管家)',
    shortcutName: 'Steward',
    createDesktopShortcut: false,
    deleteAppDataOnUninstall: true,
  },
});

/**
 * Unpacked anywhere: the helper lies where the application looks for it.
 * @param {Arch} arch
 * @returns {Configuration}
 */
export const portable = (arch) => ({
  ...common(),
  ...feedOf(arch),
  extraFiles: [{ from: helperFor(arch), to: 'bin/steward.exe' }],
  win: { ...windows, target: [{ target: 'zip', arch: [arch] }] },
  artifactName: 'Steward-${version}-${arch}-portable.${ext}',
});

/**
 * For machines other than Windows the folder alone: enough to test the archive, the fuses and what is inside.
 * @returns {Configuration}
 */
export const folder = () => ({
  ...common(),
  extraFiles: [{ from: helper, to: 'bin/steward.exe' }],
  linux: { executableName: 'stewardtray', target: 'dir', category: 'Utility' },
});
