import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { randomBytes } from 'node:crypto';
import { expect, test as base, type Browser } from '@playwright/test';
import { openMachine, SAMPLE, type Machine } from '../support/machine.js';
import { WindowPage } from '../support/pages/window-page.js';
import { PREFIX_VARIABLE } from './global-setup.js';
import { openInBrowser, openInElectron, openPackaged, startChromium, type Host } from './hosts.js';

export { expect };

const HOSTS = {
  browser: async (machine: Machine, chromium: () => Promise<Browser>) =>
    openInBrowser(machine, await chromium()),
  electron: openInElectron,
  packaged: openPackaged,
} as const;

export interface Options {
  readonly host: keyof typeof HOSTS;
}

interface Fixtures {
  readonly steward: Host;
  readonly window: WindowPage;
  /** Gives a service name that no other test uses; a service of this name is removed after the test. */
  readonly serviceName: (stem: string) => string;
  /** Installs a service that runs the sample program and is removed after the test. @returns its name */
  readonly install: (stem: string, setup?: Setup) => Promise<string>;
  /** Installs three services that run the sample program; their names begin with the same stem. */
  readonly installThree: (stem: string) => Promise<Three>;
}

/** How a service of a test is set up. */
export interface Setup {
  /** Of the sample program. */
  readonly arguments?: readonly string[];
  /** What `steward set` is told, by the name of the setting. */
  readonly settings?: Readonly<Record<string, string | readonly string[]>>;
  /** Whether it is started, and the window knows that it runs. */
  readonly start?: boolean;
}

/** Three services whose names stand in this order. */
export interface Three {
  readonly stem: string;
  readonly names: readonly [string, string, string];
}

interface WorkerFixtures {
  readonly machine: Machine;
  /** Chromium, started when it is first asked for: a start for each test would be a good part of its time. */
  readonly chromium: () => Promise<Browser>;
  /** Windows path of a sample program at a place as a person would have it. */
  readonly program: string;
}

export const test = base.extend<Fixtures & Options, WorkerFixtures>({
  host: ['browser', { option: true }],

  machine: [
    async ({}, use) => {
      await use(openMachine(process.env[PREFIX_VARIABLE] ?? null));
    },
    { scope: 'worker' },
  ],

  chromium: [
    async ({}, use) => {
      const started: { browser?: Promise<Browser> } = {};
      await use(() => (started.browser ??= startChromium()));
      await (await started.browser)?.close();
    },
    { scope: 'worker' },
  ],

  program: [
    async ({ machine }, use) => {
      const file = path.join(machine.folder('games'), 'game-server.exe');
      copyFileSync(SAMPLE, file);
      await use(machine.windowsPath(file));
    },
    { scope: 'worker' },
  ],

  steward: async ({ host, machine, chromium }, use) => {
    const running = await HOSTS[host](machine, chromium);
    await use(running);
    await running.end();
  },

  window: async ({ steward }, use) => {
    const window = new WindowPage(steward.page);
    await window.ready();
    await use(window);
  },

  install: async ({ window, machine, program, serviceName }, use) => {
    await use(async (stem, { arguments: words = ['--quiet'], settings = {}, start = false } = {}) => {
      const name = serviceName(stem);
      await machine.succeed('install', name, program, ...words);
      for (const [setting, value] of Object.entries(settings))
        await machine.succeed('set', name, setting, ...[value].flat());
      if (start) await machine.succeed('start', name);
      await window.expectState(name, start ? 'running' : 'stopped');
      return name;
    });
  },

  installThree: async ({ machine, program, serviceName }, use) => {
    await use(async (word) => {
      const stem = serviceName(word);
      const install = async (letter: string): Promise<string> => {
        const name = serviceName(`${stem}-${letter}`);
        await machine.succeed('install', name, program, '--interval-ms', '500');
        return name;
      };
      return { stem, names: [await install('A'), await install('B'), await install('C')] };
    });
  },

  serviceName: async ({ machine }, use) => {
    const names: string[] = [];
    await use((stem) => {
      const name = `${stem}-${randomBytes(2).toString('hex')}`;
      names.push(name);
      return name;
    });
    for (const name of names) {
      if ((await machine.steward('status', name)).code !== 0) continue;
      await machine.steward('stop', name);
      await machine.steward('remove', name, 'confirm');
    }
  },
});
