import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, unlinkSync } from 'node:fs';
import { dirname } from 'node:path';
import type * as fs from 'node:fs/promises';
import { describe, expect, it, vi } from 'vitest';
import { failure } from '../../../../electron/contract/errors.js';
import { applyRequestSchema, type Operation } from '../../../../electron/contract/helper/operations.js';
import { applyOperations, parseResult } from '../../../../electron/core/elevation/apply.js';
import { needsPrompt } from '../../../../electron/core/elevation/choose.js';
import type { ElevatedCall, ElevatedRun, Elevator } from '../../../../electron/core/elevation/elevator.js';
import { encodeRequest } from '../../../../electron/core/elevation/request-file.js';
import { hello } from '../samples.js';

const { rm } = vi.hoisted(() => ({ rm: vi.fn<typeof fs.rm>() }));
const real = await vi.importActual<typeof fs>('node:fs/promises');
rm.mockImplementation(real.rm);
vi.mock('node:fs/promises', async (original) => ({ ...(await original<typeof fs>()), rm }));

const start: Operation = { op: 'start', name: '服务', timeoutMs: 1000 };
const error = failure('startFailed', { win32: 2, object: 'C:\\x.exe', operation: 'CreateProcessW' });

/** An elevator that looks at the request as the helper would, and answers. */
function elevator(answer: (id: string, call: ElevatedCall) => ElevatedRun) {
  const seen: { call?: ElevatedCall; bytes?: Buffer } = {};
  const fake: Elevator = {
    run: (call) => {
      seen.call = call;
      seen.bytes = readFileSync(call.requestFile);
      const { id } = applyRequestSchema.parse(JSON.parse(seen.bytes.toString('utf8')));
      return Promise.resolve(answer(id, call));
    },
  };
  return { fake, seen };
}
const done = (id: string): ElevatedRun => ({
  exitCode: 0,
  stdout: `${JSON.stringify({ protocol: 1, id, ok: true, results: [], error: null })}\r\n`,
});

describe('applyOperations', () => {
  it('hands over the hash of exactly what is in the file, privately, and leaves nothing behind', async () => {
    const { fake, seen } = elevator((id, { requestFile }) => {
      if (process.platform !== 'win32') {
        expect(statSync(requestFile).mode & 0o777).toBe(0o600);
        expect(statSync(dirname(requestFile)).mode & 0o777).toBe(0o700);
      }
      unlinkSync(requestFile);
      return done(id);
    });
    expect(await applyOperations(fake, [start])).toEqual({ status: 'done', results: [] });
    expect(seen.call?.sha256).toBe(
      createHash('sha256')
        .update(seen.bytes ?? '')
        .digest('hex'),
    );
    expect(existsSync(dirname(seen.call?.requestFile ?? ''))).toBe(false);
  });

  it('has done what it has done, even when the request cannot be removed', async () => {
    const { fake, seen } = elevator(done);
    rm.mockRejectedValueOnce(Object.assign(new Error('resource busy'), { code: 'EBUSY' }));
    expect(await applyOperations(fake, [start])).toEqual({ status: 'done', results: [] });
    await real.rm(dirname(seen.call?.requestFile ?? ''), { recursive: true });
  });

  it('tells a declined prompt from a failure, and removes the request', async () => {
    const declined = failure('elevationDeclined', { win32: 1223, operation: 'ShellExecuteExW' });
    const { fake, seen } = elevator(() => ({
      exitCode: 1,
      stdout: `${JSON.stringify({ protocol: 1, id: null, ok: false, results: [], error: declined, rolledBack: false, failedOperation: null })}\r\n`,
    }));
    expect(await applyOperations(fake, [start])).toEqual({ status: 'cancelled' });
    expect(existsSync(dirname(seen.call?.requestFile ?? ''))).toBe(false);
  });

  it("throws the helper's own error with everything that it says", async () => {
    const { fake } = elevator((id) => ({
      exitCode: 1,
      stdout: JSON.stringify({
        protocol: 1,
        id,
        ok: false,
        results: [],
        error,
        rolledBack: true,
        failedOperation: 1,
      }),
    }));
    await expect(applyOperations(fake, [start])).rejects.toMatchObject({
      failure: error,
      result: { rolledBack: true, failedOperation: 1 },
      refusedAtOnce: false,
    });
  });

  it('removes the request when the helper could not be run', async () => {
    let file = '';
    const broken: Elevator = {
      run: ({ requestFile }) => {
        file = requestFile;
        return Promise.reject(new Error('no'));
      },
    };
    await expect(applyOperations(broken, [start])).rejects.toThrow('no');
    expect(existsSync(dirname(file))).toBe(false);
  });
});

describe('parseResult', () => {
  const ok = JSON.stringify({ protocol: 1, id: 'a', ok: true, results: [] });
  const failed = (id: string | null) =>
    JSON.stringify({
      protocol: 1,
      id,
      ok: false,
      results: [],
      error,
      rolledBack: false,
      failedOperation: null,
    });

  it('accepts a failure of a request that could not even be read', () => {
    expect(parseResult(failed(null), 1, 'a').ok).toBe(false);
  });

  it.each<[string, string, number]>([
    ['nothing', '', 1],
    ['no JSON', 'Access is denied.', 5],
    ['the answer to another request', ok.replace('"a"', '"b"'), 0],
    ['success with an exit code of failure', ok, 1],
    ['failure with an exit code of success', failed('a'), 0],
    ['two lines', `${ok}\n${ok}`, 0],
    ['another protocol', ok.replace(':1', ':2'), 0],
  ])('takes %s for garbage', (_, stdout, exitCode) => {
    expect(() => parseResult(stdout, exitCode, 'a')).toThrow(
      expect.objectContaining({
        failure: expect.objectContaining({ code: 'helperGarbage' }) as unknown,
      }) as Error,
    );
  });
});

it('refuses a request that is too large before anybody is asked', () => {
  const huge: Operation = { op: 'configure', name: 'a', description: 'x'.repeat(4 * 1024 * 1024) };
  expect(() => encodeRequest('9f0c1d6e-3c1b-4d61-9c53-0a8a3c1f8a11', [huge])).toThrow(
    expect.objectContaining({
      failure: expect.objectContaining({ code: 'requestTooLarge' }) as unknown,
    }) as Error,
  );
});

describe('needsPrompt', () => {
  const direct: Elevator = { run: () => Promise.resolve({ stdout: '', exitCode: 0 }) };
  const both = { direct, prompt: direct };
  it.each([
    ['an ordinary person on Windows', both, 'windows', hello, true],
    ['somebody elevated already', both, 'windows', { ...hello, elevated: true }, false],
    ['a host without a prompt', { direct, prompt: null }, 'windows', hello, false],
    ['Wine', both, 'wine', hello, false],
    ['before the helper has said who it is', both, 'windows', null, true],
  ] as const)('%s', (_, choice, runtime, helper, expected) => {
    expect(needsPrompt(choice, runtime, helper)).toBe(expected);
  });
});
