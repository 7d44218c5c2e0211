import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exec } from 'sudo-prompt';
import { failure, StewardError } from '../../contract/errors.js';
import type { ElevatedRun, Elevator } from '../../core/elevation/elevator.js';
import { applyBatchLine, canHoldScripts } from './batch.js';
import { readRun } from './outcome.js';

/** The name that sudo-prompt wants; Windows itself names the program in its prompt. */
const NAME = 'Steward';

/** Raises the UAC prompt by sudo-prompt, once for a whole request. */
export function promptElevator(): Elevator {
  return {
    run: async (call) => {
      let line: string;
      try {
        line = applyBatchLine(call);
      } catch (error) {
        throw elevationFailed(error);
      }
      return inScriptsFolder(() => execute(line));
    },
  };
}

function execute(line: string): Promise<ElevatedRun> {
  return new Promise((resolve, reject) => {
    exec(line, { name: NAME }, (error, stdout) => {
      const run = readRun(error, stdout);
      if (run === null) reject(elevationFailed(error));
      else resolve(run);
    });
  });
}

/**
 * Lets sudo-prompt keep its scripts in a folder that they can name: the user's own temporary folder where possible, else a
 * folder of ours under ProgramData, whose files only we and administrators can change. sudo-prompt asks for the temporary
 * folder while it is called, so TEMP differs for just that moment.
 */
async function inScriptsFolder(run: () => Promise<ElevatedRun>): Promise<ElevatedRun> {
  if (canHoldScripts(tmpdir())) return run();
  const folder = makeFolder();
  const { TEMP: before } = process.env;
  let running: Promise<ElevatedRun>;
  try {
    process.env['TEMP'] = folder;
    running = run();
  } finally {
    if (before === undefined) delete process.env['TEMP'];
    else process.env['TEMP'] = before;
  }
  try {
    return await running;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function makeFolder(): string {
  const base = process.env['ProgramData'] ?? 'C:\\ProgramData';
  try {
    return mkdtempSync(join(base, 'Steward-prompt-'));
  } catch (error) {
    throw elevationFailed(error);
  }
}

function elevationFailed(cause: unknown): StewardError {
  const message = cause instanceof Error ? cause.message : String(cause);
  return new StewardError(failure('elevationFailed', { message, operation: 'runas' }), { cause });
}
