/**
 * Reads JSON without changing it: numbers keep their digits (an identifier of 19 would lose some as a number), members their order, and
 * what comes twice comes twice.
 */

/** What a piece of JSON is. */
export type JsonKind = 'key' | 'string' | 'number' | 'literal' | 'punctuation';

/** A piece of JSON as it stands in its source. */
export interface JsonToken {
  readonly kind: JsonKind;
  readonly text: string;
  /** Place in the source, in UTF-16 units. */
  readonly start: number;
}

/** A member of an object. */
export interface JsonMember {
  readonly key: string;
  /** The value's source. */
  readonly source: string;
}

const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]|[-\w.+]+/g;

/** The pieces of a source that `JSON.parse` takes. */
function tokens(source: string): JsonToken[] {
  const result: JsonToken[] = [];
  for (const { 0: text, index } of source.matchAll(TOKEN)) {
    result.push({ kind: kindOf(text), text, start: index });
  }
  for (const [index, { text }] of result.entries()) {
    const before = result[index - 1];
    if (text === ':' && before !== undefined) result[index - 1] = { ...before, kind: 'key' };
  }
  return result;
}

function kindOf(text: string): JsonKind {
  const first = text[0] ?? '';
  if (first === '"') return 'string';
  if ('{}[],:'.includes(first)) return 'punctuation';
  return /[-\d]/.test(first) ? 'number' : 'literal';
}

/** The members of an object; null where the source is not JSON, or no object. */
export function jsonMembers(source: string): readonly JsonMember[] | null {
  const trimmed = source.trim();
  // Told at once for the lines of most logs, which are no JSON.
  if (!trimmed.startsWith('{') || !trimmed.endsWith('}')) return null;
  try {
    JSON.parse(trimmed);
  } catch {
    return null;
  }
  const members: JsonMember[] = [];
  let depth = 0;
  let key: string | null = null;
  let from = 0;
  for (const { kind, text, start } of tokens(trimmed)) {
    if (text === '}' || text === ']') depth -= 1;
    if (depth === 1 && kind === 'key') key = String(JSON.parse(text));
    else if (depth === 1 && text === ':') from = start + 1;
    if (key !== null && ((depth === 1 && text === ',') || depth === 0)) {
      members.push({ key, source: trimmed.slice(from, start).trim() });
      key = null;
    }
    if (text === '{' || text === '[') depth += 1;
  }
  return members;
}

/** One line of laid out JSON. */
export interface JsonRow {
  /** How deep it stands. */
  readonly depth: number;
  readonly tokens: readonly Pick<JsonToken, 'kind' | 'text'>[];
}

/** Lays JSON out over several lines; empty objects and arrays stay on one. @param source what `JSON.parse` takes */
export function layOut(source: string): readonly JsonRow[] {
  const rows: JsonRow[] = [];
  let row: Pick<JsonToken, 'kind' | 'text'>[] = [];
  let depth = 0;
  let rowDepth = 0;
  const end = (): void => {
    if (row.length > 0) rows.push({ depth: rowDepth, tokens: row });
    row = [];
    rowDepth = depth;
  };
  const all = tokens(source);
  for (const [index, token] of all.entries()) {
    const { text } = token;
    const opens = text === '{' || text === '[';
    const closes = text === '}' || text === ']';
    const empty = closes && ['{', '['].includes(all[index - 1]?.text ?? '');
    if (closes) depth -= 1;
    if (closes && !empty) end();
    row.push(text === ':' ? { ...token, text: ': ' } : token);
    if (opens) depth += 1;
    const next = all[index + 1]?.text ?? '';
    if (text === ',' || (opens && next !== '}' && next !== ']')) end();
  }
  end();
  return rows;
}

/** Laid out JSON as text, indented by two spaces. */
export function prettyJson(source: string): string {
  return layOut(source)
    .map(({ depth, tokens: pieces }) => '  '.repeat(depth) + pieces.map(({ text }) => text).join(''))
    .join('\n');
}
