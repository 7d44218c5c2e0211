import { describe, expect, test } from 'vitest';
import type { Inspection } from '../../../../electron/contract/helper/model.js';
import {
  describeInspection,
  hasInvisibleWindows,
  interpreterOffer,
} from '../../../../renderer/features/create/recognition.js';
import { texts } from '../../../../renderer/locales/index.js';
import { inspection } from '../../../support/models.js';

const EXE = inspection('C:\\games\\server.exe', { product: 'go' });
const SCRIPT: Inspection = {
  ...EXE,
  path: 'C:\\a b\\x.js',
  program: 'script',
  machine: null,
  subsystem: null,
  product: null,
  script: 'node',
};

const keys = (inspection: Inspection): string[] =>
  describeInspection(inspection).map(({ key }) => key.replace('create.recognised.', ''));

describe('describeInspection', () => {
  test('tells what made a program, its architecture and its kind', () => {
    expect(keys(EXE)).toEqual(['product.go', 'machine.x64', 'console']);
    expect(keys({ ...EXE, product: null, machine: 'arm64', subsystem: 'gui' })).toEqual([
      'program',
      'machine.arm64',
      'gui',
    ]);
    expect(keys({ ...EXE, product: null, machine: null, subsystem: null })).toEqual(['program']);
  });

  test('a product without words of its own is told by its name', () => {
    expect(describeInspection({ ...EXE, product: 'caddy' })[0]).toEqual({
      key: 'create.recognised.product.other',
      params: { product: 'caddy' },
    });
  });

  test('tells batch files and scripts', () => {
    expect(keys({ ...EXE, program: 'batch' })).toEqual(['batch']);
    expect(keys(SCRIPT)).toEqual(['script.node']);
    expect(keys({ ...SCRIPT, script: 'lua' })).toEqual(['script.other']);
    expect(keys({ ...SCRIPT, script: null })).toEqual(['script.other']);
  });

  test.each(['directory', 'missing', 'relative', 'invalid'] as const)('says nothing about %s', (kind) => {
    expect(keys({ ...EXE, kind })).toEqual([]);
  });

  test('every part has words in both languages', () => {
    const machines = ['x64', 'x86', 'arm64', 'dotnet'] as const;
    const scripts = [
      'node',
      'python',
      'java',
      'powershell',
      'vbscript',
      'dotnet',
      'php',
      'ruby',
      'perl',
      'other',
    ];
    const products = [
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
      'caddy',
      null,
    ];
    const parts = [
      ...products.flatMap((product) => machines.map((machine) => ({ ...EXE, product, machine }))),
      ...scripts.map((script) => ({ ...SCRIPT, script })),
      { ...EXE, program: 'batch' as const },
    ].flatMap(describeInspection);
    for (const language of Object.values(texts)) {
      for (const { key } of parts) {
        const text: unknown = key
          .split('.')
          .reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], language);
        expect(text, key).toEqual(expect.any(String));
      }
      expect(Object.keys(language.create.interpreter.missing).sort()).toEqual([...scripts].sort());
    }
  });
});

test('only a program with windows is told to have them', () => {
  expect(hasInvisibleWindows({ ...EXE, subsystem: 'gui' })).toBe(true);
  expect(hasInvisibleWindows(EXE)).toBe(false);
  expect(hasInvisibleWindows({ ...EXE, kind: 'missing', subsystem: 'gui' })).toBe(false);
});

describe('interpreterOffer', () => {
  test('offers the interpreter that was found, with the script as its argument', () => {
    const interpreter = { path: 'C:\\nodejs\\node.exe', arguments: '"C:\\a b\\x.js"' };
    expect(interpreterOffer({ ...SCRIPT, interpreter })).toEqual({
      interpreter: 'C:\\nodejs\\node.exe',
      arguments: '"C:\\a b\\x.js"',
      script: 'node',
    });
  });

  test('without one, the script can still be given to an interpreter that is chosen', () => {
    const java = { ...SCRIPT, script: 'java', interpreter: { path: null, arguments: '-jar "C:\\x.jar"' } };
    expect(interpreterOffer(java)).toEqual({
      interpreter: null,
      arguments: '-jar "C:\\x.jar"',
      script: 'java',
    });
    expect(interpreterOffer(SCRIPT)).toEqual({
      interpreter: null,
      arguments: '"C:\\a b\\x.js"',
      script: 'node',
    });
  });

  test('offers nothing for a program', () => {
    expect(interpreterOffer(EXE)).toBeNull();
    expect(interpreterOffer({ ...SCRIPT, kind: 'missing' })).toBeNull();
  });
});
