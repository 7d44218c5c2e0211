import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { directElevator } from '../../../../electron/core/elevation/direct.js';
import type { Runtime } from '../../../../electron/core/runtime/runtime.js';
import { windowsRuntime } from '../../../../electron/core/runtime/windows.js';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'steward-test-'))));
afterEach(() => rmSync(folder, { recursive: true }));

/** A runtime whose helper is a line of JavaScript. */
function scripted(script: string): Runtime {
  return {
    ...windowsRuntime('steward.exe'),
    command: (args) => ({ file: process.execPath, args: ['-e', script, ...args], env: process.env }),
  };
}
const run = (runtime: Runtime) =>
  directElevator(runtime).run({
    helper: runtime.helper,
    requestFile: join(mkdtempSync(join(folder, 'call-')), 'request.json'),
    sha256: 'abc',
  });

it('passes the request and its hash, and returns what the helper prints with its exit code', async () => {
  const script = 'process.stdout.write(JSON.stringify(process.argv.slice(1))); process.exitCode = 1';
  const result = await run(scripted(script));
  expect(result).toMatchObject({ status: 'ran', exitCode: 1 });
  expect(result.status === 'ran' ? JSON.parse(result.stdout) : null).toEqual([
    'apply',
    expect.stringMatching(/request\.json$/),
    '--sha256',
    'abc',
  ]);
});

it('does not wait for others that hold the output open', async () => {
  const script = `
    const { spawn } = require('node:child_process');
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit', detached: true });
    other.unref();
    console.log(other.pid);`;
  const result = await run(scripted(script));
  expect(result).toMatchObject({ status: 'ran', exitCode: 0 });
  if (result.status === 'ran') process.kill(Number(result.stdout));
});

it('says that the helper could not be started or was ended', async () => {
  const missing: Runtime = windowsRuntime(join(folder, 'steward.exe'));
  await expect(run(missing)).rejects.toMatchObject({ failure: { code: 'elevationFailed' } });
  // Node throws this one.
  const refused: Runtime = windowsRuntime(`/${'x'.repeat(300)}`);
  await expect(run(refused)).rejects.toMatchObject({ failure: { code: 'elevationFailed' } });
  await expect(run(scripted("process.kill(process.pid, 'SIGKILL')"))).rejects.toMatchObject({
    failure: { code: 'elevationFailed' },
  });
});

it('says that Windows cannot see the request', async () => {
  const runtime: Runtime = { ...scripted(''), toWindowsPath: () => null };
  await expect(run(runtime)).rejects.toMatchObject({ failure: { code: 'elevationFailed' } });
});
