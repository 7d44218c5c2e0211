import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../../..', import.meta.url));

/** The modules that a source file loads before it runs itself: static imports, without those of types. */
function loads(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  return source.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    const specifier = statement.moduleSpecifier;
    if (specifier === undefined || !ts.isStringLiteral(specifier)) return [];
    const isOfTypes = ts.isImportDeclaration(statement)
      ? statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
      : statement.isTypeOnly;
    return isOfTypes ? [] : [specifier.text];
  });
}

/** Everything that the window's first sight needs, each with what loads it. */
function loadedAtStart(entry: string): Map<string, string> {
  const found = new Map<string, string>([[entry, '']]);
  for (const file of found.keys()) {
    if (!path.isAbsolute(file)) continue;
    for (const specifier of loads(file)) {
      const target = specifier.startsWith('.') ? path.resolve(path.dirname(file), specifier) : specifier;
      const source = ['.ts', '.tsx'].map((end) => target.replace(/\.js$/, end)).find(existsSync);
      const resolved = source ?? target;
      if (!found.has(resolved)) found.set(resolved, file);
    }
  }
  return found;
}

it('the window starts without the models, which it needs no sooner than a form', () => {
  const loaded = loadedAtStart(path.join(root, 'renderer/app/main.tsx'));
  expect([...loaded.keys()]).toContain(path.join(root, 'renderer/features/services/service-list.tsx'));
  expect(loaded.get('zod'), 'this module loads zod').toBeUndefined();
});

it('so does the log, which opens with a service', () => {
  const loaded = loadedAtStart(path.join(root, 'renderer/features/services/detail.tsx'));
  expect(loaded.get('zod'), 'this module loads zod').toBeUndefined();
});

it('so does the gallery, by which the start is measured', () => {
  const loaded = loadedAtStart(path.join(root, 'test/support/gallery/main.ts'));
  expect(loaded.get('zod'), 'this module loads zod').toBeUndefined();
});
