import { execFileSync } from 'node:child_process';
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
/** The group of all users in every language of Windows, as icacls takes a SID. */
const USERS = '*S-1-5-32-545';

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

/**
 * Makes a folder under ProgramData. There every user may add files to the folders of others, also the script that is about
 * to be executed elevated: he keeps no more than the right to read.
 */
function makeFolder(): string {
  const base = process.env['ProgramData'] ?? 'C:\\ProgramData';
  let folder = '';
  try {
    folder = mkdtempSync(join(base, 'Steward-prompt-'));
    icacls(folder, '/inheritance:d');
    icacls(folder, '/grant:r', `${USERS}:(OI)(CI)RX`);
    return folder;
  } catch (error) {
    if (folder !== '') rmSync(folder, { recursive: true, force: true });
    throw elevationFailed(error);
  }
}

function icacls(folder: string, ...args: string[]): void {
  const system = join(process.env['SystemRoot'] ?? 'C:\\Windows', 'System32');
  execFileSync(join(system, 'icacls.exe'), [folder, ...args], { stdio: 'ignore', windowsHide: true });
}

function elevationFailed(cause: unknown): StewardError {
  const message = cause instanceof Error ? cause.message : String(cause);
  return new StewardError(failure('elevationFailed', { message, operation: 'runas' }), { cause });
}
