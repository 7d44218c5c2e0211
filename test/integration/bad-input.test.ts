import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { helperSchemaSchema, type ParameterRow } from '../../electron/contract/helper/schema.js';
import { runBatch, type BatchCommand, type BatchResult } from '../support/batch.js';
import { HELPER } from '../support/machine.js';
import { readServiceKey } from '../support/registry.js';
import { machine, samplePath, serviceName, steward } from './workbench.js';

const rows = helperSchemaSchema.parse(JSON.parse(await steward('schema'))).parameters;
const verbs = (await steward('help'))
  .split('\r\n')
  .filter((line) => line.startsWith('  steward '))
  .map((line) => line.trim().split(' ').slice(1));

const LONG = 'x'.repeat(30_000);
const NO_NUMBERS = [
  '',
  ' ',
  'abc',
  '1x',
  '1 2',
  '-1',
  '1.5',
  '1e3',
  '１２',
  '0x',
  '0xg',
  '08',
  '\u0001',
  '1\n',
  '..\\',
  LONG,
];
const NO_TEXTS = ['a\u0001b', 'a\nb', 'a\u007fb', 'a\u0085b', LONG];
const NO_PATHS = [' ', 'a|b', 'a<b', 'a*b', 'a"b', 'C:\\windows', ...NO_TEXTS.slice(0, 4)];

/** Of values that all parameters of a kind refuse alike, each parameter's own few; together they see all of them. */
function some<T>(values: readonly T[], row: ParameterRow): T[] {
  const first = Buffer.from(row.name).reduce((sum, byte) => sum + byte, 0);
  return values.filter((_, index) => (first + index) % 4 === 0);
}

/** Values that a parameter refuses, whatever the machine. */
function badValues(row: ParameterRow): (string | string[])[] {
  const own = OWN[row.name];
  if (own !== undefined) return own;
  switch (row.kind) {
    case 'integer':
    case 'flags':
    case 'boolean': {
      const below = (row.min ?? 0) > 0 ? [String((row.min ?? 0) - 1)] : [];
      return [...some(NO_NUMBERS, row), String((row.max ?? 0) + 1), ...below];
    }
    case 'priority':
    case 'choice':
    case 'exit-actions':
      return some(
        ['', ' ', 'SILLY', '7', '-1', `${row.values?.[0] ?? ''}x`, ['Exit', 'Exit'], '\u0001', '..\\', LONG],
        row,
      );
    case 'affinity':
      return [' ', 'x', '1-0', '0,', ',0', '0,,1', '-1', '64', '0-99', '0x1', '１', '\u0001', LONG];
    case 'day-times':
      return ['24:00', '12:60', '1:00', '12:00,', 'noon', '-1:00', '１2:00', '\u0001', LONG];
    case 'failure-actions':
      return [
        'restart',
        'dance/1',
        'restart/x',
        'restart/-1',
        'restart/4294967296',
        'restart/1/',
        '\u0001',
        LONG,
      ];
    case 'environment':
      return ['noequals', '=x', 'A=\u0001', ['A=1', 'B'], LONG];
    case 'path':
      return some(NO_PATHS, row);
    case 'hooks':
    case 'string':
    case 'list':
      return NO_TEXTS;
  }
}

/** Parameters with rules of their own. */
const OWN: Readonly<Record<string, (string | string[])[]>> = {
  Application: ['', ' ', 'a|b', 'a\u0001b', 'relative', '..\\up', 'C:\\no such', 'C:\\windows', 'Z:'],
  AppDirectory: [
    ' ',
    'a|b',
    'a\u0001b',
    'relative',
    '..\\up',
    'C:\\no such',
    'C:\\windows\\system32\\cmd.exe',
    'Z:',
  ],
  DependOnService: ['NoSuchService', '+NoSuchService', '\u0001', LONG],
  DependOnGroup: ['NoSuchGroup', '+NoSuchGroup', '\u0001', LONG],
  // Free text, over as many lines as one likes.
  Description: [],
  DisplayName: ['x'.repeat(257), 'a\u0001b', 'a\nb', LONG],
  ImagePath: ['', ' ', 'a\u0001b'],
  Name: ['Other', '', '\u0001'],
  ObjectName: ['', 'NoSuchUser', ['NoSuchUser', 'secret'], 'a\u0001b', LONG],
  RequiredPrivileges: ['NoSuchPrivilege', '\u0001', LONG],
};

/** What the message says about the allowed values; nothing where it tells the rule that is broken. */
function allowed(row: ParameterRow): string[] {
  if (row.min !== null && row.max !== null && row.kind !== 'priority')
    return [String(row.min), String(row.max)];
  if (row.kind === 'affinity') return ['0-2,4'];
  if (row.kind === 'failure-actions') return ['restart/60000'];
  if (row.kind === 'day-times') return ['00:00,12:30'];
  return row.kind === 'hooks' ? [] : (row.values ?? []);
}

vi.setConfig({ testTimeout: 600_000 });

/** What a message calls a parameter. */
const FIELDS: Readonly<Record<string, string>> = { Name: 'renamed' };
const HAN = /\p{Script=Han}/u;

const name = serviceName('BadInput');
const batch = (commands: readonly (readonly string[])[], language = 'en'): Promise<BatchResult[]> =>
  runBatch(
    machine,
    HELPER,
    commands.map((words): BatchCommand => ({ service: name, words })),
    { env: { STEWARD_LANG: language } },
  );

const subOf = (row: ParameterRow) => (row.sub === null ? [] : [row.sub === 'event' ? 'Start/Pre' : '3']);

let unchanged: BatchResult['registry'] = null;

beforeAll(async () => {
  await steward('install', name, samplePath, '--quiet');
  unchanged = await readServiceKey(machine, name);
});
afterAll(() => steward('remove', name, 'confirm'));

/** A refusal: nothing printed as a success, a message, and the service as it was. */
function expectRefusal(result: BatchResult, code: number, command: readonly string[]): void {
  const told = JSON.stringify(command).slice(0, 200);
  expect(result.code, `${told}: ${result.stdout}${result.stderr}`).toBe(code);
  expect(result.stdout, told).toBe('');
  expect(result.stderr.trim(), told).not.toBe('');
  expect(result.stderr.length, told).toBeLessThan(3000);
  expect(result.registry, told).toEqual(unchanged);
}

describe('values', () => {
  const cases = rows.filter((row) => badValues(row).length > 0).map((row) => [row.name, row] as const);

  test('every parameter but free text refuses some', () => {
    const names = cases.map(([name]) => name);
    expect(rows.map((row) => row.name).filter((name) => !names.includes(name))).toEqual(['Description']);
  });

  test.each(cases)('%s', async (_, row) => {
    const commands = badValues(row).map((value) => ['set', name, row.name, ...subOf(row), ...[value].flat()]);
    const results = await batch(commands);
    for (const [index, result] of results.entries()) {
      expectRefusal(result, 6, commands[index] ?? []);
      const told = [FIELDS[row.name] ?? row.name, ...allowed(row)].filter(
        (word) => !result.stderr.includes(word),
      );
      expect(told, `${JSON.stringify(commands[index]).slice(0, 200)}: ${result.stderr}`).toEqual([]);
    }
  });

  test('are refused in Chinese as well', async () => {
    const told = rows.filter((row) => badValues(row).length > 0);
    const commands = told.map((row) => [
      'set',
      name,
      row.name,
      ...subOf(row),
      ...[badValues(row)[0] ?? ''].flat(),
    ]);
    const results = await batch(commands, 'zh-CN');
    for (const [index, result] of results.entries()) {
      expectRefusal(result, 6, commands[index] ?? []);
      const row = told[index];
      if (row === undefined || row.scope === 'native' || NSSM_WORDED.includes(row.kind)) continue;
      const [explained = ''] = result.stderr.split('\r\n');
      expect(explained).toMatch(HAN);
      expect(
        allowed(row).filter((word) => !explained.includes(word)),
        explained,
      ).toEqual([]);
    }
  });
});

/** Whose refusal begins with NSSM's own words, which scripts may look for. */
const NSSM_WORDED: readonly ParameterRow['kind'][] = ['priority', 'exit-actions', 'affinity'];

describe('words', () => {
  test('a parameter needs a value, and says which', async () => {
    const commands = rows.map((row) => ['set', name, row.name, ...subOf(row)]);
    const results = await batch(commands);
    for (const [index, result] of results.entries()) {
      const row = rows[index];
      if (row === undefined) continue;
      expectRefusal(result, 1, commands[index] ?? []);
      for (const word of [row.name, ...allowed(row)]) expect(result.stderr).toContain(word);
    }
  });

  test('a parameter with parts needs one that there is', async () => {
    const parted = rows.filter((row) => row.sub !== null);
    expect(parted).not.toEqual([]);
    const bad = ['x', '-1', '1.5', '4294967296', '１', 'Start/', '\u0001', LONG];
    const missing = parted.flatMap((row) => ['get', 'set', 'reset'].map((verb) => [verb, name, row.name]));
    for (const [index, result] of (await batch(missing)).entries()) {
      expectRefusal(result, 1, missing[index] ?? []);
      expect(result.stderr).toContain(missing[index]?.[2]);
    }
    for (const [verb, code] of [
      ['get', 5],
      ['set', 6],
      ['reset', 6],
    ] as const) {
      const commands = parted.flatMap((row) =>
        bad.map((sub) => [verb, name, row.name, sub, ...(verb === 'set' ? ['Exit'] : [])]),
      );
      for (const [index, result] of (await batch(commands)).entries()) {
        expectRefusal(result, code, commands[index] ?? []);
        expect(result.stderr).toContain(commands[index]?.[2]);
      }
    }
  });

  test('an unknown parameter prints the list', async () => {
    const unknown = ['Nonsense', '', ' ', 'AppThrottle ', '＃', '..\\AppThrottle', 'a\u0001', LONG];
    const commands = unknown.flatMap((parameter) => [
      ['get', name, parameter],
      ['set', name, parameter, '1'],
      ['reset', name, parameter],
    ]);
    for (const [index, result] of (await batch(commands)).entries()) {
      const told = JSON.stringify(commands[index]).slice(0, 100);
      expect(result, told).toMatchObject({ code: 1, stdout: '', registry: unchanged });
      const listed = result.stderr
        .split('\r\n')
        .slice(1)
        .filter((line) => line !== '');
      expect(listed, told).toEqual(rows.map((row) => row.name));
    }
  });

  test('no verb takes a word too many', async () => {
    const surplus = [
      ...['get', 'reset', 'unset'].flatMap((verb, turn) =>
        rows
          .filter((row, index) => row.kind !== 'environment' && index % 3 === turn)
          .map((row) => [verb, name, row.name, ...subOf(row)]),
      ),
      ['get', name, 'AppEnvironment', 'A'],
      ['remove', name, 'confirm'],
      ['dump', name, 'Other'],
      ['list', 'all'],
      ['version'],
      ...['stop', 'restart', 'pause', 'continue', 'rotate', 'status', 'statuscode', 'edit'].map((verb) => [
        verb,
        name,
      ]),
    ].map((words) => [...words, 'surplus']);
    for (const [index, result] of (await batch(surplus)).entries()) {
      expectRefusal(result, 1, surplus[index] ?? []);
      expect(result.stderr).toContain('"surplus"');
    }
  });

  test('every verb that needs words says which', async () => {
    expect(verbs.length).toBeGreaterThan(20);
    const needing = verbs.filter(([, first]) => first?.startsWith('<') === true).map(([verb = '']) => verb);
    expect(needing).toContain('adopt');
    for (const [index, result] of (await batch(needing.map((verb) => [verb]))).entries()) {
      expectRefusal(result, 1, [needing[index] ?? '']);
      expect(result.stderr).toContain(`steward ${needing[index] ?? ''} <`);
    }
  });

  test('an unknown verb prints all verbs', async () => {
    const unknown = ['silly', '', ' ', 'start ', '--start', '启动', '\u0001', '..\\start', LONG];
    for (const [index, result] of (await batch(unknown.map((verb) => [verb, name]))).entries()) {
      const told = JSON.stringify(unknown[index]).slice(0, 100);
      expect(result, told).toMatchObject({ code: 1, stdout: '', registry: unchanged });
      for (const [verb = ''] of verbs) expect(result.stderr, told).toContain(`steward ${verb}`);
    }
  });

  test('a service that cannot be is no service to any verb', async () => {
    const services = [
      'NoSuchService',
      '',
      ' ',
      'bad/name',
      '..\\..\\Control',
      `${name} `,
      'a\u0001b',
      '*',
      'x'.repeat(300),
      LONG,
    ];
    const rest: Readonly<Record<string, string[]>> = {
      get: ['Start'],
      set: ['Start', 'SERVICE_DISABLED'],
      reset: ['Description'],
      unset: ['Description'],
      remove: ['confirm'],
    };
    const codes: Readonly<Record<string, number>> = { statuscode: 0, processes: 1, install: 5 };
    const about = verbs
      .filter(
        ([verb = '', first = '']) => (first.startsWith('<') && verb !== 'apply-config') || verb === 'remove',
      )
      .map(([verb = '']) => verb);
    const commands = about.flatMap((verb, turn) =>
      services
        .filter((_, index) => (index + turn) % 3 === 0)
        .map((one) => [verb, one, ...(rest[verb] ?? [])]),
    );
    for (const [index, result] of (await batch(commands)).entries()) {
      const [verb = ''] = commands[index] ?? [];
      expectRefusal(result, codes[verb] ?? 3, commands[index] ?? []);
    }
  });
});
