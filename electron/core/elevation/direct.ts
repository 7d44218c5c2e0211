import { spawn } from 'node:child_process';
import { open, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { failure, StewardError } from '../../contract/errors.js';
import type { Runtime } from '../runtime/runtime.js';
import type { Elevator } from './elevator.js';

/**
 * Calls the helper as the user that Steward itself runs as: enough under Wine, and where Steward is elevated already.
 * Its output goes through a file, because a process that Wine starts on the way may hold a pipe open for ever.
 */
export function directElevator(runtime: Runtime): Elevator {
  return {
    run: async ({ requestFile, sha256 }) => {
      const windowsPath = runtime.toWindowsPath(requestFile);
      if (windowsPath === null) throw failed(`no Windows drive contains ${requestFile}`);
      const command = runtime.command(['apply', windowsPath, '--sha256', sha256]);
      const outputFile = join(dirname(requestFile), 'result.json');
      const output = await open(outputFile, 'wx', 0o600);
      try {
        const child = spawn(command.file, command.args, {
          env: command.env,
          stdio: ['ignore', output.fd, 'ignore'],
          windowsHide: true,
        });
        const exitCode = await new Promise<number>((resolve, reject) => {
          child.on('error', (error) =>
            reject(failed(`${command.file} could not be started: ${error.message}`)),
          );
          child.on('exit', (code, signal) => {
            if (code === null) reject(failed(`the helper was ended by ${String(signal)}`));
            else resolve(code);
          });
        });
        return { status: 'ran', stdout: await readFile(outputFile, 'utf8'), exitCode };
      } finally {
        await output.close();
      }
    },
  };
}

function failed(message: string): StewardError {
  return new StewardError(failure('elevationFailed', { message, operation: 'apply' }));
}
