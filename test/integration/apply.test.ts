import { randomUUID } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { MAX_REQUEST_BYTES, type Operation } from '../../electron/contract/helper/operations.js';
import { apply, applyBytes, controlOperation, createOperation, parseResult } from '../support/apply.js';
import { readServiceKey } from '../support/registry.js';
import { until } from '../support/until.js';
import {
  cleanUpServices,
  createAndStart,
  machine,
  samplePath,
  serviceName,
  steward,
  useWatch,
} from './workbench.js';

cleanUpServices();
const watch = useWatch();
const ZERO_HASH = '0'.repeat(64);

const request = (operations: readonly unknown[], changes: object = {}) =>
  JSON.stringify({ protocol: 1, id: randomUUID(), operations, ...changes });

describe('a request that is not what it should be changes nothing', () => {
  const create = (name: string) => createOperation(name, { Application: samplePath });

  test('changed after its hash was taken', async () => {
    const name = serviceName('Changed');
    const { command, result, requestLeft } = await applyBytes(machine, request([create(name)]), ZERO_HASH);
    expect(command.code).toBe(1);
    expect(result).toMatchObject({ ok: false, error: { code: 'hashMismatch' }, failedOperation: null });
    // What is not the request may be anybody's file.
    expect(requestLeft).toBe(true);
    expect(await readServiceKey(machine, name)).toBeNull();
  });

  test.each<[string, (name: string) => string | Buffer, string]>([
    ['garbage', () => Buffer.from([0xff, 0x00, 0x7b, 0x9f]), 'badRequest'],
    ['empty', () => '', 'badRequest'],
    ['cut short', (name) => request([create(name)]).slice(0, -5), 'badRequest'],
    ['not UTF-8', (name) => Buffer.from(request([create(`${name}é`)]), 'latin1'), 'badRequest'],
    ['deeply nested', () => '['.repeat(200_000), 'badRequest'],
    ['of another protocol', (name) => request([create(name)], { protocol: 2 }), 'protocolUnsupported'],
    ['without operations', () => request([]), 'badRequest'],
    ['with too many operations', (name) => request(Array(501).fill(create(name))), 'badRequest'],
    ['with an unknown operation', () => request([{ op: 'format', name: 'C:' }]), 'badRequest'],
    ['with an unknown field', (name) => request([{ ...create(name), command: 'cmd.exe' }]), 'badRequest'],
    [
      'with a field of the wrong type',
      (name) => request([{ ...create(name), displayName: 7 }]),
      'badRequest',
    ],
    ['too large', () => Buffer.alloc(MAX_REQUEST_BYTES + 1, 0x20), 'requestTooLarge'],
  ])('%s', async (_what, bytes, code) => {
    const name = serviceName('Odd');
    const { command, result } = await applyBytes(machine, bytes(name));
    expect(command.code).toBe(1);
    expect(result).toMatchObject({ ok: false, error: { code } });
    expect(await readServiceKey(machine, name)).toBeNull();
  });

  test('missing', async () => {
    const missing = 'C:\\no\\such\\request.json';
    const command = await machine.steward('apply', missing, '--sha256', ZERO_HASH);
    expect(command.code).toBe(1);
    expect(parseResult(command)).toMatchObject({
      ok: false,
      error: { code: 'requestUnreadable', object: missing },
    });
  });

  test('a folder in place of the file', async () => {
    const folder = machine.folder('not-a-file');
    const command = await machine.steward('apply', machine.windowsPath(folder), '--sha256', ZERO_HASH);
    expect(parseResult(command)).toMatchObject({ ok: false, error: { code: 'requestUnreadable' } });
    expect(existsSync(folder)).toBe(true);
  });

  test('a hash that is none', async () => {
    const file = path.join(machine.folder('request'), 'request.json');
    writeFileSync(file, '{}');
    for (const args of [[machine.windowsPath(file), '--sha256', 'abc'], [machine.windowsPath(file)], []]) {
      expect((await machine.steward('apply', ...args)).code).not.toBe(0);
    }
  });
});

describe('operations are done all or not at all', () => {
  test('a later one that is invalid: nothing is begun', async () => {
    const name = serviceName('First');
    const { result } = await apply(machine, [
      createOperation(name, { Application: samplePath }),
      createOperation('bad/name', { Application: samplePath }),
    ]);
    expect(result).toMatchObject({
      ok: false,
      failedOperation: 1,
      error: { code: 'nameInvalidCharacter', field: 'name', value: 'bad/name' },
    });
    expect(await readServiceKey(machine, name)).toBeNull();
  });

  test('a later one that fails: what was created is deleted, changed settings are written back', async () => {
    const existing = serviceName('Existing');
    const created = serviceName('Created');
    await steward('install', existing, samplePath, '--quiet');
    const before = await readServiceKey(machine, existing);
    const { result } = await apply(machine, [
      {
        op: 'configure',
        name: existing,
        displayName: 'Changed',
        startType: 'disabled',
        parameters: { AppThrottle: 9000, AppEnvironmentExtra: ['A=1'], AppExit: { '3': 'Exit' } },
      },
      createOperation(created, { Application: samplePath, AppParameters: '--port none' }),
      // The sample refuses this port and ends with 2 at once, so that the start fails.
      { op: 'configure', name: created, parameters: { AppExit: { Default: 'Exit' } } },
      controlOperation('start', created),
    ]);
    expect(result).toMatchObject({
      ok: false,
      failedOperation: 3,
      rolledBack: true,
      error: { code: 'startFailed' },
    });
    expect(await readServiceKey(machine, created)).toBeNull();
    expect(await readServiceKey(machine, existing)).toEqual(before);
  });

  test('what was stopped runs again', async () => {
    const running = serviceName('Running');
    const broken = serviceName('Broken');
    await createAndStart(running, { Application: samplePath, AppParameters: '--quiet' });
    const { result } = await apply(machine, [
      controlOperation('stop', running),
      createOperation(broken, {
        Application: samplePath,
        AppParameters: '--exit-after-ms 0 --exit-code 9',
        AppExit: { Default: 'Exit' },
      }),
      controlOperation('start', broken),
    ]);
    expect(result).toMatchObject({ ok: false, failedOperation: 2, rolledBack: true });
    expect(await steward('status', running)).toBe('SERVICE_RUNNING');
    expect(await readServiceKey(machine, broken)).toBeNull();
  });

  test('a deletion is done last, so that a failure keeps the service', async () => {
    const kept = serviceName('Kept');
    const broken = serviceName('Broken');
    await steward('install', kept, samplePath, '--quiet');
    const { result } = await apply(machine, [
      { op: 'delete', name: kept, stop: true },
      createOperation(broken, {
        Application: samplePath,
        AppParameters: '--exit-after-ms 0 --exit-code 9',
        AppExit: { Default: 'Exit' },
      }),
      controlOperation('start', broken),
    ]);
    expect(result).toMatchObject({ ok: false, rolledBack: true });
    expect(await steward('status', kept)).toBe('SERVICE_STOPPED');
  });
});

test('of two operations on one service at once, the second is told that it is busy', async () => {
  const name = serviceName('Contended');
  await createAndStart(name, {
    Application: samplePath,
    AppParameters: '--quiet --ignore-ctrl-c',
    AppStopMethodConsole: 8000,
    AppStopMethodSkip: 6,
  });
  const stopping = apply(machine, [controlOperation('stop', name)]);
  await watch().service(name, 'is stopping', ({ state }) => state === 'stopping');
  const second = await apply(machine, [controlOperation('start', name)]);
  expect(second.result).toMatchObject({ ok: false, error: { code: 'busy', object: name } });
  expect((await stopping).result).toMatchObject({ ok: true });
  expect(await steward('status', name)).toBe('SERVICE_STOPPED');
});

test('a password stays out of every answer', async () => {
  const name = serviceName('Secret');
  const password = 'S3cret-passw0rd';
  const operation: Operation = createOperation(
    name,
    { Application: samplePath },
    { account: 'NO_SUCH_DOMAIN\\nobody', password },
  );
  const { command } = await apply(machine, [operation]);
  expect(command.stdout + command.stderr).not.toContain(password);
});

test('settings are changed and reset by one operation', async () => {
  const name = serviceName('Configured');
  await steward('install', name, samplePath, '--quiet');
  const { result } = await apply(machine, [
    {
      op: 'configure',
      name,
      displayName: `改名 ${name}`,
      description: 'Described',
      startType: 'manual',
      dependencies: ['RpcSs'],
      parameters: { AppParameters: null, AppThrottle: 2500, AppRotateBytes: 4_294_967_295 },
    },
  ]);
  expect(result).toMatchObject({ ok: true });
  const config = await until('the change is visible', () => watch().call('config', { name }));
  expect(config).toMatchObject({
    displayName: `改名 ${name}`,
    description: 'Described',
    startType: 'manual',
    dependencies: ['RpcSs'],
    parameters: { AppThrottle: 2500, AppRotateBytes: 4_294_967_295 },
  });
  expect(config.parameters).not.toHaveProperty('AppParameters');
});

describe('operations that stand for themselves', () => {
  test('one that is refused and one that fails neither end nor take back the others', async () => {
    const [good, failing, disabled, last] = ['Good', 'Failing', 'Disabled', 'Last'].map(serviceName) as [
      string,
      string,
      string,
      string,
    ];
    await steward('install', good, samplePath);
    await steward('install', failing, samplePath, '--exit-after-ms', '100', '--exit-code', '3');
    await steward('install', disabled, samplePath);
    await steward('set', disabled, 'Start', 'SERVICE_DISABLED');
    await steward('install', last, samplePath);
    const missing = serviceName('Missing');
    const operations = [good, missing, failing, disabled, last].map((name) =>
      controlOperation('start', name),
    );
    const { command, result } = await applyBytes(machine, request(operations, { each: true }));
    expect(command.code).toBe(0);
    expect(result).toMatchObject({
      ok: true,
      results: [
        { name: good, state: 'SERVICE_RUNNING', error: null },
        { name: missing, state: null, error: { code: 'serviceMissing', object: missing } },
        { name: failing, state: null, error: { code: 'startFailed', object: failing } },
        { name: disabled, state: null, error: { code: 'serviceDisabled', object: disabled } },
        { name: last, state: 'SERVICE_RUNNING', error: null },
      ],
    });
  });

  test('are controls only: settings are changed as a whole or not at all', async () => {
    const name = serviceName('NotEach');
    const { result } = await applyBytes(
      machine,
      request([createOperation(name, { Application: samplePath })], { each: true }),
    );
    expect(result).toMatchObject({ ok: false, error: { code: 'badRequest', field: 'each' } });
    expect(await readServiceKey(machine, name)).toBeNull();
  });
});
