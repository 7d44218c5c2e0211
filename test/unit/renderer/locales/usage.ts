import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const root = new URL('../../../../', import.meta.url).pathname;

/** A text that a source asks for by its whole key, with the names of the values it gives, where all of them stand there. */
export interface Call {
  readonly file: string;
  readonly key: string;
  /** Null where the values are made elsewhere. */
  readonly values: readonly string[] | null;
}

/** What the sources of some folders say about texts. */
export interface Usage {
  readonly calls: readonly Call[];
  /** Texts in quotes that look like keys. */
  readonly literals: ReadonlySet<string>;
  /** Beginnings of keys whose end is told only when the program runs. */
  readonly prefixes: readonly string[];
}

/** Looks through the sources of some folders below the project's root. */
export function usageIn(folders: readonly string[]): Usage {
  const calls: Call[] = [];
  const literals = new Set<string>();
  const prefixes: string[] = [];
  const visit = (file: string, node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) literals.add(node.text);
    else if (ts.isTemplateExpression(node)) prefixes.push(node.head.text);
    const call = ts.isCallExpression(node) ? asked(file, node) : null;
    if (call !== null) calls.push(call);
    ts.forEachChild(node, (child) => visit(file, child));
  };
  for (const file of folders.flatMap(sources)) {
    const text = readFileSync(join(root, file), 'utf8');
    visit(file, ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  }
  return { calls, literals, prefixes: prefixes.filter((prefix) => /^[a-zA-Z]\w*\.[\w.-]*$/.test(prefix)) };
}

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length));
}

/** `t('key', { value })`. */
function asked(file: string, { expression, arguments: [first, second] }: ts.CallExpression): Call | null {
  if (!ts.isIdentifier(expression) || expression.text !== 't') return null;
  if (first === undefined || !ts.isStringLiteralLike(first)) return null;
  return { file, key: first.text, values: second === undefined ? [] : namesOf(second) };
}

function namesOf(values: ts.Expression): string[] | null {
  if (!ts.isObjectLiteralExpression(values)) return null;
  const names = values.properties.map(({ name }) =>
    name !== undefined && (ts.isIdentifier(name) || ts.isStringLiteralLike(name)) ? name.text : null,
  );
  return names.every((name) => name !== null) ? names : null;
}
