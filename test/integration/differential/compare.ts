import type { BatchCommand, BatchResult } from '../../support/batch.js';
import type { RegistryTree, RegistryValue } from '../../support/registry.js';
import type { Difference } from './differences.js';

export type Aspect = 'code' | 'stdout' | 'stderr' | 'registry';

/** One thing that a command did otherwise with Steward than with NSSM. */
export interface Mismatch {
  /** The command's words in one text. */
  readonly command: string;
  readonly aspect: Aspect;
  /** The exit codes of the two, whatever the aspect. */
  readonly codes: readonly [number, number];
  readonly nssm: unknown;
  readonly steward: unknown;
}

/** What one command did, and what stood in the registry before it. */
export interface Run extends BatchResult {
  readonly before: RegistryTree | null;
}

const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.replaceAll('\r', '').trimEnd())
    .filter((line) => line !== '');

const same = (left: unknown, right: unknown) => JSON.stringify(left) === JSON.stringify(right);

type Values = Record<string, RegistryValue | 'key'>;

/** Where the two programs lie is of no interest. */
function withoutHost(value: RegistryValue): RegistryValue {
  if (typeof value.data !== 'string') return value;
  return { type: value.type, data: value.data.replace(/[A-Z]:\\.*\\(nssm64|steward)\.exe/, 'HOST') };
}

function flat(tree: RegistryTree | null): Values {
  const values: Values = {};
  for (const [key, own] of Object.entries(tree ?? {})) {
    values[`${key}\\`] = 'key';
    for (const [name, value] of Object.entries(own)) values[`${key}\\${name}`] = withoutHost(value);
  }
  return values;
}

const changed = (before: Values, after: Values) =>
  Object.keys({ ...before, ...after }).filter((name) => !same(before[name], after[name]));

/** What stands after the command where either program has changed something; so an intended difference tells once. */
function registries(nssm: Run, steward: Run): [unknown, unknown] {
  const [left, right] = [flat(nssm.registry), flat(steward.registry)];
  const touched = new Set([...changed(flat(nssm.before), left), ...changed(flat(steward.before), right)]);
  const at = (values: Values) =>
    Object.fromEntries([...touched].sort().map((name) => [name, values[name] ?? null]));
  return [at(left), at(right)];
}

/** Compares what one command did; Steward may say more about an error than NSSM, and never less. */
export function compare(command: BatchCommand, nssm: Run, steward: Run): Mismatch[] {
  const text = typeof command.words === 'string' ? command.words : command.words.join(' ');
  const complaints = [lines(nssm.stderr), lines(steward.stderr)] as const;
  const lost = complaints[0].filter((line) => !complaints[1].includes(line));
  const pairs: [Aspect, unknown, unknown][] = [
    ['code', nssm.code, steward.code],
    ['stdout', lines(nssm.stdout), lines(steward.stdout)],
    ['stderr', complaints[0], lost.length === 0 ? complaints[0] : complaints[1]],
    ['registry', ...registries(nssm, steward)],
  ];
  return pairs
    .filter(([, left, right]) => !same(left, right))
    .map(([aspect, left, right]) => ({
      command: text,
      aspect,
      codes: [nssm.code, steward.code],
      nssm: left,
      steward: right,
    }));
}

/** Which intended difference explains a mismatch; null when it is a defect. */
export function explanation(mismatch: Mismatch, differences: readonly Difference[]): Difference | null {
  const fits = (difference: Difference) =>
    difference.command.test(mismatch.command) &&
    difference.aspects.includes(mismatch.aspect) &&
    (difference.codes === undefined || same(difference.codes, mismatch.codes)) &&
    (difference.fits?.(mismatch) ?? true);
  return differences.find(fits) ?? null;
}
