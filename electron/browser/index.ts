import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { failure, StewardError } from '../contract/errors.js';
import { createApplication } from '../core/application.js';
import type { Log } from '../core/log.js';
import { detectRuntime } from '../core/runtime/detect.js';
import { fileSettingsStore, userDataFolder } from '../core/settings/file-store.js';
import { parseCommandLine, USAGE, type Options } from './command-line.js';
import { openWithSystem } from './open-with-system.js';
import { startServer } from './server.js';

/** Places relative to the bundle, `build/out/app/browser/index.mjs`. */
const place = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const BUNDLE = place('../renderer');
const HELPER = place('../../bin/steward.exe');
const MANIFEST = place('../../../../package.json');

const log: Log = {
  info: (message) => console.error(message),
  error: (message) => console.error(message),
};

async function main({ port, open }: Options): Promise<void> {
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(MANIFEST, 'utf8')));
  const application = createApplication({
    host: 'browser',
    version,
    systemLanguages: [Intl.DateTimeFormat().resolvedOptions().locale],
    runtime: detectRuntime(HELPER),
    searchBundle: place('../search/index.cjs'),
    elevator: null,
    settings: fileSettingsStore(join(userDataFolder(), 'settings.json')),
    choosePath: null,
    chooseSave: null,
    reveal,
    opener: null,
    logFile: null,
    saveFile: null,
    runtimes: [{ name: 'Node.js', version: process.versions.node }],
    settingsFolder: userDataFolder(),
    updates: null,
    log,
  });
  const server = await startServer({ application, bundle: BUNDLE, port, log });
  application.start();
  const end = (): void => {
    application.dispose();
    void server.close();
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  console.log(`Steward: ${server.url}`);
  if (open) await openWithSystem(server.url).catch((error: unknown) => log.error(`--open: ${String(error)}`));
}

async function reveal(folder: string): Promise<void> {
  try {
    await openWithSystem(folder);
  } catch (error) {
    const message = `the folder could not be opened: ${String(error)}`;
    throw new StewardError(failure('notSupported', { message, object: folder }), { cause: error });
  }
}

try {
  const options = parseCommandLine(process.argv.slice(2));
  if (options.help) console.log(USAGE);
  else await main(options);
} catch (error) {
  console.error(`Steward: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
