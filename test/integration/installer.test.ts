import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { buildInstaller, canBuildInstaller } from '../installer/harness.js';
import { readMachineKey, readServiceKey } from '../support/registry.js';
import { until } from '../support/until.js';
import { machine, samplePath, serviceName } from './workbench.js';

const FOLDER = 'C:\\Program Files\\Steward';
const UNINSTALLER = 'Uninstall StewardTray.exe';
const EVENT_SOURCE = 'SYSTEM\\CurrentControlSet\\Services\\EventLog\\Application\\Steward';
const RUN = 'Software\\Microsoft\\Windows\\CurrentVersion\\Run';
const LOGIN_ITEM = 'Steward.StewardTray';

let older = '';
let newer = '';
const services: string[] = [];

const hostPath = (...parts: string[]): string => machine.hostPath([FOLDER, ...parts].join('\\'));
const helperBytes = (): string => readFileSync(hostPath('bin', 'steward.exe')).subarray(-5).toString();
const filesIn = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder).sort() : []);

/** An exit code as it arrives here: on the way through Wine the low byte is left. */
const exit = (code: number): number => code & 0xff;

async function install(installer: string, ...switches: string[]): Promise<number> {
  return (await machine.run(installer, ['/S', ...switches])).code;
}

/**
 * Runs the installed uninstaller to its end: from a copy, as it copies itself, since it deletes its own file. Its last word has
 * no quotes although it has a space, so a command file must say it.
 */
async function uninstall(...switches: string[]): Promise<number> {
  const folder = machine.folder('uninstall');
  copyFileSync(hostPath(UNINSTALLER), path.join(folder, 'uninstall.exe'));
  const script = path.join(folder, 'uninstall.cmd');
  writeFileSync(
    script,
    `@"%~dp0uninstall.exe" /S /allusers ${switches.join(' ')} _?=${FOLDER}\r\n@exit %errorlevel%\r\n`,
  );
  const { code } = await machine.run('cmd', ['/c', machine.windowsPath(script)]);
  rmSync(folder, { recursive: true });
  return code;
}

const installed = (...args: string[]) =>
  machine.run(hostPath('bin', 'steward.exe'), args, { env: { STEWARD_LANG: 'en' } });

/** A running service of the installed helper. @returns the numbers of its host and its program */
async function startService(name: string): Promise<{ hostPid: number; pid: number }> {
  services.push(name);
  expect(await installed('install', name, samplePath, '--quiet')).toMatchObject({ code: 0 });
  expect(await installed('start', name)).toMatchObject({ code: 0 });
  return pids(name);
}

async function pids(name: string): Promise<{ hostPid: number; pid: number }> {
  return until(`${name} runs`, async () => {
    const { stdout } = await installed('status', name, '--json');
    const { state, hostPid, pid } = JSON.parse(stdout) as { state: string; hostPid: number; pid: number };
    return state === 'running' && { hostPid, pid };
  });
}

async function machineValue(key: string, name: string): Promise<unknown> {
  const values = (await readMachineKey(machine, key))?.[''] ?? {};
  return Object.entries(values).find(([each]) => each.toUpperCase() === name.toUpperCase())?.[1].data;
}

const machinePath = () =>
  machineValue('SYSTEM\\CurrentControlSet\\Control\\Session Manager\\Environment', 'PATH');
const autostart = () => machineValue(RUN, 'Steward');
const installedVersion = () =>
  machineValue('Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\StewardHarness', 'DisplayVersion');

describe.skipIf(!canBuildInstaller || machine.kind === 'windows')(
  'installer (needs makensis and Wine)',
  () => {
    beforeAll(async () => {
      older = await buildInstaller(machine, '1.0.0');
      newer = await buildInstaller(machine, '1.1.0');
    });
    afterEach(async () => {
      for (const name of services.splice(0)) {
        await machine.steward('stop', name);
        await machine.steward('remove', name, 'confirm');
      }
      if (existsSync(hostPath(UNINSTALLER))) expect(await uninstall('/REMOVESERVICES')).toBe(0);
      rmSync(machine.hostPath(FOLDER), { recursive: true, force: true });
    });
    afterAll(() => {
      for (const file of [older, newer]) rmSync(path.dirname(file), { recursive: true, force: true });
    });

    test('installs without a question, and takes everything back', async () => {
      const path = await machinePath();
      const { stdout } = await machine.run('cmd', ['/c', 'echo', '%LOCALAPPDATA%']);
      const updater = machine.hostPath(`${stdout.trim()}\\steward-updater`);
      expect(await install(older)).toBe(0);
      expect(filesIn(updater)).toEqual(['installer.exe']);
      // As the window registers itself for its user.
      const registered = await machine.run('reg', ['add', `HKCU\\${RUN}`, '/v', LOGIN_ITEM, '/d', 'x', '/f']);
      expect(registered.code).toBe(0);
      expect(filesIn(hostPath())).toEqual(['StewardTray.exe', UNINSTALLER, 'bin']);
      expect(filesIn(hostPath('bin'))).toEqual(['steward.exe']);
      expect(helperBytes()).toBe('1.0.0');
      expect(await machinePath()).toBe(`${String(path)};${FOLDER}\\bin`);
      expect(await autostart()).toBe(`"${FOLDER}\\StewardTray.exe" --at-login`);
      expect(await machineValue(EVENT_SOURCE, 'EventMessageFile')).toBe(`${FOLDER}\\bin\\steward.exe`);
      expect(await installed('version')).toMatchObject({ code: 0 });

      expect(await uninstall()).toBe(0);
      expect(filesIn(hostPath())).toEqual([]);
      expect(existsSync(hostPath())).toBe(false);
      expect(existsSync(updater)).toBe(false);
      expect((await machine.run('reg', ['query', `HKCU\\${RUN}`, '/v', LOGIN_ITEM])).code).toBe(1);
      expect(await machinePath()).toBe(path);
      expect(await autostart()).toBeUndefined();
      expect(await installedVersion()).toBeUndefined();
      expect(await readMachineKey(machine, EVENT_SOURCE)).toBeNull();
    });

    test('upgrades under a running service, which goes on and takes the new helper at its next start', async () => {
      const name = serviceName('Upgraded');
      expect(await install(older, '/NOPATH', '/NOAUTOSTART')).toBe(0);
      const path = await machinePath();
      const before = await startService(name);

      expect(await install(newer)).toBe(0);
      expect(await pids(name)).toEqual(before);
      expect(helperBytes()).toBe('1.1.0');
      expect(await installedVersion()).toBe('1.1.0');
      expect(filesIn(hostPath('bin'))).toEqual([
        'steward.exe',
        expect.stringMatching(/^steward\.old-\d+\.exe$/),
      ]);
      // What was chosen at first holds for the newer version.
      expect(await machinePath()).toBe(path);
      expect(await autostart()).toBeUndefined();

      expect(await installed('restart', name)).toMatchObject({ code: 0 });
      expect((await pids(name)).hostPid).not.toBe(before.hostPid);
      expect(await install(newer)).toBe(0);
      expect(filesIn(hostPath('bin')).length, 'the old helper goes once nobody runs it').toBeLessThanOrEqual(
        2,
      );
    });

    test('an older version does not replace a newer one', async () => {
      expect(await install(newer)).toBe(0);
      expect(await install(older)).toBe(exit(1638));
      expect(helperBytes()).toBe('1.1.0');
      expect(await installedVersion()).toBe('1.1.0');
    });

    test('uninstalling keeps services running with their host, and a new installation takes them over', async () => {
      const name = serviceName('Kept');
      expect(await install(older)).toBe(0);
      const before = await startService(name);

      expect(await uninstall()).toBe(0);
      expect(filesIn(hostPath())).toEqual(['bin']);
      expect(await pids(name)).toEqual(before);
      expect(await autostart()).toBeUndefined();
      expect(await machineValue(EVENT_SOURCE, 'EventMessageFile')).toBe(`${FOLDER}\\bin\\steward.exe`);

      expect(await install(newer)).toBe(0);
      expect(await pids(name)).toEqual(before);
      expect(helperBytes()).toBe('1.1.0');
    });

    test('a service counts by whatever path it was given its host', async () => {
      const name = serviceName('Elsewhere');
      expect(await install(older)).toBe(0);
      services.push(name);
      const other = `Z:${hostPath('bin', 'steward.exe').replaceAll('/', '\\')}`;
      expect(await machine.run(other, ['install', name, samplePath, '--quiet'])).toMatchObject({ code: 0 });
      expect(String((await readServiceKey(machine, name))?.['']?.['ImagePath']?.data)).toContain('Z:');
      // It does not run, so nothing but its being known keeps the file.
      expect(await uninstall()).toBe(0);
      expect(filesIn(hostPath('bin'))).toEqual(['steward.exe']);
    });

    test('uninstalling removes services too where told so', async () => {
      const [first, second] = [serviceName('Removed'), serviceName('删除')];
      expect(await install(older)).toBe(0);
      await startService(first);
      await startService(second);
      expect(await uninstall('/REMOVESERVICES')).toBe(0);
      for (const name of [first, second]) expect(await readServiceKey(machine, name)).toBeNull();
      expect(existsSync(hostPath())).toBe(false);
    });

    test('asks the tray application to end, touches nothing else, and starts it again hidden', async () => {
      expect(await install(older)).toBe(0);
      const name = serviceName('Beside');
      const before = await startService(name);
      const tray = machine.run(hostPath('StewardTray.exe'), []);
      await until('the tray runs', () => existsSync(hostPath('tray.txt')));
      expect(await install(newer)).toBe(0);
      expect(await tray, 'it has ended by itself').toMatchObject({ code: 0 });
      const startedWith = () => readFileSync(hostPath('tray.txt'), 'utf8');
      await until('the tray runs again, hidden', () => startedWith() === '--hidden');
      expect(await machine.processes('StewardTray.exe')).toHaveLength(1);
      expect(await pids(name)).toEqual(before);
    });

    test('ends a tray application that does not listen', async () => {
      expect(await install(older)).toBe(0);
      const tray = machine.run(hostPath('StewardTray.exe'), ['--deaf']);
      await until('the tray runs', async () => (await machine.processes('StewardTray.exe')).length === 1);
      expect(await install(newer)).toBe(0);
      await tray;
      expect(await machine.processes('StewardTray.exe')).toEqual([]);
    });

    test('an unknown switch changes nothing', async () => {
      expect(await install(older, '/NOPAHT')).toBe(87);
      expect(existsSync(hostPath())).toBe(false);
      expect(await install(older)).toBe(0);
      expect(await uninstall('/REMOVE')).toBe(87);
      expect(filesIn(hostPath('bin'))).toEqual(['steward.exe']);
    });

    test('a folder that holds something else is refused', async () => {
      const folder = machine.folder('other');
      writeFileSync(path.join(folder, 'precious.txt'), 'x');
      expect(await install(older, `/D=${machine.windowsPath(folder)}`)).toBe(145);
      expect(filesIn(folder)).toEqual(['precious.txt']);
      expect(await installedVersion()).toBeUndefined();
    });

    test('a full disk is said before anything is changed', async () => {
      const huge = await buildInstaller(machine, '1.2.0', 2 ** 40);
      try {
        expect(await install(huge)).toBe(112);
        expect(existsSync(hostPath())).toBe(false);
      } finally {
        rmSync(path.dirname(huge), { recursive: true });
      }
    });

    test('files that cannot be written end it, and the services keep their host', async (context) => {
      const folder = machine.folder('readonly');
      const target = path.join(folder, 'Steward');
      mkdirSync(target);
      const mounted =
        spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=32m', 'steward-test', target]).status === 0;
      context.skip(!mounted, 'only root may mount a file system');
      try {
        const at = `/D=${machine.windowsPath(target)}`;
        expect(await install(older, at)).toBe(0);
        expect(spawnSync('mount', ['-o', 'remount,ro', target]).status).toBe(0);
        expect(await install(newer, at)).not.toBe(0);
        expect(filesIn(path.join(target, 'bin'))).toEqual(['steward.exe']);
        expect(
          readFileSync(path.join(target, 'bin', 'steward.exe'))
            .subarray(-5)
            .toString(),
        ).toBe('1.0.0');
      } finally {
        spawnSync('umount', ['-l', target]);
      }
    });
  },
);
