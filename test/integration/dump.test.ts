import { expect, test } from 'vitest';
import { NSSM } from '../support/machine.js';
import { readServiceKey } from '../support/registry.js';
import { NASTY, remove, runBatch, setNasty } from './batch.js';
import { cleanUpServices, machine, samplePath, serviceName, steward } from './workbench.js';

cleanUpServices();

test('a dump creates the service again exactly, whatever its values hold', async () => {
  const name = serviceName('Dumped here');
  await steward('install', name, samplePath);
  await setNasty(name, [
    ['AppStopMethodSkip', '6'],
    ['RotateKeep', '3'],
    ['DependOnGroup', 'TDI'],
    ['Environment', ...NASTY.map((value, index) => `E${index}=${value}`)],
    ['AppStopMethodConsole', '500000'],
    ['PreshutdownTimeout', '1234'],
  ]);
  const original = await readServiceKey(machine, name);
  const script = await steward('dump', name);
  expect(await steward('dump', `${name} (1) & more`)).toBe(script);
  await remove(name);
  const printed = await runBatch(script);
  expect(await readServiceKey(machine, name), printed).toEqual(original);
});

test('a dump under another name leaves the service alone', async () => {
  const name = serviceName('Model');
  const copy = serviceName('Copy');
  await steward('install', name, samplePath, '--quiet');
  const original = await readServiceKey(machine, name);
  await runBatch(await steward('dump', name, copy));
  expect(await readServiceKey(machine, name)).toEqual(original);
  expect(await steward('get', copy, 'AppParameters')).toBe('--quiet');
});

test('NSSM understands the same dump, but for what it does not know', async () => {
  const name = serviceName('ForNssm');
  await steward('install', name, samplePath, '--quiet', 'two words');
  await steward('set', name, 'AppThrottle', '2500');
  await steward('set', name, 'RotateKeep', '3');
  const original = await readServiceKey(machine, name);
  const script = await steward('dump', name);
  await remove(name);
  await runBatch(script, { NSSM: machine.windowsPath(NSSM), STEWARD: 'C:\\nowhere\\steward.exe' });
  const made = await readServiceKey(machine, name);
  const { 'Parameters\\Steward': own, ...known } = original ?? {};
  expect(own).toHaveProperty('RotateKeep');
  expect(made?.['Parameters']).toEqual(known['Parameters']);
  expect(made?.['']?.['ImagePath']?.data).toMatch(/nssm64\.exe/);
});

test('what no command can hold is named, and the rest is still dumped', async () => {
  const name = serviceName('TooLong');
  await steward('install', name, samplePath, '--quiet');
  await steward('set', name, 'AppParameters', 'x'.repeat(9000));
  const { code, stdout, stderr } = await machine.steward('dump', name);
  expect(code).toBe(1);
  expect(stdout).toContain(`install ${name}`);
  expect(stderr).toContain('AppParameters');
  expect(stderr).toContain('8191');
});

test('only what Steward or NSSM hosts can be dumped', async () => {
  expect(await machine.steward('dump', 'RpcSs')).toMatchObject({ code: 1, stdout: '' });
  expect(await machine.steward('dump', 'NoSuchService')).toMatchObject({ code: 3, stdout: '' });
});
