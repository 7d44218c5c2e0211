import { arch, cpus, freemem, hostname, release, totalmem, uptime } from 'node:os';
import type { ParameterRow } from '../../contract/helper/schema.js';
import type { Service } from '../../contract/helper/model.js';
import type { Connection } from '../../contract/ipc.js';
import type { Settings } from '../../contract/settings.js';
import type { SupportChoice } from '../../contract/support.js';
import type { Translate } from '../../contract/translate.js';
import type { HelperSupervisor } from '../helper/supervisor.js';
import type { Runtime } from '../runtime/runtime.js';
import { BundleFiles, serviceFolder, type BundleFile } from './files.js';
import { redactParameters, redactValue, type RedactedValue } from './redact-value.js';
import { readTail } from './tail.js';

/** So many events of each service are taken. */
const EVENTS = 200;
/** So much of each log is taken, in bytes, from its end. */
const LOG_BYTES = 64 * 1024;
const OWN_LOG_BYTES = 256 * 1024;

/** Where a bundle is gathered from. */
export interface SupportSources {
  readonly helper: Pick<HelperSupervisor, 'call'>;
  readonly runtime: Runtime;
  readonly connection: Connection;
  readonly services: readonly Service[];
  readonly settings: Settings;
  readonly version: string;
  readonly host: string;
  readonly runtimes: readonly { readonly name: string; readonly version: string }[];
  /** The host's own path of the application's log; null where it has none. */
  readonly logFile: string | null;
}

/**
 * Gathers a support bundle. What cannot be had is noted in the bundle and keeps nothing else from it; secrets are left out of
 * everything.
 */
export async function collectBundle(
  choice: SupportChoice,
  sources: SupportSources,
  t: Translate,
): Promise<BundleFile[]> {
  const files = new BundleFiles();
  files.json('versions.json', facts(sources));
  files.json('services.json', sources.services);
  const rows = await attempt(files, 'the table of parameters', async () => {
    return (await sources.helper.call('schema', {})).parameters;
  });
  const wanted = new Set(choice.services.map((name) => name.toUpperCase()));
  for (const service of sources.services) {
    if (wanted.has(service.name.toUpperCase())) await addService(files, service, choice, rows ?? [], sources);
  }
  if (choice.application) await addApplication(files, sources);
  return files.list(`${t('support.readme', {})}\n`);
}

async function addService(
  files: BundleFiles,
  service: Service,
  choice: SupportChoice,
  rows: readonly ParameterRow[],
  { helper, runtime }: SupportSources,
): Promise<void> {
  const { name } = service;
  const folder = serviceFolder(name);
  await attempt(files, `${name}: settings`, async () => {
    const config = await helper.call('config', { name });
    files.json(`${folder}/settings.json`, config, () => redactConfig(config, rows));
  });
  await attempt(files, `${name}: events`, async () => {
    const { events } = await helper.call('events', { name, limit: EVENTS });
    if (events.length > 0) files.json(`${folder}/events.json`, events);
  });
  if (!choice.logs) return;
  const both = { 'stdout.log': service.stdout, 'stderr.log': service.stderr };
  for (const [file, path] of Object.entries(both)) {
    const hostPath = path === null ? null : runtime.toHostPath(path);
    if (hostPath === null || (file === 'stderr.log' && service.stderr === service.stdout)) continue;
    await attempt(files, `${name}: ${file}`, async () => {
      const text = await readTail(hostPath, LOG_BYTES);
      if (text !== null && text !== '') files.text(`${folder}/${file}`, text);
    });
  }
}

async function addApplication(files: BundleFiles, { settings, logFile }: SupportSources): Promise<void> {
  files.json('application/settings.json', settings);
  if (logFile === null) return;
  await attempt(files, 'the application’s log', async () => {
    const text = await readTail(logFile, OWN_LOG_BYTES);
    if (text !== null) files.text('application/steward.log', text);
  });
}

/** A configuration's parameters by the helper's table, and the rest of it as any other value. */
function redactConfig(
  { parameters, native, ...rest }: { parameters: object; native: object } & object,
  rows: readonly ParameterRow[],
): RedactedValue {
  const parts = [
    redactValue(rest),
    redactParameters(native as Record<string, unknown>, rows),
    redactParameters(parameters as Record<string, unknown>, rows),
  ] as const;
  return {
    value: { ...(parts[0].value as object), native: parts[1].value, parameters: parts[2].value },
    leftOut: parts.reduce((sum, { leftOut }) => sum + leftOut, 0),
  };
}

function facts({ version, host, runtimes, connection }: SupportSources): object {
  return {
    at: new Date().toISOString(),
    steward: version,
    host,
    runtimes: Object.fromEntries(runtimes.map((each) => [each.name, each.version])),
    connection,
    machine: {
      computer: hostname(),
      system: `${process.platform} ${release()}`,
      architecture: arch(),
      processors: cpus().length,
      processor: cpus()[0]?.model ?? null,
      memoryBytes: totalmem(),
      freeMemoryBytes: freemem(),
      uptimeSeconds: Math.round(uptime()),
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    },
  };
}

async function attempt<T>(files: BundleFiles, what: string, work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    files.problem(what, error);
    return null;
  }
}
