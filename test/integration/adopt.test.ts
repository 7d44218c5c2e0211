import { copyFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { NSSM, type CommandResult } from '../support/machine.js';
import { apply } from '../support/apply.js';
import { readServiceKey, type RegistryTree } from '../support/registry.js';
import { until } from '../support/until.js';
import { machine, samplePath, serviceName, steward } from './workbench.js';

const installed: string[] = [];

afterEach(async () => {
  for (const name of installed.splice(0)) {
    await machine.steward('stop', name);
    await machine.steward('remove', name, 'confirm');
  }
});

async function nssm(...args: string[]): Promise<void> {
  const run = () => machine.run(NSSM, args);
  let result = await run();
  // Once in some thousand calls NSSM ends with 1 under Wine, without a word and without having done anything.
  if (result.code === 1 && said(result) === '') result = await run();
  if (result.code !== 0) throw new Error(`nssm ${args.join(' ')} ended with ${result.code}: ${said(result)}`);
}

/** A service made by the real NSSM, with settings of every kind. */
async function installByNssm(prefix: string): Promise<string> {
  const name = serviceName(prefix);
  installed.push(name);
  await nssm('install', name, samplePath, '--quiet', '--report', '"two words"');
  for (const setting of [
    ['AppDirectory', 'C:\\windows'],
    ['AppExit', '3', 'Ignore'],
    ['AppExit', 'Default', 'Exit'],
    ['AppPriority', 'BELOW_NORMAL_PRIORITY_CLASS'],
    ['AppEnvironmentExtra', 'GREETING=你好', 'B=%SystemRoot%\\x'],
    ['AppStdout', `C:\\steward-test\\${name}\\%COMPUTERNAME%.log`],
    ['AppStderr', `C:\\steward-test\\${name}\\err.log`],
    ['AppRotateFiles', '1'],
    ['AppRotateBytes', '1048576'],
    ['AppThrottle', '700'],
    ['AppRestartDelay', '250'],
    ['AppStopMethodSkip', '6'],
    ['AppStopMethodConsole', '4000'],
    ['Description', '由 NSSM 安装'],
    ['DisplayName', `${name} 显示`],
    ['Start', 'SERVICE_DEMAND_START'],
    ['DependOnService', 'RpcSs'],
  ]) {
    await nssm('set', name, ...setting);
  }
  return name;
}

/** A service's key without its ImagePath and without Steward's own subkey: what adoption must leave as it is. */
function keptByAdoption(tree: RegistryTree | null): RegistryTree {
  const kept: Record<string, RegistryTree[string]> = { ...tree };
  delete kept['Parameters\\Steward'];
  kept[''] = Object.fromEntries(Object.entries(kept[''] ?? {}).filter(([name]) => name !== 'ImagePath'));
  return kept;
}

const said = (result: CommandResult) => result.stdout + result.stderr;

describe('adopt and release', () => {
  test('a service of NSSM runs under Steward and again under NSSM, with nothing else changed', async () => {
    const name = await installByNssm('Adopted');
    const before = await readServiceKey(machine, name);
    const preview = await machine.steward('adopt', name, '--dry-run');
    expect(preview).toMatchObject({ code: 0 });
    expect(preview.stdout).toContain(`${name} would be run by Steward.`);
    expect(await readServiceKey(machine, name)).toEqual(before);

    expect(await machine.steward('adopt', name)).toMatchObject({ code: 0 });
    const adopted = await readServiceKey(machine, name);
    expect(adopted?.['']?.['ImagePath']?.data).toMatch(/^"[A-Z]:\\.*\\steward\.exe"$/);
    expect(adopted?.['Parameters\\Steward']).toEqual({
      AdoptedImagePath: { type: 'SZ', data: before?.['']?.['ImagePath']?.data },
      RotateKeep: { type: 'DWORD', data: 0 },
    });
    expect(keptByAdoption(adopted)).toEqual(keptByAdoption(before));
    expect(await machine.steward('start', name)).toMatchObject({ code: 0 });
    expect(await machine.processes('nssm64.exe')).toEqual([]);
    expect(await machine.processes('steward-sample.exe')).toHaveLength(1);

    const released = await machine.steward('release', name);
    expect(released).toMatchObject({ code: 0 });
    expect(released.stdout).toContain('takes effect at its next start');
    expect(await readServiceKey(machine, name)).toEqual(before);
    expect(await machine.steward('stop', name)).toMatchObject({ code: 0 });
    // NSSM calls a start failed that is only slow, so its exit code says little.
    await machine.run(NSSM, ['start', name]);
    await until(`${name} runs`, async () => (await steward('status', name)) === 'SERVICE_RUNNING');
    expect(await machine.processes('nssm64.exe')).toHaveLength(1);
    expect(await machine.processes('steward.exe')).toEqual([]);
    await nssm('stop', name);
  });

  test('the logs that NSSM has rotated stay, however many', async () => {
    const name = await installByNssm('ManyLogs');
    const folder = machine.folder('many');
    const log = path.join(folder, 'stdout.log');
    await nssm('set', name, 'AppStdout', machine.windowsPath(log));
    await nssm('set', name, 'AppRotateBytes', '1');
    const old = Array.from({ length: 15 }, (_, day) => `stdout-202011${String(day + 10)}T010203.004.log`);
    for (const file of [...old, 'stdout.log']) writeFileSync(path.join(folder, file), file);
    expect(await machine.steward('adopt', name)).toMatchObject({ code: 0 });
    expect(await machine.steward('start', name)).toMatchObject({ code: 0 });
    const rotated = () => readdirSync(folder).filter((file) => /^stdout-\d/.test(file));
    await until('the start has rotated', () => rotated().length > old.length);
    expect(await machine.steward('stop', name)).toMatchObject({ code: 0 });
    expect(rotated()).toEqual(expect.arrayContaining(old));
  });

  test('all services of a machine at once', async () => {
    const first = await installByNssm('AllFirst');
    const second = await installByNssm('AllSecond');
    const own = serviceName('AllOwn');
    installed.push(own);
    await machine.steward('install', own, samplePath);
    const preview = await machine.steward('adopt', '--all', '--dry-run');
    expect(preview.stdout.split('\r\n').filter((line) => line !== '')).toEqual(
      [first, second].sort().map((name) => `${name} would be run by Steward.`),
    );
    expect(await machine.steward('adopt', '--all')).toMatchObject({ code: 0 });
    expect((await machine.steward('adopt', '--all')).stdout).toContain('NSSM runs no service');
    const released = await machine.steward('release', '--all');
    expect(released).toMatchObject({ code: 0 });
    expect(released.stdout).not.toContain(own);
    expect((await machine.steward('get', second, 'ImagePath')).stdout).toContain('nssm64.exe');
  });

  test('one that cannot be adopted keeps the others from it', async () => {
    const name = await installByNssm('Company');
    const result = await machine.steward('adopt', name, 'RpcSs');
    expect(result.code).toBe(6);
    expect(result.stderr).toContain('RpcSs: name "RpcSs": It is not run by NSSM');
    expect((await machine.steward('get', name, 'ImagePath')).stdout).toContain('nssm64.exe');
  });

  test('an NSSM that is gone is told, and another one can be named', async () => {
    const name = await installByNssm('Moved');
    const folder = machine.folder('nssm');
    const copy = path.join(folder, 'nssm-copy.exe');
    copyFileSync(NSSM, copy);
    await machine.steward('set', name, 'ImagePath', machine.windowsPath(copy));
    expect(await machine.steward('adopt', name)).toMatchObject({ code: 0 });
    rmSync(copy);
    const refused = await machine.steward('release', name);
    expect(refused.code).toBe(6);
    expect(refused.stderr).toContain('nssm-copy.exe');
    expect(refused.stderr).toContain('--to');
    const target = machine.windowsPath(NSSM);
    expect(await machine.steward('release', name, '--to', target)).toMatchObject({ code: 0 });
    expect((await machine.steward('get', name, 'ImagePath')).stdout.trim()).toBe(`"${target}"`);
    await nssm('start', name);
    await nssm('stop', name);
  });

  test("Steward's own settings outlive the way to NSSM and back", async () => {
    const name = await installByNssm('OwnSettings');
    await machine.steward('adopt', name);
    await machine.steward('set', name, 'RotateKeep', '3');
    await machine.steward('release', name);
    expect((await readServiceKey(machine, name))?.['Parameters\\Steward']).toEqual({
      RotateKeep: { type: 'DWORD', data: 3 },
    });
  });

  test.each([[['adopt']], [['adopt', '--all', 'X']], [['adopt', '--to', 'x', 'X']], [['release', '--to']]])(
    'words that make no sense: %s',
    async (words) => {
      const result = await machine.steward(...words);
      expect(result.code).toBe(1);
      expect(result.stderr).toContain(`Usage: steward ${words[0] ?? ''}`);
    },
  );

  test('a service that does not exist', async () => {
    const result = await machine.steward('adopt', 'NoSuchService');
    expect(result.code).toBe(3);
    expect(said(result)).toContain("Can't open service!");
  });
});

describe('adopt and release by apply', () => {
  test('what was adopted is given back when a later operation fails', async () => {
    const name = await installByNssm('Undone');
    const before = await readServiceKey(machine, name);
    const { result } = await apply(machine, [
      { op: 'adopt', name },
      {
        op: 'configure',
        name,
        // However slowly it starts, it has ended before it counts as started.
        parameters: { Application: samplePath, AppParameters: '--port none', AppThrottle: 600_000 },
      },
      { op: 'start', name, timeoutMs: 30_000 },
    ]);
    expect(result).toMatchObject({ ok: false, failedOperation: 2, rolledBack: true });
    expect(await readServiceKey(machine, name)).toEqual(before);
  });

  test('release without a known NSSM is refused', async () => {
    const name = serviceName('NeverNssm');
    installed.push(name);
    await machine.steward('install', name, samplePath);
    const { result } = await apply(machine, [{ op: 'release', name, to: null }]);
    expect(result).toMatchObject({ ok: false, error: { code: 'hostUnknown', object: name, field: 'to' } });
  });
});
