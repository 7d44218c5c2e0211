import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { failure, StewardError } from '../../contract/errors.js';
import type { Command, Runtime } from '../runtime/runtime.js';
import type { Elevator } from './elevator.js';

/** Calls the helper as the user that Steward itself runs as: enough under Wine, and where Steward is elevated already. */
export function directElevator(runtime: Runtime): Elevator {
  return helperElevator(runtime, []);
}

/**
 * Has the helper raise the administrator prompt: it starts itself elevated, hands the request's name and hash over by a pipe
 * whose two ends check each other, and brings the result back. What cannot be done is told in the result.
 */
export function promptElevator(runtime: Runtime): Elevator {
  return helperElevator(runtime, ['--elevate']);
}

/** The output goes through a file, because a process that Wine starts on the way may hold a pipe open for ever. */
function helperElevator(runtime: Runtime, switches: readonly string[]): Elevator {
  return {
    run: async ({ requestFile, sha256 }) => {
      const windowsPath = runtime.toWindowsPath(requestFile);
      if (windowsPath === null) throw failed(`no Windows drive contains ${requestFile}`);
      const command = runtime.command(['apply', ...switches, windowsPath, '--sha256', sha256]);
      const outputFile = join(dirname(requestFile), 'result.json');
      const output = await open(outputFile, 'wx', 0o600);
      try {
        const exitCode = await execute(command, output.fd);
        return { stdout: await readFile(outputFile, 'utf8'), exitCode };
      } finally {
        await output.close();
      }
    },
  };
}

/** Runs a command to its end. @returns its exit code */
async function execute({ file, args, env }: Command, output: number): Promise<number> {
  try {
    // Some refusals to start it are thrown, others come as events.
    const child = spawn(file, args, { env, stdio: ['ignore', output, 'ignore'], windowsHide: true });
    const [code, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
    if (code !== null) return code;
    throw new Error(`it was ended by ${String(signal)}`);
  } catch (error) {
    throw failed(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function failed(message: string): StewardError {
  return new StewardError(failure('elevationFailed', { message, operation: 'apply' }));
}
