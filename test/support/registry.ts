import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Machine } from './machine.js';

/** A value of the registry: the type's name without `REG_`, and the data as text, number or list. */
export interface RegistryValue {
  readonly type: 'SZ' | 'EXPAND_SZ' | 'MULTI_SZ' | 'DWORD' | 'BINARY';
  readonly data: string | number | readonly string[];
}

/** Values by name (`@` is the default value) of each key, by its path below the exported one (`''` is that one itself). */
export type RegistryTree = Readonly<Record<string, Readonly<Record<string, RegistryValue>>>>;

const MACHINE_KEY = 'HKEY_LOCAL_MACHINE';
const SERVICES_KEY = 'HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services';

/** Reads a service's key with everything below it; null when there is none. */
export function readServiceKey(machine: Machine, service: string): Promise<RegistryTree | null> {
  return readKey(machine, `${SERVICES_KEY}\\${service}`);
}

/** The same of a key below HKEY_LOCAL_MACHINE. */
export function readMachineKey(machine: Machine, key: string): Promise<RegistryTree | null> {
  return readKey(machine, `${MACHINE_KEY}\\${key}`);
}

async function readKey(machine: Machine, key: string): Promise<RegistryTree | null> {
  const folder = machine.folder('registry');
  const file = path.join(folder, 'export.reg');
  try {
    const { code } = await machine.run('reg', ['export', key, machine.windowsPath(file), '/y']);
    return code === 0 ? parseRegistryExport(readFileSync(file, 'utf16le'), key) : null;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Writes one value of any type, as another program could; `data` as `reg add` takes it. */
export async function writeServiceValue(
  machine: Machine,
  key: string,
  name: string,
  type: string,
  data: string,
): Promise<void> {
  await reg(machine, ['add', `${SERVICES_KEY}\\${key}`, '/v', name, '/t', type, '/d', data, '/f']);
}

/** Writes one value of type SZ that is too long for a command line. */
export async function importServiceText(
  machine: Machine,
  key: string,
  name: string,
  data: string,
): Promise<void> {
  const folder = machine.folder('registry');
  const file = path.join(folder, 'import.reg');
  const lines = [
    'Windows Registry Editor Version 5.00',
    '',
    `[${SERVICES_KEY}\\${key}]`,
    `"${name}"="${data}"`,
    '',
  ];
  try {
    writeFileSync(file, Buffer.from(`\ufeff${lines.join('\r\n')}`, 'utf16le'));
    await reg(machine, ['import', machine.windowsPath(file)]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Writes one value below HKEY_LOCAL_MACHINE; `data` as `reg add` takes it. */
export async function writeMachineValue(
  machine: Machine,
  key: string,
  name: string,
  type: string,
  data: string,
): Promise<void> {
  await reg(machine, ['add', `${MACHINE_KEY}\\${key}`, '/v', name, '/t', type, '/d', data, '/f']);
}

/** Deletes a key below HKEY_LOCAL_MACHINE with everything in it. */
export async function deleteMachineKey(machine: Machine, key: string): Promise<void> {
  await reg(machine, ['delete', `${MACHINE_KEY}\\${key}`, '/f']);
}

/** Deletes a key below a service's with everything in it. */
export async function deleteServiceKey(machine: Machine, key: string): Promise<void> {
  await reg(machine, ['delete', `${SERVICES_KEY}\\${key}`, '/f']);
}

async function reg(machine: Machine, args: readonly string[]): Promise<void> {
  const { code, stderr } = await machine.run('reg', args);
  if (code !== 0) throw new Error(`reg ${args.join(' ')} failed with ${code}: ${stderr}`);
}

/** Parses what `reg export` writes (Windows Registry Editor Version 5.00). */
function parseRegistryExport(text: string, root: string): RegistryTree {
  const tree: Record<string, Record<string, RegistryValue>> = {};
  let values: Record<string, RegistryValue> = {};
  // A backslash at a line's end continues a list of bytes.
  for (const line of text.replace(/\\\r?\n\s*/g, '').split(/\r?\n/)) {
    const key = /^\[(.*)\]$/.exec(line)?.[1];
    if (key !== undefined) {
      values = {};
      tree[key.slice(root.length + 1)] = values;
      continue;
    }
    const assignment = /^(?:@|"((?:[^"\\]|\\.)*)")=(.*)$/.exec(line);
    if (assignment === null) continue;
    values[assignment[1] === undefined ? '@' : unescape(assignment[1])] = parseValue(assignment[2] ?? '');
  }
  return tree;
}

function parseValue(text: string): RegistryValue {
  const quoted = /^"(.*)"$/s.exec(text)?.[1];
  if (quoted !== undefined) return { type: 'SZ', data: unescape(quoted) };
  const dword = /^dword:([0-9a-f]{8})$/.exec(text)?.[1];
  if (dword !== undefined) return { type: 'DWORD', data: Number.parseInt(dword, 16) };
  const [, type = '', hex = ''] = /^hex(?:\(([0-9a-f]+)\))?:(.*)$/.exec(text) ?? [];
  const decoded = Buffer.from(hex.replaceAll(',', ''), 'hex').toString('utf16le');
  if (type === '2') return { type: 'EXPAND_SZ', data: decoded.replace(/\0$/, '') };
  if (type === '7') return { type: 'MULTI_SZ', data: decoded.split('\0').filter((entry) => entry !== '') };
  return { type: 'BINARY', data: hex };
}

function unescape(text: string): string {
  return text.replace(/\\(.)/g, '$1');
}
