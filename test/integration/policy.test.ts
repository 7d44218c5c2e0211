import { afterEach, beforeEach, expect, test } from 'vitest';
import { NO_POLICY } from '../../electron/contract/helper/no-policy.js';
import { deleteMachineKey, readServiceKey, writeMachineValue } from '../support/registry.js';
import { RpcSession } from '../support/rpc-session.js';
import { cleanUpServices, machine, samplePath, serviceName, steward } from './workbench.js';

const KEY = 'Software\\Policies\\Steward';
const layDown = (name: string, type: string, data: string) =>
  writeMachineValue(machine, KEY, name, type, data);

cleanUpServices();
let rpc: RpcSession;
let isLaidDown = false;
beforeEach(() => {
  rpc = new RpcSession(machine);
});
afterEach(async () => {
  await rpc.end();
  if (isLaidDown) await deleteMachineKey(machine, KEY);
  isLaidDown = false;
});

test('what is laid down is read, and a value of the wrong type lays nothing down', async () => {
  expect(await rpc.call('policy', {})).toEqual(NO_POLICY);
  isLaidDown = true;
  await layDown('Language', 'REG_SZ', 'zh-CN');
  await layDown('Updates', 'REG_DWORD', '0');
  await layDown('UpdateUrl', 'REG_SZ', 'https://updates.example/steward');
  await layDown('NewestVersion', 'REG_DWORD', '3');
  expect(await rpc.call('policy', {})).toEqual({
    ...NO_POLICY,
    language: 'zh-CN',
    updates: 0,
    updateUrl: 'https://updates.example/steward',
  });
});

test('who may create services is kept by every way to create one', async () => {
  const name = serviceName('Forbidden');
  isLaidDown = true;
  await layDown('ServiceCreators', 'REG_MULTI_SZ', 'S-1-5-21-1-2-3-4\\0Nobody of this name');
  const refused = await machine.steward('install', name, samplePath);
  expect(refused.code).not.toBe(0);
  expect(refused.stderr + refused.stdout).toContain('ServiceCreators');
  expect(await readServiceKey(machine, name)).toBeNull();

  // Those who are named may, by their group as well.
  await layDown('ServiceCreators', 'REG_MULTI_SZ', 'S-1-5-21-1-2-3-4\\0S-1-5-32-544');
  await steward('install', name, samplePath);
  expect(await readServiceKey(machine, name)).not.toBeNull();
});
