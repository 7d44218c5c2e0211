import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { scCommands } from '../../electron/core/commands/sc-commands.js';
import { hostCommands } from '../../electron/core/commands/service-commands.js';
import type { CommandTool } from '../../electron/contract/transfer.js';
import { HELPER, NSSM } from '../support/machine.js';
import { readServiceKey } from '../support/registry.js';
import { cleanUpServices, machine, samplePath, serviceName, steward, useWatch } from './workbench.js';

cleanUpServices();
const session = useWatch();

// Wine's cmd knows one code page, and expands once more what it has expanded.
const BEYOND_WINE = machine.kind === 'wine' ? [] : ['100% %PATH% %1', '中文 “引号”'];
const NASTY = ['a&b|c<d>e', '"quoted words" \\', '^caret^ !bang! (p)', ...BEYOND_WINE];

async function nastyService(stem: string): Promise<string> {
  const name = serviceName(stem);
  await steward('install', name, samplePath);
  for (const set of [
    ['AppParameters', NASTY.join(' ')],
    ['AppDirectory', 'C:\\windows'],
    ['AppStdout', 'C:\\logs\\out & err.log'],
    ['AppExit', 'Default', 'Exit'],
    ['AppExit', '3', 'Ignore'],
    ['AppEnvironmentExtra', ...NASTY.map((value, index) => `V${index}=${value}`)],
    ['AppPriority', 'HIGH_PRIORITY_CLASS'],
    ['AppRestartDelay', '750'],
    ['DependOnService', 'RpcSs'],
    ['Description', NASTY.join(' / ')],
    ['DisplayName', `${name} (1) & more`],
    ['Start', 'SERVICE_DEMAND_START'],
  ])
    await steward('set', name, ...set);
  return name;
}

async function commands(name: string, tool: CommandTool): Promise<string> {
  const config = await session().call('config', { name });
  const { parameters } = await session().call('schema', {});
  const script = tool === 'sc' ? scCommands(config, parameters) : hostCommands(tool, config, parameters);
  expect(script.unwritable).toEqual([]);
  return script.text;
}

/** Runs commands as a batch file, the tool by its path instead of its name. */
async function runBatch(script: string, tool = '', program = ''): Promise<string> {
  const folder = machine.folder('commands');
  const file = path.join(folder, 'service.cmd');
  const called = tool === '' ? script : script.replaceAll(new RegExp(`^${tool} `, 'gm'), `"${program}" `);
  try {
    writeFileSync(file, called);
    const { stdout, stderr } = await machine.run('cmd', ['/c', machine.windowsPath(file)], {
      env: { STEWARD_LANG: 'en' },
    });
    return stdout + stderr;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function remove(name: string): Promise<void> {
  await steward('remove', name, 'confirm');
  expect(await readServiceKey(machine, name)).toBeNull();
}

test('the commands for steward make the service again, whatever its values hold', async () => {
  const name = await nastyService('CopiedFor steward');
  await steward('set', name, 'RotateKeep', '3');
  const original = await readServiceKey(machine, name);
  const script = await commands(name, 'steward');
  await remove(name);
  const printed = await runBatch(script, 'steward', machine.windowsPath(HELPER));
  expect(await readServiceKey(machine, name), printed).toEqual(original);
});

test('the commands for nssm make the same service by the real NSSM', async () => {
  const name = serviceName('CopiedForNssm');
  await steward('install', name, samplePath, '--quiet', 'two words');
  for (const set of [
    ['AppThrottle', '2500'],
    ['AppExit', '3', 'Ignore'],
    ['AppEnvironmentExtra', 'A=a & b', 'B=x'],
    ['Description', 'one & two (three)'],
    ['DisplayName', `${name} & more`],
    ['Start', 'SERVICE_DEMAND_START'],
  ])
    await steward('set', name, ...set);
  const original = await readServiceKey(machine, name);
  const script = await commands(name, 'nssm');
  await remove(name);
  const printed = await runBatch(script, 'nssm', machine.windowsPath(NSSM));
  const made = await readServiceKey(machine, name);
  expect(made?.['Parameters'], printed).toEqual(original?.['Parameters']);
  expect(made?.['Parameters\\AppExit']).toEqual(original?.['Parameters\\AppExit']);
  for (const value of ['Description', 'DisplayName', 'Start'])
    expect(made?.['']?.[value], value).toEqual(original?.['']?.[value]);
  expect(made?.['']?.['ImagePath']?.data).toMatch(/nssm64\.exe/);
});

test("the commands of Windows' own tools make the service again", async () => {
  const name = await nastyService('CopiedForSc');
  const original = await readServiceKey(machine, name);
  const script = await commands(name, 'sc');
  await remove(name);
  const printed = await runBatch(script);
  const made = await readServiceKey(machine, name);
  expect(made?.['Parameters'], printed).toEqual(original?.['Parameters']);
  for (const value of ['Description', 'DisplayName', 'Start', 'ImagePath'])
    expect(made?.['']?.[value], value).toEqual(original?.['']?.[value]);
});
