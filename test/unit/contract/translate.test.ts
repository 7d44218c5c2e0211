import { describe, expect, it } from 'vitest';
import { failure } from '../../../electron/contract/errors.js';
import { messages } from '../../../electron/contract/messages/index.js';
import { nativeSettingsSchema } from '../../../electron/contract/native-settings.js';
import { parametersSchema } from '../../../electron/contract/parameters.js';
import { FLAGS } from '../../../electron/contract/setting-values.js';
import { sayFailure, type Translate } from '../../../electron/contract/translate.js';

const inLanguage =
  (language: keyof typeof messages): Translate =>
  (key, params) => {
    const text: unknown = key
      .split('.')
      .reduce<unknown>((part, name) => (part as Record<string, unknown>)[name], messages[language]);
    return String(text).replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(params[name]));
  };

const said = (language: keyof typeof messages, name: string) =>
  sayFailure(
    inLanguage(language),
    failure('valueOutOfRange', {
      field: `parameters.${name}`,
      value: 'x',
      message: `${name} must be something else`,
    }),
  );

describe('a refused value', () => {
  it.each([
    ['AppThrottle', ['0', '4294967295']],
    ['AppStdoutShareMode', ['0', '7']],
    ['AppNoConsole', ['0, 1']],
    ['AppPriority', ['REALTIME_PRIORITY_CLASS', 'IDLE_PRIORITY_CLASS']],
    ['AppExit', ['Restart', 'Suicide']],
    ['AppAffinity', ['0-2,4']],
    ['AppEnvironmentExtra', ['=']],
    ['LogEncoding', ['auto', 'gbk']],
    ['RotateAt', ['12:30']],
    ['FailureActions', ['restart/60000']],
    ['SidType', ['unrestricted']],
  ])('%s is told with the values that are allowed, in both languages', (name, words) => {
    for (const word of words) {
      expect(said('en', name)).toContain(word);
      expect(said('zh-CN', name)).toContain(word);
    }
  });

  it.each(Object.keys({ ...parametersSchema.shape, ...nativeSettingsSchema.shape }))(
    '%s is told without English in Chinese',
    (name) => {
      expect(said('zh-CN', name)).not.toContain('must be');
      expect(said('zh-CN', name)).not.toContain('undefined');
    },
  );
});

it('knows of every setting that is on or off', () => {
  const shapes = { ...parametersSchema.shape, ...nativeSettingsSchema.shape };
  const flags = Object.entries(shapes).filter(
    ([, schema]) => schema.safeParse(1).success && !schema.safeParse(2).success,
  );
  expect(flags.map(([name]) => name).sort()).toEqual([...FLAGS].sort());
});
