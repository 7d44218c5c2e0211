import type { InputError } from './setting-input.js';

/** One environment variable. */
export interface Variable {
  readonly name: string;
  readonly value: string;
}

/** What a line of the grid that has not been filled in yet stands for. */
export const EMPTY_VARIABLE = '=';

/** Reads a line as the registry keeps it, `NAME=value`. */
export function parseVariable(line: string): Variable {
  const cut = line.indexOf('=');
  return cut < 0 ? { name: line, value: '' } : { name: line.slice(0, cut), value: line.slice(cut + 1) };
}

/** The line that the registry keeps. */
export function formatVariable({ name, value }: Variable): string {
  return `${name}=${value}`;
}

/**
 * Words by which a variable's name tells that its value is a secret. Better one masked too many: a click shows it.
 */
const SECRET =
  /PASS(?:WORD|WD|PHRASE)?(?:_|$)|PWD$|SECRET|TOKEN|CREDENTIAL|(?:API|ACCESS|PRIVATE|ENCRYPTION|SIGNING)_?KEY|_KEY$|CONN(?:ECTION)?_?STR/i;

/** Whether the value of a variable of this name is not to be shown without being asked for. */
export function isSecretName(name: string): boolean {
  return SECRET.test(name);
}

/** What is wrong with a list of variables. Windows compares their names without regard to case. */
export function checkEnvironment(lines: readonly string[]): InputError | null {
  const seen = new Set<string>();
  for (const line of lines) {
    const { name, value } = parseVariable(line);
    if (name.trim() === '' || !line.includes('=') || /\p{Cc}/u.test(name))
      return { key: 'variableName', params: { name } };
    if (/[\0\r\n]/.test(value)) return { key: 'controlCharacter', params: {} };
    const key = name.toUpperCase();
    if (seen.has(key)) return { key: 'twice', params: { name } };
    seen.add(key);
  }
  return null;
}

const ASSIGNMENT = /^\s*(?:export\s+|set\s+)?([A-Za-z_][\w.()-]*)\s*=\s*(.*)$/i;

/** What could be read of a pasted text. */
export interface PastedEnvironment {
  readonly variables: readonly Variable[];
  /** Numbers of the lines, from 1, that are no assignment. */
  readonly skipped: readonly number[];
}

/**
 * Reads a `.env` file: `NAME=value` lines, comments, `export`, quotes. Double quotes understand \n, \r, \t, \" and \\; single ones
 * nothing. A comment after an unquoted value begins with a space and `#`. Of a name that comes twice the last one counts.
 */
export function parseDotEnv(text: string): PastedEnvironment {
  const variables = new Map<string, Variable>();
  const skipped: number[] = [];
  for (const [index, line] of text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    if (/^\s*(?:#|$)/.test(line)) continue;
    const [, name, rest] = ASSIGNMENT.exec(line) ?? [];
    if (name === undefined || rest === undefined) {
      skipped.push(index + 1);
      continue;
    }
    variables.delete(name.toUpperCase());
    variables.set(name.toUpperCase(), { name, value: unquote(rest.trim()) });
  }
  return { variables: [...variables.values()], skipped };
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

function unquote(text: string): string {
  const double = /^"((?:[^"\\]|\\.)*)"\s*(?:#.*)?$/.exec(text)?.[1];
  if (double !== undefined)
    return double.replace(/\\([nrt"\\])/g, (_, char: string) => ESCAPES[char] ?? char);
  const single = /^'([^']*)'\s*(?:#.*)?$/.exec(text)?.[1];
  return single ?? text.replace(/\s+#.*$/, '');
}

/** Puts variables into a list: those of the same name are replaced in their place, others follow. */
export function mergeVariables(lines: readonly string[], added: readonly Variable[]): string[] {
  const fresh = new Map(added.map((variable) => [variable.name.toUpperCase(), variable]));
  const merged = lines.map((line) => {
    const key = parseVariable(line).name.toUpperCase();
    const replacement = fresh.get(key);
    fresh.delete(key);
    return replacement === undefined ? line : formatVariable(replacement);
  });
  return [...merged, ...[...fresh.values()].map(formatVariable)];
}
