import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import path from 'node:path';
import { _electron, chromium, type Browser, type ElectronApplication, type Page } from '@playwright/test';
import { out, root } from '../../build/scripts/paths.mjs';
import { makeRunFolder } from '../../build/scripts/run-folder.mjs';
import { HELPER, type Machine } from '../support/machine.js';
import { until } from '../support/until.js';

/** A running Steward with its window. */
export interface Host {
  readonly page: Page;
  /** The application in Electron, null in the browser. */
  readonly electron: ElectronApplication | null;
  /** What it was started with, to start a second one beside it. */
  readonly env: Readonly<Record<string, string>>;
  end(): Promise<void>;
}

/**
 * The environment of a Steward that has settings of its own.
 *
 * @param helper where it finds its helper; undefined for where its package has it
 */
function environment(machine: Machine, userData: string, helper?: string): Record<string, string> {
  const env: NodeJS.ProcessEnv = { ...machine.env, STEWARD_HELPER: helper, STEWARD_USER_DATA: userData };
  return Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

function userDataFolder(): { path: string; remove: () => void } {
  const folder = makeRunFolder('userdata');
  return { path: folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }) };
}

/** The window of UI.md, in CSS pixels. */
const SIZE = { width: 1180, height: 760 };

/** Debian's Chromium, or the one that is named. */
const CHROMIUM = process.env['STEWARD_CHROMIUM'] ?? '/usr/bin/chromium';

/** Starts Chromium, without a window. */
export function startChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
}

/** Serves Steward to a page of a browser, which the page has to itself but for the program. */
export async function openInBrowser(machine: Machine, browser: Browser): Promise<Host> {
  const userData = userDataFolder();
  const env = environment(machine, userData.path, HELPER);
  const server = spawn(process.execPath, [path.join(out, 'app', 'browser', 'index.mjs')], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`The browser host ended with ${code}.`)));
    createInterface(server.stdout).on('line', (line) => {
      const found = /^Steward: (http:\S+)$/.exec(line)?.[1];
      if (found !== undefined) resolve(found);
    });
  });
  const deviceScaleFactor = process.env['STEWARD_UPDATE_SCREENSHOTS'] === '1' ? 2 : 1;
  const page = await browser.newPage({ viewport: SIZE, deviceScaleFactor });
  await page.goto(url);
  return {
    page,
    electron: null,
    env,
    end: async () => {
      await page.context().close();
      server.kill('SIGTERM');
      await ended;
      userData.remove();
    },
  };
}

/** Starts Steward in Electron, with the runtime that `npm test` has found. */
export async function openInElectron(machine: Machine): Promise<Host> {
  const executablePath = process.env['STEWARD_ELECTRON'];
  if (executablePath === undefined)
    throw new Error('STEWARD_ELECTRON names no Electron; run npm run test:e2e.');
  const userData = userDataFolder();
  const env = environment(machine, userData.path, HELPER);
  const electron = await _electron.launch({ executablePath, args: electronArguments(), env });
  const child = electron.process();
  const page = await electron.firstWindow();
  return {
    page,
    electron,
    env,
    end: async () => {
      // Quitting through the menu's own command would be asked of a window; this is what a signing off Windows does.
      await electron.evaluate(({ app }) => app.quit()).catch(() => undefined);
      if (child.exitCode === null) await new Promise((resolve) => child.once('exit', resolve));
      userData.remove();
    },
  };
}

/** The packaged application, and switches for it. */
export const PACKAGED = {
  executable: process.env['STEWARD_PACKAGED'] ?? '',
  switches: switches(),
} as const;

/**
 * Starts the packaged application. Its fuses forbid what Playwright starts Electron with, so its window is reached as that of a
 * browser.
 */
export async function openPackaged(machine: Machine): Promise<Host> {
  const userData = userDataFolder();
  const env = environment(machine, userData.path);
  const args = [...PACKAGED.switches, '--remote-debugging-port=0'];
  const child = spawn(PACKAGED.executable, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The packaged application ended with ${code}.`)));
    createInterface(child.stderr).on('line', (line) => {
      const found = /^DevTools listening on (ws:\S+)$/.exec(line)?.[1];
      if (found !== undefined) resolve(found);
    });
  });
  // Electron keeps no contexts that defaults could be set for.
  const browser = await until('the window has its page', () => hasPage(address))
    .then(() => chromium.connectOverCDP(address, { noDefaults: true }))
    .catch(async (error: unknown) => {
      child.kill('SIGTERM');
      await ended;
      throw error;
    });
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('The packaged application has no pages.');
  const page = context.pages()[0] ?? (await context.waitForEvent('page'));
  return {
    page,
    electron: null,
    env,
    end: async () => {
      if (child.exitCode === null) child.kill('SIGTERM');
      await ended;
      await browser.close();
      userData.remove();
    },
  };
}

/** Whether an application has a page already: Playwright waits for ever for one that is just being made. */
async function hasPage(address: string): Promise<boolean> {
  const { port } = new URL(address);
  const targets = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as { type: string }[];
  return targets.some(({ type }) => type === 'page');
}

/**
 * Switches and folder that Electron is started with. A virtual display has no GPU: Chromium tries one, fails and begins anew
 * without, and now and then loses the window's frames on the way.
 */
export function electronArguments(): string[] {
  return [...switches(), root];
}

function switches(): string[] {
  const given = (process.env['STEWARD_ELECTRON_SWITCHES'] ?? '').split(' ').filter((each) => each !== '');
  return [...given, ...(process.platform === 'linux' ? ['--disable-gpu'] : [])];
}
