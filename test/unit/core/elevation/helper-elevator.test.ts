import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { directElevator, promptElevator } from '../../../../electron/core/elevation/helper-elevator.js';
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
const run = (runtime: Runtime, elevator = directElevator) =>
  elevator(runtime).run({
    requestFile: join(mkdtempSync(join(folder, 'call-')), 'request.json'),
    sha256: 'abc',
  });

it('passes the request and its hash, and returns what the helper prints with its exit code', async () => {
  const script = 'process.stdout.write(JSON.stringify(process.argv.slice(1))); process.exitCode = 1';
  const file = expect.stringMatching(/request\.json$/) as string;
  const direct = await run(scripted(script));
  expect(direct.exitCode).toBe(1);
  expect(JSON.parse(direct.stdout)).toEqual(['apply', file, '--sha256', 'abc']);
  const prompt = await run(scripted(script), promptElevator);
  expect(JSON.parse(prompt.stdout)).toEqual(['apply', '--elevate', file, '--sha256', 'abc']);
});

it('does not wait for others that hold the output open', async () => {
  const script = `
    const { spawn } = require('node:child_process');
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit', detached: true });
    other.unref();
    console.log(other.pid);`;
  const result = await run(scripted(script));
  expect(result.exitCode).toBe(0);
  process.kill(Number(result.stdout));
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
