import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { out } from '../../build/scripts/paths.mjs';
import { openMachine, SAMPLE } from '../support/machine.js';
import { readMachineKey } from '../support/registry.js';
import { until } from '../support/until.js';

/**
 * The real installer on real Windows: what electron-builder has made, from the first installation to the last trace. It changes
 * the machine (PATH, Program Files), so it runs only where that is wanted: `npm run test:installed`.
 */
const machine = openMachine(null);
const installers = path.join(out, 'installers');
const FOLDER = path.join(process.env['ProgramFiles'] ?? 'C:\\Program Files', 'Steward');
const HELPER = path.join(FOLDER, 'bin', 'steward.exe');
const TRAY = path.join(FOLDER, 'StewardTray.exe');
const NAME = 'Steward installed test';
const TIMEOUT_MS = 300_000;

interface Running {
  readonly state: string;
  readonly hostPid: number;
  readonly pid: number;
}

const install = (installer: string, ...switches: string[]) =>
  machine.run(path.join(installers, installer), ['/S', ...switches], { timeoutMs: TIMEOUT_MS });
const helper = (...args: string[]) => machine.run(HELPER, args, { env: { STEWARD_LANG: 'en' } });
const version = async () => (await helper('version')).stdout.trim();

async function running(): Promise<Running> {
  return until(`${NAME} runs`, async () => {
    const status = JSON.parse((await helper('status', NAME, '--json')).stdout) as Running;
    return status.state === 'running' && status;
  });
}

/** Runs the uninstaller to its end; it goes on as a copy of itself, so its own end says nothing. */
async function uninstall(...switches: string[]): Promise<void> {
  const [file = ''] = readdirSync(FOLDER).filter((name) => /^Uninstall .*\.exe$/.test(name));
  await machine.run(path.join(FOLDER, file), ['/S', '/allusers', ...switches]);
  await until('the application is gone', () => !existsSync(TRAY), TIMEOUT_MS);
}

beforeAll(() => {
  for (const name of ['older.exe', 'newer.exe'])
    if (!existsSync(path.join(installers, name)))
      throw new Error(`${name} is missing in ${installers}: run node build/scripts/installers.mjs first.`);
  if (existsSync(FOLDER)) throw new Error(`${FOLDER} exists: this test needs a machine without Steward.`);
});
afterAll(async () => {
  if (existsSync(TRAY)) await uninstall('/REMOVESERVICES', '/REMOVELOGS');
});

test(
  'silently installed, smoke-tested, upgraded under a running service, and uninstalled without a trace',
  async () => {
    expect((await install('older.exe')).code).toBe(0);
    for (const file of [HELPER, TRAY]) expect(existsSync(file), file).toBe(true);
    const older = await version();

    const tray = spawnSync(TRAY, ['--quit'], { timeout: 60_000 });
    expect(tray.status, 'the application starts, and none was running').toBe(3);

    await helper('install', NAME, SAMPLE, '--quiet');
    expect((await helper('start', NAME)).code).toBe(0);
    const before = await running();

    expect((await install('newer.exe')).code).toBe(0);
    expect(await running(), 'the service has noticed nothing').toEqual(before);
    expect(await version()).not.toBe(older);
    expect((await install('older.exe')).code, 'an older version is refused').toBe(1638);
    expect((await helper('restart', NAME)).code).toBe(0);
    expect((await running()).hostPid).not.toBe(before.hostPid);

    await uninstall();
    expect(existsSync(HELPER), 'its host is kept for the service').toBe(true);
    expect((await running()).state).toBe('running');

    expect((await install('newer.exe', '/NOPATH', '/NOAUTOSTART')).code).toBe(0);
    await uninstall('/REMOVESERVICES', '/REMOVELOGS');
    await until('nothing is left', () => !existsSync(FOLDER), TIMEOUT_MS);
    expect(await readMachineKey(machine, `SYSTEM\\CurrentControlSet\\Services\\${NAME}`)).toBeNull();
  },
  TIMEOUT_MS * 4,
);
