import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { fail, note, step } from './log.mjs';
import { out, root } from './paths.mjs';
import { has, run } from './run.mjs';

/**
 * @typedef {object} Need
 * @property {string} what
 * @property {string[]} packages Debian packages that provide it
 * @property {() => boolean} present
 */

/** @type {Need[]} */
const BUILD_NEEDS = [
  { what: 'CMake', packages: ['cmake'], present: () => has('cmake') },
  { what: 'Ninja', packages: ['ninja-build'], present: () => has('ninja') },
  { what: 'C++ compiler', packages: ['g++'], present: () => has('g++') },
  {
    what: 'MinGW-w64',
    packages: ['g++-mingw-w64-x86-64', 'mingw-w64-tools'],
    present: () => has('x86_64-w64-mingw32-g++') && has('x86_64-w64-mingw32-windres'),
  },
  {
    what: 'JSON library',
    packages: ['nlohmann-json3-dev'],
    present: () => existsSync('/usr/include/nlohmann/json.hpp'),
  },
  {
    what: 'zlib for Windows',
    packages: ['libz-mingw-w64-dev'],
    present: () => existsSync('/usr/x86_64-w64-mingw32/lib/libz.a'),
  },
  { what: 'doctest', packages: ['doctest-dev'], present: () => existsSync('/usr/include/doctest/doctest.h') },
  {
    what: 'Wine (64-bit)',
    packages: ['wine', 'wine64'],
    present: () => has('wine64') || existsSync('/usr/lib/wine/wine64'),
  },
];

/** @type {Need[]} */
const TEST_NEEDS = [
  { what: 'NSIS', packages: ['nsis'], present: () => has('makensis', ['-VERSION']) },
  {
    what: 'Xvfb',
    packages: ['xvfb', 'xauth'],
    present: () => has('Xvfb', ['-help']) && has('xvfb-run', ['--help']),
  },
  {
    what: 'Chromium',
    packages: ['chromium'],
    present: () => existsSync('/usr/bin/chromium') || existsSync('/usr/bin/google-chrome'),
  },
  {
    what: 'Chinese font',
    packages: ['fonts-noto-cjk'],
    present: () => existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc'),
  },
];

/** What a real Electron window needs on Linux besides what Chromium's package brings. */
const ELECTRON_NEEDS = /** @type {Need[]} */ ([
  {
    what: 'GTK',
    packages: ['libgtk-3-0'],
    present: () => existsSync('/usr/lib/x86_64-linux-gnu/libgtk-3.so.0'),
  },
]);

/**
 * Installs what is missing, so that a fresh machine with only Node and npm can build and test.
 * @param {{forTests: boolean}} options
 */
export async function setup({ forTests }) {
  checkNode();
  await installNpmPackages();
  if (process.platform === 'win32') checkWindowsTools();
  else await installDebianPackages([...BUILD_NEEDS, ...ELECTRON_NEEDS, ...(forTests ? TEST_NEEDS : [])]);
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    fail(
      `Node ${process.versions.node} is too old: Steward is built with Node 20.19 or newer. Install a current Node.js.`,
    );
  }
}

/** Runs `npm ci` when the installed packages are not those of the lock file. */
async function installNpmPackages() {
  const stampFile = path.join(root, 'node_modules', '.steward-lock-hash');
  const hash = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === hash) return;
  step('Installing npm packages');
  const { code } = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root });
  if (code !== 0) fail('npm ci failed: see above. Is the npm registry reachable?');
  writeFileSync(stampFile, hash);
}

/** @param {Need[]} needs */
async function installDebianPackages(needs) {
  const missing = needs.filter((need) => !need.present());
  if (missing.length === 0) return;
  const names = missing.map((need) => need.what).join(', ');
  const packages = [...new Set(missing.flatMap((need) => need.packages))];
  if (!has('apt-get')) {
    fail(
      `Missing: ${names}. This is not a Debian system; install what provides them (on Debian: ${packages.join(' ')}).`,
    );
  }
  step(`Installing ${names}`);
  const sudo = process.getuid?.() === 0 ? [] : ['sudo'];
  if (sudo.length > 0 && !has('sudo')) {
    fail(`Missing: ${names}. As root, run: apt-get install ${packages.join(' ')}`);
  }
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  /** @param {string[]} args */
  const apt = async (args) => {
    const [command = 'apt-get', ...rest] = [...sudo, 'apt-get', '-q', ...args];
    return run(command, rest, { env, quiet: true });
  };
  const updated = await apt(['update']);
  if (updated.code !== 0)
    note(`apt-get update failed, going on with the package lists that are here:\n${updated.output}`);
  const installed = await apt(['install', '-y', '--no-install-recommends', ...packages]);
  if (installed.code !== 0) fail(`Packages could not be installed:\n${installed.output}`);
  const still = needs.filter((need) => !need.present());
  if (still.length > 0) fail(`Still missing after installing: ${still.map((need) => need.what).join(', ')}.`);
}

/**
 * On Windows nothing is installed behind the administrator's back: what is missing is named, with a way to get it. MSVC is
 * taken where its compiler is on the PATH, MinGW-w64 otherwise.
 */
function checkWindowsTools() {
  const msvc = has('cl', ['/?']);
  /** @type {[string, boolean, string][]} */
  const tools = [
    ['CMake', has('cmake'), 'winget install Kitware.CMake'],
    ['Ninja', has('ninja'), 'winget install Ninja-build.Ninja'],
    [
      'a C++20 compiler',
      msvc || has('g++'),
      'winget install Microsoft.VisualStudio.2022.BuildTools, with the workload "Desktop development with C++", and run this in its "x64 Native Tools Command Prompt"; or MSYS2 with mingw-w64-ucrt-x86_64-gcc, mingw-w64-ucrt-x86_64-nlohmann-json and mingw-w64-ucrt-x86_64-zlib',
    ],
    [
      'vcpkg, for the libraries',
      !msvc || Boolean(process.env['VCPKG_ROOT']),
      'git clone https://github.com/microsoft/vcpkg, run its bootstrap-vcpkg.bat, and set VCPKG_ROOT to its folder',
    ],
  ];
  const missing = tools.filter(([, present]) => !present);
  if (missing.length === 0) return;
  fail(
    ['Steward cannot install these by itself; install them and run the command again:']
      .concat(missing.map(([what, , how]) => `  ${what}: ${how}`))
      .join('\n'),
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  mkdirSync(out, { recursive: true });
  await setup({ forTests: process.argv.includes('--tests') });
}
