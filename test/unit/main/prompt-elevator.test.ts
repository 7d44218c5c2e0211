import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import type * as os from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { promptElevator } from '../../../electron/main/elevation/prompt-elevator.js';

type Callback = (error?: Error, stdout?: string) => void;
type Exec = (line: string, options: { name?: string }, callback: Callback) => void;

type ExecFile = (file: string, args: string[]) => void;

const { exec, execFileSync } = vi.hoisted(() => ({ exec: vi.fn<Exec>(), execFileSync: vi.fn<ExecFile>() }));
vi.mock('node:child_process', () => ({ execFileSync }));
vi.mock('sudo-prompt', () => ({ exec }));
// A folder that sudo-prompt's scripts cannot name, as that of a user with a Chinese name.
vi.mock('node:os', async (original) => ({
  ...(await original<typeof os>()),
  tmpdir: () => 'C:\\Users\\张三\\AppData\\Local\\Temp',
}));

const call = { helper: 'C:\\Steward\\bin\\steward.exe', requestFile: 'C:\\r.json', sha256: 'a'.repeat(64) };
const { tmpdir: realTmpdir } = await vi.importActual<typeof os>('node:os');
let programData = '';

beforeEach(() => {
  exec.mockReset();
  execFileSync.mockReset();
  programData = mkdtempSync(join(realTmpdir(), 'steward-test-'));
  vi.stubEnv('ProgramData', programData);
  vi.stubEnv('TEMP', 'before');
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(programData, { recursive: true, force: true });
});

describe('the prompt', () => {
  it('lends sudo-prompt a folder that its scripts can name, for as long as it runs', async () => {
    let folder = '';
    let answer: Callback = () => undefined;
    exec.mockImplementation((_line, _options, callback) => {
      folder = process.env['TEMP'] ?? '';
      answer = callback;
    });
    const running = promptElevator().run(call);
    await vi.waitFor(() => expect(exec).toHaveBeenCalledOnce());
    expect(exec.mock.calls[0]?.slice(0, 2)).toEqual([
      `"C:\\Steward\\bin\\steward.exe" apply "C:\\r.json" --sha256 ${call.sha256} & exit /b 0`,
      { name: 'Steward' },
    ]);
    expect(folder.startsWith(join(programData, 'Steward-prompt-'))).toBe(true);
    expect(process.env['TEMP']).toBe('before');
    expect(readdirSync(programData)).toHaveLength(1);
    answer(undefined, '{}');
    expect(await running).toEqual({ status: 'ran', stdout: '{}', exitCode: null });
    expect(readdirSync(programData)).toEqual([]);
  });

  it('takes from other users the right to put a script into that folder', async () => {
    exec.mockImplementation((_line, _options, callback) => {
      expect(execFileSync).toHaveBeenCalledTimes(2);
      callback(undefined, '{}');
    });
    await promptElevator().run(call);
    const folder = expect.stringContaining('Steward-prompt-') as string;
    expect(execFileSync.mock.calls.map(([, args]) => args)).toEqual([
      [folder, '/inheritance:d'],
      [folder, '/grant:r', '*S-1-5-32-545:(OI)(CI)RX'],
    ]);
  });

  it('is not shown when they keep it', async () => {
    execFileSync.mockImplementation(() => {
      throw new Error('icacls: access denied');
    });
    await expect(promptElevator().run(call)).rejects.toMatchObject({ failure: { code: 'elevationFailed' } });
    expect(exec).not.toHaveBeenCalled();
    expect(readdirSync(programData)).toEqual([]);
  });

  it('says that it was declined, and leaves nothing', async () => {
    exec.mockImplementation((_line, _options, callback) =>
      callback(new Error('User did not grant permission.')),
    );
    expect(await promptElevator().run(call)).toEqual({ status: 'declined' });
    expect(readdirSync(programData)).toEqual([]);
  });

  it('says why it could not be shown', async () => {
    exec.mockImplementation((_line, _options, callback) => callback(new Error('no PowerShell')));
    await expect(promptElevator().run(call)).rejects.toMatchObject({
      failure: { code: 'elevationFailed', message: 'no PowerShell' },
    });
    vi.stubEnv('ProgramData', join(programData, 'missing'));
    await expect(promptElevator().run(call)).rejects.toMatchObject({ failure: { code: 'elevationFailed' } });
  });

  it('is not shown for a path that a batch file cannot say', async () => {
    const quoted = { ...call, requestFile: 'C:\\a"b.json' };
    await expect(promptElevator().run(quoted)).rejects.toMatchObject({
      failure: { code: 'elevationFailed' },
    });
    expect(exec).not.toHaveBeenCalled();
  });
});
