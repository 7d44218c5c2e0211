import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { exportConfig, formatConfig } from '../../electron/core/transfer/export-config.js';
import { planService } from '../../electron/core/transfer/plan.js';
import { readConfig } from '../../electron/core/transfer/read-config.js';
import { apply, createOperation } from '../support/apply.js';
import { cleanUpServices, machine, samplePath, serviceName, steward, useWatch } from './workbench.js';

cleanUpServices();
const session = useWatch();

/** A service with settings of every kind. */
async function richService(): Promise<string> {
  const name = serviceName('Rich 导出');
  await steward('install', name, samplePath, '--quiet', '"two words"');
  for (const set of [
    ['DisplayName', `${name} (1) & more`],
    ['Description', '说明 "quoted" %PATH% # not a comment: yes'],
    ['Start', 'SERVICE_DEMAND_START'],
    ['AppExit', '3', 'Ignore'],
    ['AppEnvironmentExtra', 'A=1: 2', 'B=[x]', 'C=no'],
    ['AppPriority', 'HIGH_PRIORITY_CLASS'],
    ['AppStopMethodSkip', '6'],
    ['AppThrottle', '700'],
    ['RotateKeep', '3'],
    ['DependOnService', 'RpcSs'],
    ['DependOnGroup', 'TDI'],
    ['Environment', 'E=1'],
    ['AppEvents', 'Start/Pre', '"C:\\a b\\x.exe" --y'],
  ])
    await steward('set', name, ...set);
  return name;
}

async function exported(name: string): Promise<object> {
  const config = await session().call('config', { name });
  const { parameters } = await session().call('schema', {});
  return exportConfig([config], parameters, { environment: true });
}

test('the window exports what the console exports, and both read either', async () => {
  const name = await richService();
  const own = await exported(name);
  expect(own).toEqual(JSON.parse(await steward('export', name)));
  for (const format of ['json', 'yaml'] as const)
    expect(JSON.parse(JSON.stringify(readConfig(formatConfig(own, format))))).toEqual(own);
  const file = path.join(machine.folder('transfer'), 'services.json');
  writeFileSync(file, formatConfig(own, 'json'));
  expect(await machine.steward('apply-config', machine.windowsPath(file), '--dry-run')).toMatchObject({
    code: 0,
  });
});

test('an import makes the service that was exported, and then has nothing to do', async () => {
  const name = await richService();
  const text = formatConfig(await exported(name), 'yaml');
  const before = await session().call('config', { name });
  await steward('remove', name, 'confirm');
  const { parameters: rows } = await session().call('schema', {});
  const [wanted] = readConfig(text).services;
  if (wanted === undefined) throw new Error('There is no service.');
  const { operations } = planService(wanted, null, rows, null);
  const { result } = await apply(machine, operations);
  expect(result, JSON.stringify(result)).toMatchObject({ ok: true });
  expect(await session().call('config', { name })).toEqual(before);
  const service = await session().service(name, 'is listed', () => true);
  expect(planService(wanted, { service, config: before }, rows, null).operations).toEqual([]);
});

test('a plan does what apply-config would do', async () => {
  const name = serviceName('Compared');
  const { result } = await apply(machine, [
    createOperation(name, { Application: samplePath, AppThrottle: 700, AppExit: { Default: 'Exit' } }),
  ]);
  expect(result).toMatchObject({ ok: true });
  const service = await session().service(name, 'is listed', () => true);
  const config = await session().call('config', { name });
  const { parameters: rows } = await session().call('schema', {});
  const file = path.join(machine.folder('transfer'), 'services.json');
  for (const wanted of [
    { startType: 'manual' },
    { parameters: { AppThrottle: 1500, AppExit: null } },
    { parameters: { AppThrottle: 700, AppExit: { Default: 'Exit' }, RotateKeep: null, AppNoConsole: 0 } },
    { description: 'x', displayName: name, dependencies: [] },
    { account: 'NT AUTHORITY\\LocalService', state: 'running' },
    { ensure: 'absent' },
  ]) {
    const text = JSON.stringify({ version: 1, services: [{ name, ...wanted }] });
    writeFileSync(file, text);
    const said = await machine.steward('apply-config', machine.windowsPath(file), '--dry-run', '--json');
    const { changes } = JSON.parse(said.stdout) as { changes: { action: string }[] };
    const [read] = readConfig(text).services;
    if (read === undefined) throw new Error('There is no service.');
    const planned = planService(read, { service, config }, rows, null);
    expect(planned.actions, text).toEqual([...new Set(changes.map(({ action }) => action))]);
    expect(planned.changes.length, text).toBe(changes.filter(({ action }) => action === 'configure').length);
  }
});
