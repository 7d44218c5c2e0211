import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { helperSchemaSchema, type ParameterRow } from '../../electron/contract/helper/schema.js';
import { nativeSettingsSchema } from '../../electron/contract/native-settings.js';
import { HOOKS, PRIORITIES } from '../../electron/contract/setting-values.js';
import { parametersSchema } from '../../electron/contract/parameters.js';
import { runSteward } from '../support/steward.js';

const table = helperSchemaSchema.parse(JSON.parse((await runSteward(['schema'])).stdout));
const stored = table.parameters.filter((row) => row.scope !== 'native');
const model = parametersSchema.shape as Record<string, z.ZodType>;
/** Have fields of their own in the protocol, or cannot be set. */
const OWN_FIELDS = [
  'DependOnGroup',
  'DependOnService',
  'Description',
  'DisplayName',
  'ImagePath',
  'ObjectName',
  'Name',
  'Start',
];
const native = table.parameters.filter((row) => row.scope === 'native' && !OWN_FIELDS.includes(row.name));
const nativeModel = nativeSettingsSchema.shape as Record<string, z.ZodType>;

/** Values around the limits that the helper's table gives, with whether they are allowed. */
function probes(row: ParameterRow): [unknown, boolean][] {
  switch (row.kind) {
    case 'boolean':
      return [
        [0, true],
        [1, true],
        [2, false],
        ['1', false],
      ];
    case 'integer':
    case 'flags': {
      const min = row.min ?? 0;
      const max = row.max ?? 0xffff_ffff;
      return [
        [min, true],
        [max, true],
        [min - 1, false],
        [max + 1, false],
        ['1', false],
      ];
    }
    case 'priority':
      return [...Object.values(PRIORITIES).map((value): [unknown, boolean] => [value, true]), [1, false]];
    case 'path':
    case 'string':
      return [
        ['C:\\x', true],
        [5, false],
      ];
    case 'environment':
      return [
        [['A=1', 'B='], true],
        [['noEquals'], false],
        ['A=1', false],
      ];
    case 'exit-actions':
      return [
        [{ Default: 'Exit', '3': 'Ignore' }, true],
        [{ x: 'Exit' }, false],
        [{ '3': 'Dance' }, false],
      ];
    case 'hooks':
      return [
        ...HOOKS.map((hook): [unknown, boolean] => [{ [hook]: 'cmd /c rem' }, true]),
        [{}, true],
        [{ 'Start/Dance': 'cmd' }, false],
        [{ 'Start/Pre': ' ' }, false],
        ['cmd', false],
      ];
    case 'affinity':
      return [
        ['0', true],
        ['0-2,4', true],
        ['63', true],
        ['All', true],
        ['64', false],
        ['2-0', false],
        ['0,,1', false],
        ['0,', false],
        ['0-', false],
        ['0 1', false],
        [1, false],
      ];
    case 'day-times':
      return [
        ['', true],
        ['00:00', true],
        ['23:59,00:30', true],
        ['24:00', false],
        ['12:60', false],
        ['1:00', false],
        ['12:00,', false],
        ['12:00 ', false],
        [0, false],
      ];
    case 'choice':
      return [
        ...(row.values ?? []).map((word): [unknown, boolean] => [word, true]),
        ['nonsense', false],
        [0, false],
      ];
    case 'list':
      return [
        [[], true],
        [['SeBackupPrivilege', 'SeRestorePrivilege'], true],
        [[' '], false],
        ['SeBackupPrivilege', false],
      ];
    case 'failure-actions':
      return [
        ['', true],
        ['restart/60000', true],
        ['restart/60000/Run/0//1000/none/5/reboot/4294967295', true],
        ['restart', false],
        ['restart/', false],
        ['dance/1000', false],
        ['restart/-1', false],
        ['restart/4294967296', false],
        ['restart/1000/', false],
        ['restart/1 000', false],
        ['restart/0x10', false],
        [Array(101).fill('run/1').join('/'), false],
        [60_000, false],
      ];
  }
}

describe('parameter table', () => {
  it('has each name once', () => {
    const names = table.parameters.map((row) => row.name);
    expect(names).toEqual([...new Set(names)]);
  });

  it('is the same set of stored parameters as the zod model', () => {
    expect(stored.map((row) => row.name).sort()).toEqual(Object.keys(model).sort());
  });

  it.each(stored.map((row) => [row.name, row] as const))(
    '%s allows the same values as the zod model',
    (name, row) => {
      const schema = model[name];
      for (const [value, allowed] of probes(row)) {
        expect(schema?.safeParse(value).success, JSON.stringify(value)).toBe(allowed);
      }
    },
  );

  it('has the same native settings as the zod model', () => {
    expect(native.map((row) => row.name).sort()).toEqual(Object.keys(nativeModel).sort());
  });

  it.each(native.map((row) => [row.name, row] as const))(
    '%s, which the SCM keeps, allows the same values as the zod model',
    (name, row) => {
      const schema = nativeModel[name];
      for (const [value, allowed] of probes(row)) {
        expect(schema?.safeParse(value).success, JSON.stringify(value)).toBe(allowed);
      }
    },
  );

  it('names the priorities as the model does', () => {
    const priority = stored.find((row) => row.kind === 'priority');
    expect([...(priority?.values ?? [])].sort()).toEqual(Object.keys(PRIORITIES).sort());
  });

  it('explains every parameter in Chinese', () => {
    const untranslated = table.parameters.filter(
      (row) => !/\p{Script=Han}/u.test(row.title['zh-CN']) || !/\p{Script=Han}/u.test(row.help['zh-CN']),
    );
    expect(untranslated.map((row) => row.name)).toEqual([]);
  });
});
