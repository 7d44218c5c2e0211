import { expect, test } from 'vitest';
import { scCommands } from '../../electron/core/commands/sc-commands.js';
import { hostCommands } from '../../electron/core/commands/service-commands.js';
import type { CommandTool } from '../../electron/contract/transfer-kinds.js';
import { HELPER, NSSM } from '../support/machine.js';
import { readServiceKey } from '../support/registry.js';
import { remove, runBatch, setNasty } from './batch.js';
import { cleanUpServices, machine, samplePath, serviceName, steward, useWatch } from './workbench.js';

cleanUpServices();
const session = useWatch();

async function nastyService(stem: string): Promise<string> {
  const name = serviceName(stem);
  await steward('install', name, samplePath);
  await setNasty(name);
  return name;
}

async function commands(name: string, tool: CommandTool): Promise<string> {
  const config = await session().call('config', { name });
  const { parameters } = await session().call('schema', {});
  const script = tool === 'sc' ? scCommands(config, parameters) : hostCommands(tool, config, parameters);
  expect(script.unwritable).toEqual([]);
  return script.text;
}

/** The commands with the tool's path instead of its name. */
const withPath = (script: string, tool: CommandTool, program: string): string =>
  script.replaceAll(new RegExp(`^${tool} `, 'gm'), `"${machine.windowsPath(program)}" `);

test('the commands for steward make the service again, whatever its values hold', async () => {
  const name = await nastyService('CopiedFor steward');
  await steward('set', name, 'RotateKeep', '3');
  const original = await readServiceKey(machine, name);
  const script = await commands(name, 'steward');
  await remove(name);
  const printed = await runBatch(withPath(script, 'steward', HELPER));
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
  const printed = await runBatch(withPath(script, 'nssm', NSSM));
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
