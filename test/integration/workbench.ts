import { copyFileSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, onTestFinished } from 'vitest';
import type { HostEvent } from '../../electron/contract/helper/model.js';
import type { Parameters } from '../../electron/contract/parameters.js';
import { apply, controlOperation, createOperation } from '../support/apply.js';
import { openMachine, PROBE, SAMPLE, type Machine } from '../support/machine.js';
import { ownPrefix } from '../support/provided.js';
import { readServiceKey } from '../support/registry.js';
import { RpcSession } from '../support/rpc-session.js';
import { until } from '../support/until.js';

/** The machine of this worker. */
export const machine: Machine = openMachine(ownPrefix());

/** The sample program's Windows path. */
export const samplePath = machine.windowsPath(SAMPLE);

const names: string[] = [];

/** A service name that no other test uses; a service of this name is removed after the test. */
export function serviceName(stem: string): string {
  const name = `${stem}-${randomBytes(3).toString('hex')}`;
  names.push(name);
  return name;
}

/** Removes the services of each test of the file, and fails when one resists. */
export function cleanUpServices(): void {
  afterEach(async () => {
    for (const name of names.splice(0)) {
      if ((await machine.steward('status', name)).code !== 0) continue;
      const said = [await machine.steward('stop', name), await machine.steward('remove', name, 'confirm')];
      expect(
        await readServiceKey(machine, name),
        `${name} is left in the registry: ${JSON.stringify(said)}`,
      ).toBeNull();
    }
  });
}

/** A watching `steward rpc` for the tests of the file. */
export function useWatch(): () => RpcSession {
  let session: RpcSession | null = null;
  beforeAll(async () => {
    session = new RpcSession(machine);
    await session.watch();
  });
  afterAll(async () => {
    await session?.end();
  });
  return () => {
    if (session === null) throw new Error('The session is there only within tests.');
    return session;
  };
}

/** Runs steward.exe, which must succeed. @returns what it printed */
export const steward = (...args: string[]): Promise<string> => machine.succeed(...args);

/** Creates a service by a request and starts it. */
export async function createAndStart(name: string, parameters: Parameters): Promise<void> {
  const { result } = await apply(machine, [
    createOperation(name, parameters),
    controlOperation('start', name),
  ]);
  expect(result, JSON.stringify(result)).toMatchObject({ ok: true });
}

/** Of a service whose start fails however slow the machine is: the sample refuses this port and ends at once. */
export const failingParameters: Parameters = {
  Application: samplePath,
  AppParameters: '--port none',
  AppExit: { Default: 'Exit' },
  AppThrottle: 60_000,
};

/** Where a service of the test has its standard output. */
export interface Logged {
  readonly name: string;
  /** Host paths. */
  readonly folder: string;
  readonly log: string;
}

/** Names a service and the log `stdout.log` in a new folder, which has this content already where some is given. */
export function placeLog(stem: string, content?: string): Logged {
  const folder = machine.folder('日志');
  const log = path.join(folder, 'stdout.log');
  if (content !== undefined) writeFileSync(log, content);
  return { name: serviceName(stem), folder, log };
}

/** Creates and starts a service that runs the sample program with these arguments and writes this log. */
export async function startLogged<Place extends Logged>(
  place: Place,
  args: string,
  parameters: Partial<Parameters> = {},
): Promise<Place> {
  await createAndStart(place.name, {
    Application: samplePath,
    AppParameters: args,
    AppStdout: machine.windowsPath(place.log),
    ...parameters,
  });
  return place;
}

/** Waits until no sample program runs any more. */
export async function noSampleLeft(): Promise<void> {
  await until('no sample program runs', async () => {
    return (await machine.processes('steward-sample.exe')).length === 0;
  });
}

/** The newest events of a service of one kind, oldest first. */
export async function eventsOf(
  session: RpcSession,
  name: string,
  event: HostEvent['event'],
): Promise<HostEvent[]> {
  const { events } = await session.call('events', { name, limit: 100 });
  return events.filter((one) => one.event === event);
}

/** Copies the sample program into a new folder. @returns the host path of the copy */
export function copySample(folder: string, file: string): string {
  const copy = path.join(machine.folder(folder), file);
  copyFileSync(SAMPLE, copy);
  return copy;
}

/** Longer than any test. */
const HOLD_MS = 600_000;

export interface Held {
  /** The Win32 error of opening the file, or null while it is held. */
  readonly error: number | null;
  /** Lets go of it. */
  end(): Promise<void>;
}

/**
 * Opens a file for reading in another Windows process and keeps it open, at most until the test ends.
 *
 * @param share what others may do with it meanwhile, as for CreateFileW: 1 read, 2 write, 4 delete
 */
export async function hold(file: string, share: number): Promise<Held> {
  const flag = path.join(machine.folder('held'), 'flag');
  const arguments_ = ['hold', machine.windowsPath(file), String(share), machine.windowsPath(flag)];
  let error: number | null = null;
  const running = machine.run(PROBE, arguments_, { timeoutMs: HOLD_MS }).then(({ code, stdout }) => {
    if (code !== 0) error = Number(/^error (\d+)/.exec(stdout)?.[1] ?? Number.NaN);
  });
  const end = async () => {
    rmSync(flag, { force: true });
    await running;
  };
  onTestFinished(end);
  await until('the file is held', () => existsSync(flag) || error !== null);
  return { error, end };
}
