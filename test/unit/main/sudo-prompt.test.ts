import type { exec as Exec } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { applyBatchLine } from '../../../electron/main/elevation/batch.js';
import { readRun } from '../../../electron/main/elevation/outcome.js';

/** The real sudo-prompt, which takes this for Windows; PowerShell and cmd are played by the test. */
const require = createRequire(import.meta.url);
const childProcess = require('node:child_process') as { exec: typeof Exec };
const sudoPrompt = require('sudo-prompt') as {
  exec(
    command: string,
    options: { name: string },
    callback: (error: Error | undefined, stdout: string | undefined) => void,
  ): void;
};

type Done = (error: Error | null, stdout: string, stderr: string) => void;
const request = { helper: 'C:\\Steward\\steward.exe', requestFile: 'C:\\r.json', sha256: 'a'.repeat(64) };
let folder: string;
let printed: { stdout: string; exitCode: number };
let declined: boolean;

/** What cmd does with the script: the helper prints and ends, and the status is that of the last command. */
function elevate(executeScript: string): void {
  const scripts = dirname(executeScript);
  const line = readFileSync(join(scripts, 'command.bat'), 'utf8').split('\r\n').at(-1) ?? '';
  const status = /& exit \/b (\d+)$/.exec(line)?.[1] ?? String(printed.exitCode);
  writeFileSync(join(scripts, 'stdout'), printed.stdout);
  writeFileSync(join(scripts, 'stderr'), '');
  writeFileSync(join(scripts, 'status'), `${status} \r\n`);
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'steward-test-'));
  mkdirSync(join(folder, 'tmp'));
  for (const name of ['TMPDIR', 'TMP', 'TEMP']) vi.stubEnv(name, join(folder, 'tmp'));
  vi.spyOn(process, 'platform', 'get').mockReturnValue('win32');
  declined = false;
  vi.spyOn(childProcess, 'exec').mockImplementation(((command: string, _options: unknown, done: Done) => {
    const execute = /-FilePath "'(.*)'"/.exec(command)?.[1];
    if (execute !== undefined && !declined) elevate(execute);
    setImmediate(() => done(execute !== undefined && declined ? new Error('exit 1') : null, '', ''));
    return { stdin: { end: () => undefined } };
  }) as never);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

const run = () =>
  new Promise((resolve) =>
    sudoPrompt.exec(applyBatchLine(request), { name: 'Steward' }, (error, stdout) =>
      resolve(readRun(error, stdout)),
    ),
  );

it.each([
  ['succeeds', 0, '{"ok":true}'],
  ['fails', 1, '{"ok":false}'],
])('brings what a helper prints that %s', async (_, exitCode, stdout) => {
  printed = { stdout, exitCode };
  expect(await run()).toEqual({ status: 'ran', stdout, exitCode: null });
});

it('tells that the prompt was declined', async () => {
  declined = true;
  expect(await run()).toEqual({ status: 'declined' });
});
