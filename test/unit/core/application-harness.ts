import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import type { Service } from '../../../electron/contract/helper/model.js';
import { createApplication, type Application, type Ports } from '../../../electron/core/application.js';
import { windowsRuntime } from '../../../electron/core/runtime/windows.js';
import { FakeTransport } from './fake-transport.js';
import { hello } from './samples.js';
import { silentLog } from './silent-log.js';

/** The helpers that the application has started, oldest first. */
export let helpers: FakeTransport[];
/** The application under test, made anew for each. */
export let application: Application;
/** An empty folder of the host. */
export let folder: string;

/** What a host in a browser gives the application, without anything that reaches the machine. */
export function hostPorts(parts: Partial<Ports> = {}): Ports {
  return {
    host: 'browser',
    version: '1.0.0',
    systemLanguages: ['de', 'zh-Hans-CN', 'en'],
    runtime: windowsRuntime('/nowhere/steward.exe'),
    searchBundle: '/nowhere/search.cjs',
    elevator: null,
    settings: { load: () => undefined, save: () => undefined },
    choosePath: null,
    chooseSave: null,
    reveal: null,
    opener: null,
    logFile: null,
    saveFile: null,
    runtimes: [],
    settingsFolder: '/nowhere',
    updates: null,
    log: silentLog,
    ...parts,
  };
}

/** Makes another application in place of the present one. */
export function create(parts: Partial<Ports> = {}): void {
  application = createApplication(hostPorts(parts), () => {
    const helper = new FakeTransport();
    helper.automatic.set('sample', {});
    helpers.push(helper);
    return helper;
  });
}

/** Plays a helper that connects with these services. */
export async function connect(...services: Service[]): Promise<FakeTransport> {
  const helper = await vi.waitFor(() => {
    const last = helpers.at(-1);
    if (last === undefined || last.methods().length === 0) throw new Error('no helper yet');
    return last;
  });
  helper.answer('hello', hello);
  await vi.waitFor(() => expect(helper.methods()).toContain('watch'));
  helper.answer('watch', { services });
  await vi.waitFor(() => expect(application.snapshot().connection.state).toBe('connected'));
  return helper;
}

/** Gives each test of the file an application, and ends it. */
export function useApplication(): void {
  beforeEach(async () => {
    helpers = [];
    folder = await mkdtemp(join(tmpdir(), 'steward-test-'));
    create();
  });
  afterEach(async () => {
    application.dispose();
    await rm(folder, { recursive: true });
  });
}
