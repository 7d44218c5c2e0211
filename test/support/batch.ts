import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PROBE, type CommandOptions, type CommandResult, type Machine } from './machine.js';
import type { RegistryTree, RegistryValue } from './registry.js';

/** A command of a batch. */
export interface BatchCommand {
  /** The service whose registry key is looked at after the command. */
  readonly service: string;
  /** The words that the program is to get; or, where their quoting matters, the rest of its command line as it stands. */
  readonly words: readonly string[] | string;
}

/** What a command did; its service's registry key after it, null when there is none. */
export interface BatchResult extends CommandResult {
  readonly registry: RegistryTree | null;
}

const FIELD_END = '\u001f';
const RECORD_END = '\u001e';
const TYPES: Readonly<Record<number, RegistryValue['type']>> = {
  1: 'SZ',
  2: 'EXPAND_SZ',
  3: 'BINARY',
  4: 'DWORD',
  7: 'MULTI_SZ',
};

/** A word in the quotes that it needs to come back out of CommandLineToArgvW as it is. */
function quoteWord(word: string): string {
  if (/^[^\s"]+$/.test(word)) return word;
  return `"${word.replace(/(\\*)"/g, '$1$1\\"').replace(/\\+$/, '$&$&')}"`;
}

/**
 * Runs one program with one command after another, in one process of the machine.
 *
 * @param program host path
 * @param options `again`: repeats what ended with 1 without a word, as NSSM now and then does under Wine
 */
export async function runBatch(
  machine: Machine,
  program: string,
  commands: readonly BatchCommand[],
  options: CommandOptions & { readonly again?: boolean } = {},
): Promise<BatchResult[]> {
  const folder = machine.folder('batch');
  const script = path.join(folder, 'commands');
  const report = path.join(folder, 'report');
  const start = quoteWord(machine.windowsPath(program));
  const lines = commands.map(({ service, words }) => {
    const rest = typeof words === 'string' ? words : words.map(quoteWord).join(' ');
    return `${service}${FIELD_END}${start} ${rest}${RECORD_END}`;
  });
  writeFileSync(script, lines.join(''));
  try {
    const files = [script, report].map((file) => machine.windowsPath(file));
    const again = options.again === true ? ['again'] : [];
    const { code, stdout, stderr } = await machine.run(PROBE, ['batch', ...files, ...again], {
      timeoutMs: 900_000,
      ...options,
    });
    if (code !== 0) throw new Error(`The batch ended with ${code}: ${stdout}${stderr}`);
    const results = parseReport(readFileSync(report, 'latin1'));
    if (results.length !== commands.length) {
      throw new Error(`${results.length} of ${commands.length} commands were run.`);
    }
    return results;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function parseReport(report: string): BatchResult[] {
  const results: BatchResult[] = [];
  let code = NaN;
  let streams: Record<string, string> = {};
  let registry: Record<string, Record<string, RegistryValue>> | null = null;
  for (const line of report.split('\n')) {
    const [kind = '', ...fields] = line.split(' ');
    const [first = '', second = '', type = '', data = ''] = fields;
    if (kind === 'code') {
      if (!/^\d+$/.test(first)) throw new Error(`Command ${results.length} did not run: ${line}`);
      code = Number(first);
    } else if (kind === 'stdout' || kind === 'stderr') {
      streams[kind] = outputText(Buffer.from(first, 'hex'));
    } else if (kind === 'key') {
      (registry ??= {})[wide(first)] = {};
    } else if (kind === 'value') {
      const values = registry?.[wide(first)];
      if (values !== undefined) values[wide(second) || '@'] = parseValue(Number(type), data);
    } else if (kind === 'end') {
      results.push({ code, stdout: streams['stdout'] ?? '', stderr: streams['stderr'] ?? '', registry });
      streams = {};
      registry = null;
    }
  }
  return results;
}

const wide = (hex: string) => Buffer.from(hex, 'hex').toString('utf16le');

/** NSSM writes UTF-16, Steward UTF-8. */
function outputText(bytes: Buffer): string {
  return bytes.includes(0) ? bytes.toString('utf16le').replace(/^\ufeff/, '') : bytes.toString('utf8');
}

function parseValue(number: number, hex: string): RegistryValue {
  const type = TYPES[number];
  if (type === undefined) throw new Error(`Registry values of type ${number} are not expected.`);
  const bytes = Buffer.from(hex, 'hex');
  if (type === 'DWORD') return { type, data: bytes.length === 4 ? bytes.readUInt32LE() : NaN };
  if (type === 'BINARY') return { type, data: hex };
  const text = bytes.toString('utf16le').replace(/\0$/, '');
  return type === 'MULTI_SZ'
    ? { type, data: text.split('\0').filter((one) => one !== '') }
    : { type, data: text };
}
