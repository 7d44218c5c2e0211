import { createHash, randomUUID } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  applyResultSchema,
  type ApplyResult,
  type CreateOperation,
  type Operation,
} from '../../electron/contract/helper/operations.js';
import type { Parameters } from '../../electron/contract/parameters.js';
import type { CommandResult, Machine } from './machine.js';

export interface Applied {
  readonly command: CommandResult;
  readonly result: ApplyResult;
  /** Whether the request file is still there. */
  readonly requestLeft: boolean;
}

/** Runs `steward apply` with these operations as the application does. */
export async function apply(machine: Machine, operations: readonly Operation[]): Promise<Applied> {
  return applyBytes(machine, JSON.stringify({ protocol: 1, id: randomUUID(), operations }));
}

/**
 * Runs `steward apply` with a request file of these bytes.
 *
 * @param sha256 hash to be given; that of the bytes by default
 */
export async function applyBytes(
  machine: Machine,
  bytes: string | Buffer,
  sha256 = createHash('sha256').update(bytes).digest('hex'),
): Promise<Applied> {
  const file = path.join(machine.folder('request'), 'request.json');
  writeFileSync(file, bytes);
  const command = await machine.steward('apply', machine.windowsPath(file), '--sha256', sha256);
  return { command, result: parseResult(command), requestLeft: existsSync(file) };
}

/** Parses the one line that `steward apply` prints. */
export function parseResult(command: CommandResult): ApplyResult {
  const lines = command.stdout.split('\n').filter((line) => line.trim() !== '');
  if (lines.length !== 1) {
    throw new Error(
      `apply printed ${lines.length} lines, code ${command.code}: ${command.stdout}${command.stderr}`,
    );
  }
  return applyResultSchema.parse(JSON.parse(lines[0] ?? ''));
}

/** A `create` operation with ordinary values. */
export function createOperation(
  name: string,
  parameters: Parameters,
  changes: Partial<Omit<CreateOperation, 'op' | 'name' | 'parameters'>> = {},
): CreateOperation {
  return {
    op: 'create',
    name,
    displayName: name,
    description: '',
    startType: 'manual',
    account: 'LocalSystem',
    password: null,
    dependencies: [],
    delegate: null,
    ...changes,
    parameters,
  };
}

/** A `start`, `stop` or `restart` operation with an ordinary time limit. */
export function controlOperation(op: 'start' | 'stop' | 'restart', name: string): Operation {
  return { op, name, timeoutMs: 30_000 };
}
