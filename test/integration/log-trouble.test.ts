import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { until } from '../support/until.js';
import {
  cleanUpServices,
  createAndStart,
  hold,
  machine,
  placeLog,
  samplePath,
  serviceName,
  startLogged,
  useWatch,
} from './workbench.js';

cleanUpServices();
const watch = useWatch();

const mounts: string[] = [];
afterAll(() => {
  for (const mount of mounts) run('umount', '-l', mount);
});

const run = (command: string, ...args: string[]): boolean => spawnSync(command, args).status === 0;

/** A file system of its own in this folder, where the machine lets one be mounted (root on Linux). */
function mountSmall(folder: string): boolean {
  const mounted =
    machine.kind === 'wine' && run('mount', '-t', 'tmpfs', '-o', 'size=64k', 'steward-test', folder);
  if (mounted) mounts.push(folder);
  return mounted;
}

interface Trouble {
  readonly what: string;
  readonly win32: number;
  /** Brings it about for a log in this folder. @returns what ends it; null where the machine does not let it happen */
  readonly begin: (folder: string, log: string) => (() => void) | null | Promise<() => Promise<void>>;
}

const TROUBLES: Trouble[] = [
  {
    what: 'the disk is full',
    win32: 112,
    begin: (folder, log) => {
      if (machine.kind === 'windows') return null;
      const filler = path.join(folder, 'filler');
      if (mountSmall(folder)) writeFileSync(filler, Buffer.alloc(60 * 1024));
      else symlinkSync('/dev/full', log);
      return () => {
        rmSync(existsSync(filler) ? filler : log);
      };
    },
  },
  {
    what: 'the folder is read-only',
    // What Wine says; Windows says 19 (ERROR_WRITE_PROTECT).
    win32: 5,
    begin: (folder) => {
      if (!mountSmall(folder) || !run('mount', '-o', 'remount,ro', folder)) return null;
      return () => {
        expect(run('mount', '-o', 'remount,rw', folder)).toBe(true);
      };
    },
  },
  {
    what: 'another process has locked the file',
    win32: 32,
    begin: async (_, log) => {
      writeFileSync(log, '');
      const held = await hold(log, 0);
      return () => held.end();
    },
  },
];

test.for(TROUBLES)(
  '$what: the program goes on, it is told once, counted, and passes by itself',
  async ({ what, win32, begin }, { skip }) => {
    const place = placeLog('Trouble');
    const { name, folder, log } = place;
    const end = await begin(folder, log);
    if (end === null) skip('this machine does not let the test bring it about');
    await startLogged(place, '--interval-ms 5');
    const failed = await watch().service(
      name,
      `fails while ${what}`,
      ({ reason }) => reason?.code === 'logFailed',
    );
    expect(failed, what).toMatchObject({
      state: 'running',
      reason: { win32, object: machine.windowsPath(log) },
    });
    // Each trial to write counts what was lost meanwhile: three of them are two that failed again.
    let dropped = 0;
    for (let told = 0; told < 3; told += 1) {
      const before = dropped;
      const { droppedBytes } = await watch().service(
        name,
        `drops while ${what}`,
        (now) => now.droppedBytes > before,
      );
      dropped = droppedBytes;
    }
    const troubles = async () => {
      const { events } = await watch().call('events', { name, limit: 100 });
      return events.map(({ event }) => event).filter((event) => event.startsWith('log'));
    };
    expect(await troubles(), what).toEqual(['logFailed']);
    await end?.();
    await watch().service(
      name,
      `is well after ${what}`,
      ({ reason, state }) => reason === null && state === 'running',
    );
    await until(`output is kept after ${what}`, () =>
      /\r\n\[\d{6}\] .*\r\n\[\d{6}\] /.test(`\r\n${readFileSync(log, 'utf8')}`),
    );
    expect(await troubles(), what).toEqual(['logFailed', 'logResumed']);
    const whole =
      /^(\[\d{6}\] (Emerald Valley: \d+ players online, frame time \d+ ms|warning.*)|Game server started.*)$/;
    const lines = readFileSync(log, 'utf8').split('\r\n').slice(0, -1);
    expect(lines.filter((line) => !whole.test(line)).length, `lines cut by ${what}`).toBeLessThanOrEqual(1);
  },
);

test('a log whose folder is removed begins anew in a new folder', async () => {
  const name = serviceName('Removed');
  const folder = path.join(machine.folder('removed'), 'logs');
  const log = path.join(folder, 'stdout.log');
  await createAndStart(name, {
    Application: samplePath,
    AppParameters: '--interval-ms 5',
    AppStdout: machine.windowsPath(log),
  });
  await until('it writes', () => readFileSync(log).length > 0);
  rmSync(folder, { recursive: true });
  await until('it writes again', () => /^\[\d{6}\] .*\r\n/.test(readFileSync(log, 'utf8')));
  const { events } = await watch().call('events', { name, limit: 100 });
  expect(events.map(({ event }) => event)).not.toContain('logFailed');
});
