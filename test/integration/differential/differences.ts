import type { Aspect, Mismatch } from './compare.js';

/** Something that Steward does otherwise than NSSM 2.23, on purpose. */
export interface Difference {
  readonly reason: string;
  /** The commands that show it, by their words. */
  readonly command: RegExp;
  readonly aspects: readonly Aspect[];
  /** The exit codes of the two, NSSM's first, where they tell it from a defect. */
  readonly codes?: readonly [number, number];
  readonly fits?: (mismatch: Mismatch) => boolean;
  /** Comes now and then only; else a difference that no command shows is an error. */
  readonly seldom?: true;
  /** Comes of Wine, not of either program. */
  readonly wine?: true;
}

/** Steward refuses with 6 what NSSM writes, and nothing is changed. */
const refused = (reason: string, command: RegExp): Difference => ({
  reason,
  command,
  aspects: ['code', 'stdout', 'stderr', 'registry'],
  codes: [0, 6],
});

const reworded = (reason: string, command: RegExp): Difference => ({ reason, command, aspects: ['stderr'] });

const IMAGE_PATH = '\\ImagePath';

/** Whether a registry differs only in the quotes around the path of the host. */
function onlyQuoted({ nssm, steward }: Mismatch): boolean {
  const unquoted = (values: unknown) => JSON.stringify(values).replaceAll('\\"HOST\\"', 'HOST');
  const has = (values: unknown) => typeof values === 'object' && values !== null && IMAGE_PATH in values;
  return has(nssm) && has(steward) && unquoted(nssm) === unquoted(steward);
}

/** Whether a registry differs only in the time that Windows gives the service at shutdown. */
function onlyPreshutdown({ nssm, steward }: Mismatch): boolean {
  const others = (values: unknown) =>
    typeof values === 'object' && values !== null
      ? JSON.stringify({ ...values, '\\PreshutdownTimeout': undefined })
      : '';
  return others(nssm) !== '' && others(nssm) === others(steward);
}

export const DIFFERENCES: readonly Difference[] = [
  {
    reason: 'An ImagePath without quotes is a known way to run another program, once the path has a space.',
    command: /^install /i,
    aspects: ['registry'],
    fits: onlyQuoted,
  },
  { reason: 'ImagePath is quoted, as above.', command: /^get \S+ imagepath$/i, aspects: ['stdout'] },

  refused('A program that is not there, or is none, can never start.', /^install \w+Program /),
  refused(
    'The same when it is set later.',
    /^set \S+ Application (C:\\windows|relative\.exe|C:\\absent\.exe)?$/,
  ),
  refused("A reset of Application would leave a service that is nobody's.", /^reset \S+ Application$/),
  refused(
    'A startup directory that is relative, missing or a file can never be used.',
    /^set \S+ AppDirectory (relative|C:\\absent|C:\\windows\\system32\\cmd\.exe)$/,
  ),
  refused('A folder or an impossible name is no log.', /^set \S+ AppStd\w+ (C:\\windows|a.b)$/),
  refused(
    'NSSM takes no digits for 0, wraps negative numbers and caps large ones.',
    /^set \S+ App\w+ (|-1|１|4294967296)$/i,
  ),
  refused(
    'Numbers that mean nothing to Windows or to NSSM.',
    /^set \S+ App(\w+ShareMode 8|\w+CreationDisposition [06]|StopMethodSkip 16|(NoConsole|RotateFiles|RotateOnline) 2)$/i,
  ),
  refused(
    'Variables without a name or without an equals sign are none.',
    /^set \S+ AppEnvironment\w* (noequals|=x)$/,
  ),
  refused(
    'Lists of processors that are none; NSSM takes the next number for 63.',
    /^set \S+ AppAffinity (1-0|0,|0-99)$/,
  ),
  refused('A service that depends on itself never starts.', /^set \S+ DependOnService Differential$/),
  refused(
    'Display names are unique to Windows, and no longer than 256.',
    /^set \S+ DisplayName (RpcSs|x{257})$/,
  ),

  {
    reason: 'Exit codes that no program can have are refused; NSSM keeps them and never looks at them.',
    command: /^(get|set|reset) \S+ AppExit (-1|99999999999)( Exit)?$/,
    aspects: ['code', 'stdout', 'registry'],
  },
  {
    reason: 'An exit code in hexadecimal is that code; NSSM keeps its text, which no exit code ever matches.',
    command: /^(get|set) \S+ AppExit 0x10( Exit)?$/,
    aspects: ['stdout', 'registry'],
  },
  {
    reason: 'A reset deletes the value; NSSM empties these two, and calls that a set.',
    command: /^reset \S+ (AppParameters|AppDirectory)$/,
    aspects: ['stdout', 'registry'],
  },
  {
    reason: 'NSSM 2.23 empties the display name, whose default is the service name.',
    command: /^reset \S+ DisplayName$/,
    aspects: ['stdout', 'stderr', 'registry'],
  },
  {
    reason:
      'Prefixes add to and take from an environment since NSSM 2.24; 2.23 takes them for a part of the name.',
    command: /^(set \S+ AppEnvironment\w* [-+:]\w|get \S+ AppEnvironment)/,
    aspects: ['stdout', 'registry'],
  },
  {
    reason: 'Prefixes add to and take from dependencies since NSSM 2.24.',
    command: /^set \S+ DependOnService [-+]/,
    aspects: ['code', 'stdout', 'stderr', 'registry'],
  },
  {
    reason:
      "Wine's service control manager tells no dependencies, so NSSM prints none; Steward reads the registry there.",
    command: /^get \S+ DependOn/i,
    aspects: ['stdout'],
    wine: true,
  },
  {
    reason: "Wine's LSA finds no account, so that NSSM refuses, or crashes, where Windows lets it go on.",
    command: /^(set|get) \S+ ObjectName/i,
    aspects: ['code', 'stdout', 'stderr', 'registry'],
    wine: true,
  },

  {
    reason: 'A name that is too long is told as that; NSSM fails at the settings.',
    command: /^install x{257} /,
    aspects: ['code', 'stderr'],
    codes: [6, 5],
  },
  reworded('Steward says what is wrong with the name.', /^install (bad[\\/]name)? /),
  reworded('Steward says how long the arguments may be.', /^install TooLongWords /),
  reworded('The programs have different names.', /^remove \S+ perhaps$/),
  reworded(
    'Steward says which service does not exist, or which value is empty.',
    /^set \S+ (DependOnService NoSuchService|ImagePath )$/i,
  ),
  reworded('Services of Steward have these parameters too.', /^get RpcSs Application$/),
  {
    reason: 'A service that shares a process is no more managed than any other.',
    command: /^(set|reset) RpcSs AppThrottle/,
    aspects: ['code', 'stderr'],
    codes: [3, 1],
  },
  {
    reason: 'Surplus words are refused: half of what was meant must not be done.',
    command: / surplus$/,
    aspects: ['code', 'stdout', 'stderr', 'registry'],
    fits: ({ codes }) => codes[1] === 1,
  },
  reworded(
    'Steward says that there is no such group, and where groups are listed.',
    /^set \S+ DependOnGroup [^-+:]/,
  ),
  {
    reason: 'A longer stop needs longer at shutdown; NSSM is ended by Windows in the middle of it.',
    command: /^set \S+ AppStopMethod\w+ /,
    aspects: ['registry'],
    fits: onlyPreshutdown,
  },
  reworded('Steward says why the service does not pause.', /^pause /),
  {
    reason: 'NSSM tells a start that went well with whatever error came last.',
    command: /^(re)?start /,
    aspects: ['stdout'],
    codes: [0, 0],
    seldom: true,
  },
  {
    reason: 'NSSM calls a start failed that is only slow.',
    command: /^(re)?start /,
    aspects: ['code', 'stdout', 'stderr'],
    codes: [1, 0],
    seldom: true,
  },
];
