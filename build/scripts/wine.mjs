import { spawn, spawnSync } from 'node:child_process';
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/**
 * Wine as Steward uses it on Linux: a prefix of its own, its server, and programs that run in it.
 *
 * @typedef {object} WineTools
 * @property {string} wine the 64-bit loader
 * @property {string} wineserver
 *
 * @typedef {object} Wine
 * @property {WineTools} tools
 * @property {string} prefix
 * @property {NodeJS.ProcessEnv} env what every program in the prefix is started with
 *
 * @typedef {object} Finished
 * @property {number} code exit code; 128 or more when a signal ended the process
 * @property {Buffer} stdout
 * @property {Buffer} stderr
 */

/** Names the prefix as complete, so that one whose creation was cut short is made anew. */
const STAMP = '.steward-prefix';
/** To be raised when {@link createPrefix} changes what it does. */
const PREFIX_VERSION = '1';

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Finds 64-bit Wine: `STEWARD_WINE`, Debian's place, then the PATH. Debian's `wine` command is passed over on purpose: it
 * prints a hint about 32-bit Wine at every start.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {WineTools | null}
 */
export function findWine(env = process.env) {
  const folders = (env['PATH'] ?? '').split(path.delimiter).filter(Boolean);
  const wine = [
    ...(env['STEWARD_WINE'] ? [env['STEWARD_WINE']] : []),
    '/usr/lib/wine/wine64',
    ...folders.map((folder) => path.join(folder, 'wine64')),
    '/opt/wine-stable/bin/wine64',
  ].find(isExecutable);
  if (wine === undefined) return null;
  const beside = path.dirname(wine);
  const wineserver = [
    path.join(beside, 'wineserver64'),
    path.join(beside, 'wineserver'),
    ...folders.map((folder) => path.join(folder, 'wineserver')),
  ].find(isExecutable);
  return wineserver === undefined ? null : { wine, wineserver };
}

/**
 * A prefix and the environment of its programs: quiet, UTF-8, without .NET and HTML engines, which services do not need,
 * and without menu entries or file associations on the host's desktop.
 * @param {WineTools} tools
 * @param {string} prefix absolute folder; need not exist yet
 * @returns {Wine}
 */
export function describeWine(tools, prefix) {
  return {
    tools,
    prefix,
    env: {
      ...process.env,
      WINEPREFIX: prefix,
      WINEARCH: 'win64',
      WINEDEBUG: '-all',
      WINEDLLOVERRIDES: 'mscoree,mshtml=;winemenubuilder.exe=d',
      LC_ALL: 'C.UTF-8',
    },
  };
}

/**
 * Creates the prefix as Windows 10, unless it is complete already. Takes some 20 seconds.
 * @param {Wine} wine
 * @returns {Promise<'created' | 'ready'>}
 */
export async function createPrefix(wine) {
  const stamp = path.join(wine.prefix, STAMP);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === PREFIX_VERSION) return 'ready';
  endPrefix(wine);
  rmSync(wine.prefix, { recursive: true, force: true });
  mkdirSync(wine.prefix, { recursive: true, mode: 0o700 });
  for (const args of [
    ['wineboot', '-i'],
    ['winecfg', '-v', 'win10'],
  ]) {
    const { code, stderr } = await runInWine(wine, args[0] ?? '', args.slice(1), { timeoutMs: 180_000 });
    if (code !== 0)
      throw new Error(`wine ${args.join(' ')} failed with ${code} in ${wine.prefix}: ${stderr.toString()}`);
  }
  // The registry files are complete only once the server has ended.
  await serverCommand(wine, ['-w']);
  writeFileSync(stamp, PREFIX_VERSION);
  return 'created';
}

/**
 * Starts the prefix's server as a child process and waits until it answers. Without a server that stays, services end
 * together with the last ordinary program.
 * @param {Wine} wine
 * @returns {Promise<{end: () => Promise<void>}>} `end` ends every program of the prefix, then the server
 */
export async function startServer(wine) {
  const server = spawn(wine.tools.wineserver, ['-f', '-p'], { env: wine.env, stdio: 'ignore' });
  /** @type {Promise<void>} */
  const ended = new Promise((resolve) => {
    server.once('error', () => resolve());
    server.once('exit', () => resolve());
  });
  while (!isServerRunning(wine)) {
    if (server.exitCode !== null || server.pid === undefined) {
      throw new Error(
        `${wine.tools.wineserver} did not start for ${wine.prefix} (exit code ${server.exitCode}).`,
      );
    }
    await delay(10);
  }
  await startSystemProcesses(wine);
  return {
    end: async () => {
      endPrefix(wine);
      await ended;
    },
  };
}

/**
 * Starts a server that outlives this process, so that services go on running as they do on Windows.
 * @param {Wine} wine
 */
export async function startLastingServer(wine) {
  if (isServerRunning(wine)) return;
  const code = await serverCommand(wine, ['-p']);
  if (code !== 0) throw new Error(`${wine.tools.wineserver} -p failed with ${code} for ${wine.prefix}.`);
  await startSystemProcesses(wine);
}

/**
 * Has Wine start its service control manager and drivers now. They inherit whatever the program that comes first has open,
 * and stay: after Electron, that would be its pipes and the sockets that keep its helper processes alive.
 * @param {Wine} wine
 */
async function startSystemProcesses(wine) {
  await runInWine(wine, 'cmd', ['/c', 'exit']);
}

/**
 * Whether the prefix's server runs.
 * @param {Wine} wine
 */
export function isServerRunning(wine) {
  return existsSync(wine.prefix) && spawnSync(wine.tools.wineserver, ['-k0'], { env: wine.env }).status === 0;
}

/**
 * Ends every program of the prefix and its server; returns once they are gone, with what the server kept outside the
 * prefix.
 * @param {Wine} wine
 */
export function endPrefix(wine) {
  if (isServerRunning(wine)) spawnSync(wine.tools.wineserver, ['-k'], { env: wine.env });
  removeServerFolder(wine);
}

/**
 * Debian's Wine keeps the server's socket in a temporary folder, which the prefix's file `wineserver` names, and leaves it
 * behind.
 * @param {Wine} wine
 */
function removeServerFolder(wine) {
  const named = path.join(wine.prefix, 'wineserver');
  if (!existsSync(named)) return;
  const name = readFileSync(named, 'latin1').trim();
  if (/^wine-\w{6}$/.test(name)) rmSync(path.join(tmpdir(), name), { recursive: true, force: true });
}

/**
 * @param {Wine} wine
 * @param {string[]} args
 * @returns {Promise<number>}
 */
function serverCommand(wine, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(wine.tools.wineserver, args, { env: wine.env, stdio: 'ignore' });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 128));
  });
}

/**
 * Runs a program in the prefix to its end.
 * @param {Wine} wine
 * @param {string} program host path, Windows path or the name of a Wine program
 * @param {readonly string[]} args reach the program exactly as they are here
 * @param {RunOptions} [options]
 * @returns {Promise<Finished>}
 */
export function runInWine(wine, program, args, options = {}) {
  return runToFiles(wine.tools.wine, [program, ...args], {
    ...options,
    env: { ...wine.env, ...options.env },
  });
}

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd] host folder
 * @property {NodeJS.ProcessEnv} [env] added to the environment
 * @property {number} [timeoutMs] after which the process is killed and the promise rejected; 60 s when not given
 */

/**
 * Runs a command with its output in files rather than pipes: a Wine process left in the background keeps an inherited pipe
 * open for ever, so that its end would never be seen.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options] `env` is the whole environment here
 * @returns {Promise<Finished>}
 */
export async function runToFiles(command, args, options = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), `steward-run-${process.pid}-`));
  const stdoutFile = path.join(folder, 'stdout');
  const stderrFile = path.join(folder, 'stderr');
  const handles = [stdoutFile, stderrFile].map((file) => openSync(file, 'w'));
  const timeoutMs = options.timeoutMs ?? 60_000;
  /** @type {() => [Buffer, Buffer]} */
  const output = () => [readFileSync(stdoutFile), readFileSync(stderrFile)];
  try {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env,
      stdio: ['ignore', ...handles],
      signal: AbortSignal.timeout(timeoutMs),
      killSignal: 'SIGKILL',
    });
    /** @type {Promise<number>} */
    const finished = new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (exitCode) => resolve(exitCode ?? 128));
    });
    const code = await finished.catch((/** @type {unknown} */ error) => {
      if (!(error instanceof Error) || error.name !== 'AbortError') throw error;
      const text = Buffer.concat(output()).toString();
      throw new Error(`${[command, ...args].join(' ')} was still running after ${timeoutMs} ms: ${text}`);
    });
    const [stdout, stderr] = output();
    return { code, stdout, stderr };
  } finally {
    handles.forEach((handle) => closeSync(handle));
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The host's numbers of a prefix's running processes of one program. They have their Windows command line in `/proc`, and
 * their prefix in their environment.
 * @param {string} prefix
 * @param {string} image file name, such as `steward.exe`; compared without regard to case
 * @returns {number[]}
 */
export function processesInPrefix(prefix, image) {
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .filter((entry) => {
      const [program = ''] = processFile(entry, 'cmdline').split('\0');
      const name = program.replaceAll('"', '').split(/[\\/]/).at(-1);
      return (
        name?.toLowerCase() === image.toLowerCase() &&
        processFile(entry, 'environ').split('\0').includes(`WINEPREFIX=${prefix}`)
      );
    })
    .map(Number);
}

/**
 * A file of `/proc/<pid>`; empty when the process has just ended.
 * @param {string} pid
 * @param {string} name
 */
function processFile(pid, name) {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}

/**
 * The Windows path of a host path: through a drive of the prefix when it lies in one, else through `Z:`.
 * @param {Wine} wine
 * @param {string} hostPath absolute
 */
export function toWindowsPath(wine, hostPath) {
  const driveC = path.join(wine.prefix, 'drive_c');
  const relative = path.relative(driveC, hostPath);
  const inside = relative !== '..' && !relative.startsWith('../');
  return inside ? `C:\\${relative.replaceAll('/', '\\')}` : `Z:${hostPath.replaceAll('/', '\\')}`;
}
