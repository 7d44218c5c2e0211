import { describe, expect, test } from 'vitest';
import {
  BUILT_IN_IDS,
  BUILT_IN_TEMPLATES,
  builtInSettings,
} from '../../../../electron/contract/built-in-templates.js';
import { EMPTY_CREATE_FORM } from '../../../../electron/contract/create-form.js';
import { parametersSchema } from '../../../../electron/contract/parameters.js';
import { nameProblem } from '../../../../renderer/features/templates/template-name.js';
import { formOf, mergeSettings, templateContent } from '../../../../renderer/features/templates/template.js';

const FORM = {
  ...EMPTY_CREATE_FORM,
  program: ' C:\\games\\server.exe ',
  arguments: '--port 8080',
  name: 'Game',
  displayName: 'Emerald Valley',
  account: 'NT SERVICE\\Game',
  password: 'left over',
  startType: 'manual',
} as const;
const ID = '01234567-89ab-4cde-8f01-23456789abcd';

describe('built-in templates', () => {
  test('are one for each name, and the helper takes their settings', () => {
    expect(BUILT_IN_TEMPLATES.map(({ id }) => id)).toEqual(BUILT_IN_IDS);
    for (const template of BUILT_IN_TEMPLATES)
      expect(
        parametersSchema.safeParse({ Application: 'C:\\a.exe', ...builtInSettings(template, 'C:\\a b') })
          .error,
        template.id,
      ).toBe(undefined);
  });

  test('name the folder of the program where they need it, and leave that out until it is known', () => {
    const nginx = BUILT_IN_TEMPLATES.find(({ id }) => id === 'nginx');
    if (nginx === undefined) throw new Error('no template for nginx');
    expect(builtInSettings(nginx, 'D:\\my nginx')).toEqual({
      StopCommand: '"D:\\my nginx\\nginx.exe" -p "D:\\my nginx" -s quit',
    });
    expect(builtInSettings(nginx, null)).toEqual({});
  });
});

describe('own templates', () => {
  const settings = { AppThrottle: 700, AppStdout: 'C:\\x.log', Name: 'Game', Start: 'manual', AppExit: null };

  test('keep nothing that belongs to the one service alone', () => {
    expect(templateContent(FORM, settings)).toEqual({
      form: {
        program: 'C:\\games\\server.exe',
        directory: '',
        arguments: '--port 8080',
        startType: 'manual',
        account: 'NT SERVICE\\',
        keepLogs: true,
        restartOnExit: true,
      },
      settings: { AppThrottle: 700 },
    });
  });

  test('fill a form in beside the names that have been entered', () => {
    const template = { id: ID, name: 'T', ...templateContent(FORM, settings) };
    const present = { ...EMPTY_CREATE_FORM, name: 'Other', program: 'D:\\other.exe', startNow: false };
    expect(formOf(template, present)).toEqual({
      ...FORM,
      program: 'C:\\games\\server.exe',
      account: 'NT SERVICE\\Other',
      password: '',
      name: 'Other',
      displayName: '',
      startNow: false,
    });
    const empty = { ...template, form: { ...template.form, program: '' } };
    expect(formOf(empty, present).program).toBe('D:\\other.exe');
  });

  test.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['a\u0000b', 'wrong'],
    ['x'.repeat(81), 'wrong'],
    [' game ', 'taken'],
    ['Game 2', null],
  ])('may not all be called %j', (name, problem) => {
    expect(nameProblem(name, [{ id: ID, name: 'Game' }])).toBe(problem);
  });

  test('may be called what it is called', () => {
    expect(nameProblem('GAME', [{ id: ID, name: 'Game' }], ID)).toBeNull();
  });
});

test('what is proposed from two sides is one: variables of both, of the rest the second', () => {
  expect(
    mergeSettings(
      { AppEnvironmentExtra: ['A=1', 'B=1'], AppThrottle: 1 },
      { AppEnvironmentExtra: ['b=2', 'C=3'], AppThrottle: 2, StopCommand: 'x' },
    ),
  ).toEqual({ AppEnvironmentExtra: ['A=1', 'b=2', 'C=3'], AppThrottle: 2, StopCommand: 'x' });
});
