import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type YAMLError,
} from 'yaml';
import type { z } from 'zod';
import { ERROR_CODES, failure, StewardError, type ErrorCode } from '../../contract/errors.js';
import { fleetConfigSchema, MAX_CONFIG_TEXT, type FleetConfig } from '../../contract/fleet.js';
import { sameServiceName } from '../../contract/service-name.js';

/** Longest value that a refusal quotes, in UTF-16 units. */
const MAX_VALUE = 64;

/** Nothing that is meant nests this deeply, and the parser takes very long for it: brackets that do not end, or list in list. */
const TOO_DEEP = /(?:[[{][^[\]{}]*){33}|(?:^|\n)(?:[ ]*[-?] ){33}/;

/**
 * Reads a configuration of services from JSON or YAML, which is read by the same parser, as every JSON is YAML.
 *
 * @throws StewardError a code that begins with `import`, with the line as its object, and the path and value of what is wrong
 */
export function readConfig(text: string): FleetConfig {
  if (text.length > MAX_CONFIG_TEXT) throw refusal('importTooLarge', 1);
  const lines = new LineCounter();
  // Tabs can stand in no string of JSON, and may stand for any other space.
  const source = (/^\s*\{/.test(text) ? text.replaceAll('\t', ' ') : text).replace(/^\uFEFF/, '');
  const deep = TOO_DEEP.exec(source);
  if (deep !== null) throw refusal('importSyntax', source.slice(0, deep.index).split('\n').length);
  const document = parsed(source, lines);
  const error = document.errors[0] ?? document.warnings[0];
  if (error !== undefined) throw syntaxRefusal(error, lines);
  refuseAliases(document, lines);
  const lineAt = (path: readonly PropertyKey[]): number => lines.linePos(offsetOf(document, path)).line;
  if (!isMap(document.contents)) throw refusal('importNothing', 1);
  const read = fleetConfigSchema.safeParse(document.toJS({ maxAliasCount: 0 }));
  if (!read.success) throw issueRefusal(read.error.issues, document, lineAt);
  refuseRepeated(read.data, lineAt);
  return read.data;
}

function parsed(source: string, lines: LineCounter): Document.Parsed {
  try {
    return parseDocument(source, {
      lineCounter: lines,
      uniqueKeys: true,
      stringKeys: true,
      prettyErrors: false,
    });
  } catch (error) {
    // Nested so deeply that the parser gives up.
    const message = error instanceof Error ? error.message : String(error);
    throw new StewardError(failure('importSyntax', { message, object: '1' }));
  }
}

function syntaxRefusal({ code, message, pos }: YAMLError, lines: LineCounter): StewardError {
  const { line } = lines.linePos(pos[0]);
  const known = code === 'DUPLICATE_KEY' ? 'importDuplicate' : 'importSyntax';
  return refusal(known, line, { message: `${message} at ${pos[0]}` });
}

/** A few lines of aliases can stand for gigabytes, and no export writes any. */
function refuseAliases(document: Document.Parsed, lines: LineCounter): void {
  visit(document, {
    Node: (_, node) => {
      if (!isAlias(node) && node.anchor === undefined) return undefined;
      throw refusal('importAlias', lines.linePos(node.range?.[0] ?? 0).line);
    },
  });
}

/** Where a member stands in the text, or the last one above it that is there. */
function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
      if (pair === undefined) break;
      if (isScalar(pair.key)) offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number') {
      node = node.items[step];
      const range = (node as { range?: readonly number[] } | undefined)?.range;
      offset = range?.[0] ?? offset;
    } else break;
  }
  return offset;
}

function issueRefusal(
  issues: readonly z.core.$ZodIssue[],
  document: Document.Parsed,
  lineAt: (path: readonly PropertyKey[]) => number,
): StewardError {
  const issue = issues[0];
  if (issue === undefined) return refusal('importNothing', 1);
  const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path;
  const value: unknown = document.getIn(path);
  const own = ERROR_CODES.find((code) => code === issue.message);
  const known: ErrorCode =
    issue.code === 'unrecognized_keys'
      ? 'importUnknown'
      : value === undefined
        ? 'importMissing'
        : path[0] === 'version'
          ? 'importVersion'
          : (own ?? 'importValue');
  return refusal(known, lineAt(path), {
    message: issue.message,
    field: wordsOf(path),
    value: quote(path, value),
  });
}

/** Whether the values of a member may be secrets. */
function isSecret(path: readonly PropertyKey[]): boolean {
  return path.some((step) => typeof step === 'string' && /environment|password/i.test(step));
}

function quote(path: readonly PropertyKey[], value: unknown): string | null {
  const plain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return isSecret(path) || !plain ? null : String(value).slice(0, MAX_VALUE);
}

/** `services[2].parameters.AppThrotle`, as the command line says it. */
function wordsOf(path: readonly PropertyKey[]): string {
  return path
    .map((step, index) =>
      typeof step === 'number' ? `[${step}]` : `${index === 0 ? '' : '.'}${String(step)}`,
    )
    .join('')
    .slice(0, 4 * MAX_VALUE);
}

function refuseRepeated({ services }: FleetConfig, lineAt: (path: readonly PropertyKey[]) => number): void {
  services.forEach(({ name }, index) => {
    if (services.findIndex((other) => sameServiceName(other.name, name)) === index) return;
    throw refusal('importDuplicate', lineAt(['services', index]), {
      field: `services[${index}].name`,
      value: name,
    });
  });
}

function refusal(
  code: ErrorCode,
  line: number,
  details: { message?: string; field?: string; value?: string | null } = {},
): StewardError {
  const { message = code, field = null, value = null } = details;
  return new StewardError(failure(code, { message, object: String(line), field, value }));
}
