import { spawn, spawnSync } from 'node:child_process';

/**
 * @typedef {object} RunOptions
 * @property {NodeJS.ProcessEnv} [env] added to this process's environment
 * @property {string} [cwd]
 * @property {boolean} [quiet] keep the output back and show it only when the command fails
 * @property {number} [into] an open file that takes the output
 */

/**
 * Runs a command to its end.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{code: number, output: string}>} exit code (128 and more: ended by a signal; 127: not found)
 */
export async function run(command, args, options = {}) {
  const to = options.into ?? (options.quiet ? 'pipe' : 'inherit');
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', to, to],
    // npm and npx are command files on Windows.
    shell: process.platform === 'win32' && /^(npm|npx)$/.test(command),
  });
  let output = '';
  /** @param {Buffer} chunk */
  const collect = (chunk) => (output += chunk.toString());
  child.stdout?.on('data', collect);
  child.stderr?.on('data', collect);
  /** @type {number} */
  const code = await new Promise((resolve) => {
    child.once('error', (error) => {
      output += error.message;
      resolve(127);
    });
    child.once('exit', (exitCode, signal) => resolve(exitCode ?? (signal ? 128 : 1)));
  });
  return { code, output };
}

/**
 * Whether a command can be found and run.
 * @param {string} command
 * @param {readonly string[]} [args]
 */
export function has(command, args = ['--version']) {
  return spawnSync(command, args, { stdio: 'ignore', shell: false }).error === undefined;
}
