import type { Finding, FindingCode, Remedy } from '../../contract/diagnosis.js';
import type { HostEvent, Inspection, Service, ServiceConfig } from '../../contract/helper/model.js';
import { formatExitCode } from '../../contract/format.js';
import { sameServiceName } from '../../contract/service-name.js';
import { GROUP_MARK } from '../../contract/dependencies.js';
import { readOutput } from './output-rules.js';

/** What is known about a service that does not run as wished. */
export interface Evidence {
  readonly service: Service;
  /** Null when it could not be read. */
  readonly config: ServiceConfig | null;
  /** What stands at the program's path; null when that is not known. */
  readonly program: Inspection | null;
  /** What stands at the start directory's path. */
  readonly directory: Inspection | null;
  readonly services: readonly Service[];
  /** Names of dependencies that exist without being among the services: drivers. */
  readonly unlisted: readonly string[];
  /** The newest events, oldest first. */
  readonly events: readonly HostEvent[];
}

/** A program that ends sooner is likely not to have begun its work. */
export const AT_ONCE_MS = 3000;

/** Exit codes by which Windows tells why a program never began, or broke off (ntstatus.h). */
export const EXIT_CODES: ReadonlyMap<number, FindingCode> = new Map([
  [0xc000_0135, 'dllMissing'],
  [0xc000_0138, 'dllFunctionMissing'],
  [0xc000_0139, 'dllFunctionMissing'],
  [0xc000_007b, 'dllMachine'],
  [0xc000_0142, 'dllInitFailed'],
  [0xc000_0005, 'crashed'],
  [0xc000_001d, 'crashed'],
  [0xc000_00fd, 'crashed'],
  [0xc000_0374, 'crashed'],
  [0xc000_0409, 'crashed'],
]);

/** Win32 errors by which the system refused a start (winerror.h). */
const WIN32: ReadonlyMap<number, FindingCode> = new Map([
  [5, 'accessDenied'],
  [193, 'wrongMachine'],
  [216, 'wrongMachine'],
  [740, 'elevationRequired'],
  [1053, 'startTimeout'],
  [1057, 'logonFailed'],
  [1069, 'logonFailed'],
  [1326, 'logonFailed'],
  [1385, 'logonRightMissing'],
  [1072, 'markedForDeletion'],
]);

const REMEDIES: Partial<Readonly<Record<FindingCode, readonly Remedy[]>>> = {
  accessDenied: [{ to: 'setting', setting: 'ObjectName' }],
  logonFailed: [{ to: 'setting', setting: 'ObjectName' }],
  logonRightMissing: [{ to: 'setting', setting: 'ObjectName' }],
  elevationRequired: [{ to: 'setting', setting: 'ObjectName' }],
  wrongMachine: [{ to: 'setting', setting: 'Application' }],
  dllMissing: [
    { to: 'setting', setting: 'AppDirectory' },
    { to: 'setting', setting: 'AppEnvironmentExtra' },
  ],
  crashed: [{ to: 'log' }],
};

/**
 * Tells why a service does not run: first what is seen on the machine, then what the system said, then what the program's exit
 * code and last lines say, and at last how it behaves.
 */
export function findingsOf(evidence: Evidence): Finding[] {
  const seen = [
    ...programFindings(evidence),
    ...directoryFindings(evidence),
    ...dependencyFindings(evidence),
  ];
  const told = [
    ...reasonFindings(evidence),
    ...systemFindings(evidence, seen),
    ...exitCodeFindings(evidence),
  ];
  const { account } = evidence.service;
  const output = readOutput(lastOutput(evidence.events)).map((one) => ({
    ...one,
    params: { ...one.params, account },
  }));
  const all = [...seen, ...told, ...output];
  return all.length > 0 ? all : behaviourFindings(evidence);
}

/** The last lines of the program's last run. */
export function lastOutput(events: readonly HostEvent[]): readonly string[] {
  return events.findLast(({ event }) => event === 'exited')?.output ?? [];
}

function finding(
  code: FindingCode,
  params: Finding['params'],
  remedies: readonly Remedy[] = REMEDIES[code] ?? [],
  certain = true,
): Finding {
  return { code, params, certain, remedies: [...remedies] };
}

function programFindings({ program, service }: Evidence): Finding[] {
  if (program === null) return [];
  const remedies: Remedy[] = [{ to: 'setting', setting: 'Application' }];
  const params = { path: program.path, account: service.account };
  if (program.kind === 'missing') return [finding('programMissing', params, remedies)];
  if (program.kind === 'directory') return [finding('programIsDirectory', params, remedies)];
  if (program.kind !== 'file') return [];
  if (program.program === 'script') return [finding('needsInterpreter', params, remedies)];
  return program.program === 'none' ? [finding('programNotExecutable', params, remedies)] : [];
}

function directoryFindings({ directory }: Evidence): Finding[] {
  if (directory === null || (directory.kind !== 'missing' && directory.kind !== 'file')) return [];
  return [
    finding('directoryMissing', { path: directory.path }, [{ to: 'setting', setting: 'AppDirectory' }]),
  ];
}

/** The services that this one needs and that are not among the services. */
export function unknownDependencies(config: ServiceConfig | null, services: readonly Service[]): string[] {
  return neededNames(config).filter(
    (name) => !services.some((service) => sameServiceName(service.name, name)),
  );
}

function neededNames(config: ServiceConfig | null): string[] {
  return (config?.dependencies ?? []).filter((name) => !name.startsWith(GROUP_MARK));
}

function dependencyFindings({ config, services, unlisted }: Evidence): Finding[] {
  return neededNames(config).flatMap((name) => {
    const found = services.find((service) => sameServiceName(service.name, name));
    if (found === undefined && unlisted.includes(name)) return [];
    if (found === undefined)
      return [finding('dependencyMissing', { name }, [{ to: 'setting', setting: 'DependOnService' }])];
    if (found.state === 'running') return [];
    return [finding('dependencyNotRunning', { name: found.name }, [{ to: 'start', service: found.name }])];
  });
}

function reasonFindings({ service: { reason } }: Evidence): Finding[] {
  switch (reason?.code) {
    case 'settingsInvalid': {
      const setting = reason.object ?? '';
      return [finding('settingInvalid', { setting }, setting === '' ? [] : [{ to: 'setting', setting }])];
    }
    case 'hookAborted':
      return [
        finding('hookForbids', { hook: reason.object ?? '' }, [{ to: 'setting', setting: 'AppEvents' }]),
      ];
    case 'hostDied':
      return [finding('hostDied', {})];
    default:
      return [];
  }
}

/** What the system said, unless what is seen explains it. */
function systemFindings({ service, events, program }: Evidence, seen: readonly Finding[]): Finding[] {
  const { reason } = service;
  const failed =
    reason?.code === 'startFailed' || reason?.code === 'stoppedWithError' || reason?.code === 'gaveUp';
  if (!failed || seen.length > 0) return [];
  const win32 = reason.win32 ?? events.findLast(({ event }) => event === 'startFailed')?.win32 ?? 0;
  const code = WIN32.get(win32);
  if (code === undefined) return [];
  const params = {
    path: reason.object ?? program?.path ?? '',
    account: service.account,
    machine: program?.machine ?? '',
    name: service.name,
  };
  return [finding(code, params)];
}

function exitCodeFindings({ service: { reason }, events, program }: Evidence): Finding[] {
  const exitCode = reason?.exitCode ?? events.findLast(({ event }) => event === 'exited')?.exitCode ?? null;
  const code = exitCode === null ? undefined : EXIT_CODES.get(exitCode);
  if (exitCode === null || code === undefined) return [];
  return [finding(code, { exitCode: formatExitCode(exitCode), path: program?.path ?? reason?.object ?? '' })];
}

function behaviourFindings({ service: { reason }, events }: Evidence): Finding[] {
  const exited = events.findLast(({ event }) => event === 'exited');
  if (exited === undefined || (reason?.code !== 'exited' && reason?.code !== 'gaveUp')) return [];
  const quick = (exited.ranMs ?? Infinity) < AT_ONCE_MS;
  const silent = (exited.output ?? []).length === 0;
  const params = { exitCode: formatExitCode(exited.exitCode ?? 0) };
  const remedies: Remedy[] = [{ to: 'log' }, { to: 'setting', setting: 'AppParameters' }];
  if (quick && silent) return [finding('endsAtOnce', params, remedies, false)];
  return [finding('keepsExiting', params, [{ to: 'log' }], false)];
}
