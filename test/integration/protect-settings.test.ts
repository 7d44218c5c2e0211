import path from 'node:path';
import { expect, test } from 'vitest';
import { out } from '../../build/scripts/paths.mjs';
import { apply, createOperation } from '../support/apply.js';
import {
  cleanUpServices,
  failingParameters,
  machine,
  samplePath,
  serviceName,
  steward,
  useWatch,
} from './workbench.js';

const keySecurity = path.join(out, 'test', 'steward-key-security.exe');

/**
 * Inherited by subkeys: administrators and the system may do everything, others nothing, whatever the key above says (`P`).
 * Wine keeps such entries, but forgets the `P`.
 */
const ONLY_ADMINISTRATORS = `D:${machine.kind === 'wine' ? '' : 'P'}(A;CI;KA;;;BA)(A;CI;KA;;;SY)`;
const LOCAL_SERVICE_READS = '(A;CI;KR;;;LS)';

cleanUpServices();
const watch = useWatch();

/** The permissions of a service's key or of one below it, without the flags that only tell how they came about. */
async function permissions(name: string, below = ''): Promise<string> {
  const key = `SYSTEM\\CurrentControlSet\\Services\\${name}${below}`;
  const { code, stdout, stderr } = await machine.run(keySecurity, [key]);
  expect(code, stderr).toBe(0);
  return stdout
    .trim()
    .replace(/^D:([A-Z]*)/, (_all, flags: string) => `D:${flags.replaceAll('AI', '')}`)
    .replaceAll('ID;', ';');
}

test('protected settings are for administrators and the system only, until the protection is taken back', async () => {
  const name = serviceName('Protected');
  await steward('install', name, samplePath, '--quiet');
  const before = await permissions(name, '\\Parameters');
  expect(before).not.toBe(ONLY_ADMINISTRATORS);

  await steward('set', name, 'ProtectSettings', '1');
  expect(await permissions(name, '\\Parameters')).toBe(ONLY_ADMINISTRATORS);
  expect(await permissions(name)).not.toBe(ONLY_ADMINISTRATORS);
  // The host, the command line and the list still read what they need.
  await steward('start', name);
  expect(await steward('get', name, 'AppParameters')).toBe('--quiet');
  await watch().service(name, 'runs', ({ state }) => state === 'running');
  await steward('stop', name);

  await steward('reset', name, 'ProtectSettings');
  expect(await permissions(name, '\\Parameters')).toBe(before);
});

test('the account that the service runs as may read them, from the creation on and after each change', async () => {
  const name = serviceName('Protected');
  const parameters = { Application: samplePath, AppParameters: '--quiet', ProtectSettings: 1 } as const;
  const create = createOperation(name, parameters, { account: 'NT AUTHORITY\\LocalService' });
  expect((await apply(machine, [create])).result).toMatchObject({ ok: true });
  expect(await permissions(name, '\\Parameters')).toBe(ONLY_ADMINISTRATORS + LOCAL_SERVICE_READS);

  await steward('set', name, 'ObjectName', 'LocalSystem');
  expect(await permissions(name, '\\Parameters')).toBe(ONLY_ADMINISTRATORS);

  const change = { op: 'configure', name, account: 'NT AUTHORITY\\LocalService' } as const;
  expect((await apply(machine, [change])).result).toMatchObject({ ok: true });
  expect(await permissions(name, '\\Parameters')).toBe(ONLY_ADMINISTRATORS + LOCAL_SERVICE_READS);
});

test('a failed operation leaves the permissions as they were', async () => {
  const name = serviceName('Protected');
  await steward('install', name, samplePath, '--quiet');
  const before = await permissions(name, '\\Parameters');
  const broken = serviceName('Broken');
  const { result } = await apply(machine, [
    { op: 'configure', name, parameters: { ProtectSettings: 1 } },
    createOperation(broken, failingParameters),
    { op: 'start', name: broken, timeoutMs: 30_000 },
  ]);
  expect(result).toMatchObject({ ok: false, rolledBack: true });
  expect(await permissions(name, '\\Parameters')).toBe(before);
});
