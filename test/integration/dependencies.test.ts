import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { controlSteps, takenAlong } from '../../electron/contract/control-plan.js';
import type { ControlAction } from '../../electron/contract/ipc.js';
import { apply, applyBytes, createOperation } from '../support/apply.js';
import {
  cleanUpServices,
  eventsOf,
  machine,
  samplePath,
  serviceName,
  steward,
  useWatch,
} from './workbench.js';

cleanUpServices();
const watch = useWatch();
let db: string;
let web: string;

/** Two services, of which one needs the other, both stopped. */
async function createPair(): Promise<void> {
  db = serviceName('DB');
  web = serviceName('Web');
  const parameters = { Application: samplePath, AppParameters: '--quiet' };
  const { result } = await apply(machine, [
    createOperation(db, parameters),
    createOperation(web, parameters, { dependencies: [db] }),
  ]);
  expect(result).toMatchObject({ ok: true });
}

/** Does what the window would do. */
async function control(action: ControlAction, names: readonly string[]): Promise<void> {
  const { services } = await watch().call('list', {});
  const all = [...names, ...takenAlong(action, names, services).map(({ name }) => name)];
  const operations = controlSteps(action, all, services).map((step) => ({ ...step, timeoutMs: 30_000 }));
  const request = { protocol: 1, id: randomUUID(), operations, each: true };
  const { result } = await applyBytes(machine, JSON.stringify(request));
  expect(result).toMatchObject({ ok: true, results: operations.map(() => ({ error: null })) });
}

/** The time of the newest event of a kind, ISO 8601. */
async function lastOf(name: string, event: 'started' | 'stopping' | 'stopped'): Promise<string> {
  const found = (await eventsOf(watch(), name, event)).at(-1);
  expect(found, `${name} tells ${event}`).toBeDefined();
  return found?.at ?? '';
}

test('the list tells what each service needs, and a change of it at once', async () => {
  await createPair();
  const session = watch();
  const told = await session.service(web, 'appears', ({ dependencies }) => dependencies.length > 0);
  expect(told).toMatchObject({ dependencies: [db], group: '' });
  expect(session.services.get(db)).toMatchObject({ dependencies: [] });
  await steward('set', web, 'DependOnService', ':');
  await session.service(web, 'needs nothing any more', ({ dependencies }) => dependencies.length === 0);
});

test('what needs a service is stopped before it and started after it', async () => {
  await createPair();
  const running = (name: string, since: string | null) =>
    watch().service(name, 'runs', ({ state, startedAt }) => state === 'running' && startedAt !== since);
  await control('start', [web, db]);
  const { startedAt } = await running(web, null);
  await control('restart', [db]);
  await running(db, null);
  await running(web, startedAt);
  expect((await lastOf(web, 'stopped')) <= (await lastOf(db, 'stopping')), 'stopped before').toBe(true);
  expect((await lastOf(db, 'started')) <= (await lastOf(web, 'started')), 'started after').toBe(true);

  await control('stop', [db]);
  await watch().service(db, 'stops', ({ state }) => state === 'stopped');
  await watch().service(web, 'stops', ({ state }) => state === 'stopped');
  expect((await lastOf(web, 'stopped')) <= (await lastOf(db, 'stopping')), 'stopped before').toBe(true);
});
