import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { spawnTransport } from '../../../../electron/core/helper/spawn-transport.js';
import type { Runtime } from '../../../../electron/core/runtime/runtime.js';
import { windowsRuntime } from '../../../../electron/core/runtime/windows.js';
import { silentLog } from '../silent-log.js';

/** A runtime whose helper is a line of JavaScript. */
function scripted(script: string): Runtime {
  return {
    ...windowsRuntime(process.execPath),
    command: () => ({ file: process.execPath, args: ['-e', script], env: process.env }),
  };
}

function talk(script: string, send: string[] = []) {
  const lines: string[] = [];
  const transport = spawnTransport(scripted(script), silentLog);
  const ended = new Promise<Error>((resolve) => transport.onEnd(resolve));
  transport.onLine((line) => lines.push(line));
  for (const line of send) transport.send(line);
  return { transport, lines, ended };
}

it('exchanges lines', async () => {
  const { transport, lines, ended } = talk('process.stdin.pipe(process.stdout)', ['{"id":1}', '{"名":2}']);
  await vi.waitFor(() => expect(lines).toEqual(['{"id":1}', '{"名":2}']));
  transport.kill();
  expect(await ended).toMatchObject({ failure: { code: 'helperDied' } });
  transport.send('too late');
});

it('tells that and how the helper has died', async () => {
  const { ended } = talk('process.exit(3)');
  expect(await ended).toMatchObject({
    failure: { code: 'helperDied', message: expect.stringContaining('3') as string },
  });
});

it('ends a helper whose line has no end', async () => {
  const { ended } = talk("const x = 'x'.repeat(1 << 20); setInterval(() => process.stdout.write(x), 1)");
  expect(await ended).toMatchObject({ failure: { code: 'helperGarbage' } });
});

it('says where the helper should be', () => {
  const helper = join('/nowhere', 'steward.exe');
  expect(() => spawnTransport(windowsRuntime(helper), silentLog)).toThrow(
    expect.objectContaining({
      failure: expect.objectContaining({ code: 'helperMissing', object: helper }) as unknown,
    }) as Error,
  );
});

it('says that the system refuses to run the helper, also where Node throws that', () => {
  const runtime: Runtime = {
    ...windowsRuntime(process.execPath),
    command: () => ({ file: `/${'x'.repeat(300)}`, args: [], env: process.env }),
  };
  expect(() => spawnTransport(runtime, silentLog)).toThrow(
    expect.objectContaining({
      failure: expect.objectContaining({ code: 'helperDied', object: process.execPath }) as unknown,
    }) as Error,
  );
});

it('says that Wine is missing', async () => {
  const runtime: Runtime = {
    ...windowsRuntime(process.execPath),
    command: () => ({ file: '/nowhere/wine64', args: [], env: process.env }),
  };
  const transport = spawnTransport(runtime, silentLog);
  expect(await new Promise((resolve) => transport.onEnd(resolve))).toMatchObject({
    failure: { code: 'helperMissing', object: '/nowhere/wine64' },
  });
});
