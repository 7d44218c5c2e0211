import type { ParameterRow } from '../../../electron/contract/helper/schema.js';

/** What is set in turn: each value is one or more words of the command line. */
export interface Values {
  readonly good: readonly (readonly string[])[];
  readonly bad: readonly (readonly string[])[];
}

/** Of values that all parameters of a kind treat alike, each parameter's own few; together they see all of them. */
function some(values: Values['bad'], name: string): Values['bad'] {
  const first = Buffer.from(name).reduce((sum, byte) => sum + byte, 0);
  return values.filter((_, index) => (first + index) % 5 === 0);
}

const words = (...values: string[]) => values.map((value) => [value]);

const NUMBERS: Values = {
  good: words('0', '1', '0x1', '+1', '01'),
  bad: words('', 'abc', '1x', '-1', '1.5', '１', '4294967296', ' 1', '1 ', '0x', '08'),
};

const TEXTS: Values = {
  good: [['one'], ['two', 'words'], ['中文 ü'], ['%SystemRoot%\\x'], ['\\\\server\\share\\x']],
  bad: words('', ' '),
};

const PATHS: Values = {
  good: words('C:\\windows\\x.log', 'x.log', '%TEMP%\\中文 日志.log', 'C:/windows/x.log'),
  bad: words('', 'C:\\windows', 'a|b', 'a\u0001b'),
};

const BY_NAME: Readonly<Record<string, (program: string) => Values>> = {
  Application: (program) => ({
    good: words(program, 'C:\\windows\\system32\\cmd.exe'),
    bad: words('', 'C:\\windows', 'relative.exe', 'C:\\absent.exe'),
  }),
  AppDirectory: () => ({
    good: words('C:\\windows', 'C:\\windows\\'),
    bad: words('', 'relative', 'C:\\absent', 'C:\\windows\\system32\\cmd.exe'),
  }),
  AppAffinity: () => ({
    good: words('0', '0-1', 'All', '*', '0,1'),
    bad: words('', 'x', '1-0', '0,', '99', '0-99', '-1'),
  }),
  DependOnService: () => ({
    good: [['RpcSs'], ['Eventlog', 'RpcSs']],
    bad: words('NoSuchService', 'Differential'),
  }),
  DependOnGroup: () => ({ good: [['PlugPlay'], ['PlugPlay', 'Base']], bad: words('NoSuchGroup') }),
  DisplayName: () => ({
    good: [['Shown'], ['Shown', 'as', '中文'], ['Differential']],
    bad: words('RpcSs', 'x'.repeat(257)),
  }),
  ImagePath: () => ({ good: [], bad: words('') }),
  Name: () => ({ good: [], bad: words('Other', '') }),
  ObjectName: () => ({
    good: words('LocalSystem', 'NT AUTHORITY\\LocalService', 'localservice', '.\\LocalSystem'),
    bad: [[''], ['NoSuchUser'], ['NoSuchUser', 'secret'], ['NoSuchUser', '']],
  }),
};

/** Values for a parameter; a number's default is among the good ones. */
export function valuesFor(row: ParameterRow, program: string): Values {
  const named = BY_NAME[row.name];
  if (named !== undefined) return named(program);
  const standard = row.default === null ? [] : words(String(row.default));
  switch (row.kind) {
    case 'integer':
    case 'flags':
    case 'boolean': {
      const top = words(String(row.max ?? 1));
      return {
        good: [...some(NUMBERS.good, row.name), ...top, ...standard],
        bad: [...some(NUMBERS.bad, row.name), ...words(String((row.max ?? 1) + 1))],
      };
    }
    case 'priority':
    case 'choice':
    case 'exit-actions':
      return {
        good: words(...(row.values ?? []), (row.values?.[0] ?? '').toLowerCase()),
        bad: [['SILLY'], [''], ['32'], ['Exit', 'Exit']],
      };
    case 'path':
      return { good: some(PATHS.good, row.name), bad: some(PATHS.bad, row.name) };
    case 'environment':
      return { good: [['A=1'], ['A=1', 'B=two words']], bad: words('noequals', '=x', '') };
    default:
      return TEXTS;
  }
}
