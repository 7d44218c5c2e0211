import type { Message } from '../../../electron/contract/describe.js';
import type { Inspection } from '../../../electron/contract/helper/model.js';

const PRODUCTS = new Set([
  'go',
  'rust',
  'node',
  'python',
  'java',
  'dotnet',
  'nginx',
  'php',
  'ruby',
  'deno',
  'bun',
]);
const SCRIPTS = new Set([
  'node',
  'python',
  'java',
  'powershell',
  'vbscript',
  'dotnet',
  'php',
  'ruby',
  'perl',
]);

const message = (key: string, params: Message['params'] = {}): Message => ({
  key: `create.recognised.${key}`,
  params,
});

/**
 * What was recognised in a file, as parts of one line: what made it, its architecture, console or windows. Empty when it
 * is nothing that could be run; the message at the field tells that.
 */
export function describeInspection(inspection: Inspection): readonly Message[] {
  if (inspection.kind !== 'file') return [];
  switch (inspection.program) {
    case 'executable':
      return describeExecutable(inspection);
    case 'batch':
      return [message('batch')];
    case 'script':
      return [message(`script.${scriptKind(inspection)}`)];
    case 'none':
      return [];
  }
}

function describeExecutable({ product, machine, subsystem }: Inspection): readonly Message[] {
  const parts: Message[] = [];
  if (product === null) parts.push(message('program'));
  else
    parts.push(PRODUCTS.has(product) ? message(`product.${product}`) : message('product.other', { product }));
  if (machine !== null) parts.push(message(`machine.${machine}`));
  if (subsystem !== null) parts.push(message(subsystem));
  return parts;
}

/** The kind of a script, by which its interpreter is named; `other` for those without words of their own. */
export function scriptKind({ script }: Inspection): string {
  return script !== null && SCRIPTS.has(script) ? script : 'other';
}

/** Whether the program opens windows, which nobody will see: a service has no desktop. */
export function hasInvisibleWindows(inspection: Inspection): boolean {
  return inspection.kind === 'file' && inspection.program === 'executable' && inspection.subsystem === 'gui';
}

/** How a script can be run: by an interpreter found on the machine, or by one that is still to be chosen. */
export interface InterpreterOffer {
  /** Full path, null when none was found. */
  readonly interpreter: string | null;
  /** Arguments that go before the script's own; the quoted script is among them. */
  readonly arguments: string;
  readonly script: string;
}

/** What to offer when a script was given as the program; null for anything else. */
export function interpreterOffer(inspection: Inspection): InterpreterOffer | null {
  if (inspection.kind !== 'file' || inspection.program !== 'script') return null;
  return {
    interpreter: inspection.interpreter?.path ?? null,
    arguments: inspection.interpreter?.arguments ?? `"${inspection.path}"`,
    script: scriptKind(inspection),
  };
}
