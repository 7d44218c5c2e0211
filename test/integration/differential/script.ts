import type { ParameterRow } from '../../../electron/contract/helper/schema.js';
import type { BatchCommand } from '../../support/batch.js';
import { MAX_ARGUMENTS } from '../../../electron/contract/parameters.js';
import { valuesFor } from './values.js';

export interface Step extends BatchCommand {
  /** Takes back what only one of the two may have done; its effect is not compared. */
  readonly cleanUp?: true;
}

/** Commands that belong together: one test. */
export interface Group {
  readonly name: string;
  readonly steps: readonly Step[];
}

const SERVICE = 'Differential';
const ABSENT = 'NoSuchService';

/** What breaks a service for NSSM when it is set wrong, so that nothing more can be asked of that service. */
const BREAKING = ['Application', 'ImagePath', 'ObjectName', 'Type'];

const on = (service: string, ...lines: (readonly string[] | string)[]): Step[] =>
  lines.map((words) => ({ service, words }));

const cleaned = (service: string): Step => ({
  service,
  words: ['remove', service, 'confirm'],
  cleanUp: true,
});

/** A parameter's own group: what is there at first, values good and bad, the default, and back. */
function parameterGroup(row: ParameterRow, program: string): Group {
  const service = BREAKING.includes(row.name) ? `${SERVICE}${row.name}` : SERVICE;
  const { good, bad } = valuesFor(row, program);
  const sub = row.sub === null ? [] : ['3'];
  const about = (verb: string, name: string, ...rest: string[]) => [verb, service, name, ...rest];
  const steps = on(
    service,
    about('get', row.name),
    ...good.map((value) => about('set', row.name, ...sub, ...value)),
    about('get', row.name, ...sub),
    ...(row.sub === null ? [] : subCommands(about)),
  );
  const reset = on(service, about('reset', row.name, ...sub));
  const refused = bad.flatMap((value) => on(service, about('set', row.name, ...sub, ...value)));
  if (service === SERVICE) return { name: row.name, steps: [...steps, ...reset, ...refused, ...reset] };
  const anew = (some: readonly Step[]) => [
    ...on(service, ['install', service, program]),
    ...some,
    cleaned(service),
  ];
  return { name: row.name, steps: [steps, reset, ...refused.map((step) => [step])].flatMap(anew) };
}

/** Exit codes in every form. */
function subCommands(about: (verb: string, name: string, ...rest: string[]) => string[]): string[][] {
  const codes = ['Default', '3221225477', '*', '', '-1', 'x', '99999999999', '0x10', '1.5'];
  const verbs = (code: string) => [
    about('get', 'AppExit', code),
    about('set', 'AppExit', code, 'Exit'),
    about('get', 'AppExit', code),
    about('reset', 'AppExit', code),
  ];
  return codes.flatMap(verbs);
}

function installGroup(program: string): Group {
  const folder = program.slice(0, program.lastIndexOf('\\'));
  const trial = (name: string, ...rest: string[]) => [...on(name, ['install', name, ...rest]), cleaned(name)];
  return {
    name: 'install and remove',
    steps: [
      ...on(SERVICE, ['install', SERVICE, program, '--quiet']),
      ...on(SERVICE, ['install', SERVICE, program], ['install', SERVICE.toLowerCase(), program]),
      ...trial('bad/name', program),
      ...trial('bad\\name', program),
      ...trial('x'.repeat(257), program),
      ...on(ABSENT, ['install', '', program]),
      ...trial('AbsentProgram', `${folder}\\absent.exe`),
      ...trial('FolderProgram', folder),
      ...trial('RelativeProgram', 'relative.exe'),
      ...trial('NoProgram', ''),
      ...trial('LongWords', program, 'a'.repeat(MAX_ARGUMENTS - 1)),
      ...trial('TooLongWords', program, 'a'.repeat(MAX_ARGUMENTS + 1)),
      ...on(
        'With space',
        ['INSTALL', 'With space', program],
        ['status', 'with SPACE'],
        ['Remove', 'With space', 'Confirm'],
      ),
      ...on('中文 служба', ['install', '中文 служба', program, '参数'], ['remove', '中文 служба', 'confirm']),
      ...on(SERVICE, ['remove', SERVICE, 'perhaps'], ['remove', ABSENT, 'confirm']),
    ],
  };
}

/** The words of arguments and how they are quoted on the way in. */
function quotingGroup(program: string): Group {
  const tails = [
    'one two',
    '"one two" three',
    'a\\ "b\\\\" c',
    'say \\"hi\\"',
    '"""triple quotes"""',
    'trailing\\',
    '"C:\\Program Files\\x\\\\"',
    '""',
    '"" after',
    '  leading   spaces  ',
    '中文 "全角 空格" ü',
    '%SystemRoot% %NOT_SET% 100%',
    '^caret &and |pipe <less >more',
    "'single' `back` $dollar",
    '"tab\there"',
    '-v /version --help',
    '\u{1f600} "\u{1f600} x"',
  ];
  const commands = tails.flatMap((tail) => [
    `set ${SERVICE} AppParameters ${tail}`,
    `get ${SERVICE} AppParameters`,
  ]);
  const installed = tails.flatMap((tail) => [
    ...on('Quoted', `install Quoted "${program}" ${tail}`),
    cleaned('Quoted'),
  ]);
  return { name: 'quoting', steps: [...on(SERVICE, ...commands), ...installed] };
}

/** Lists and environments: replaced, added to, taken from, as far as NSSM 2.23 knows that. */
function editGroup(): Group {
  const edits: string[][] = [
    ['AppEnvironmentExtra', 'A=1', 'B=two words', '名=值'],
    ['AppEnvironmentExtra', '+C=3'],
    ['AppEnvironmentExtra', '-A'],
    ['AppEnvironmentExtra', ':D=4'],
    ['AppEnvironmentExtra', ''],
    ['AppEnvironment', 'PATH=%PATH%;C:\\x', 'EMPTY='],
    ['AppEnvironment', '+C=3'],
    ['DependOnService', 'RpcSs'],
    ['DependOnService', '+Eventlog'],
    ['DependOnService', '-RpcSs'],
    ['DependOnService', 'RpcSs', 'Eventlog'],
    ['DependOnService', 'NoSuchService'],
    ['DependOnService', ''],
  ];
  const commands = edits.flatMap(([name = '', ...values]) => [
    ['set', SERVICE, name, ...values],
    ['get', SERVICE, name],
    ...(name.startsWith('AppEnvironment') ? [['get', SERVICE, name, 'A']] : []),
  ]);
  const resets = ['AppEnvironmentExtra', 'AppEnvironment', 'DependOnService'].map((name) => [
    'reset',
    SERVICE,
    name,
  ]);
  return { name: 'lists', steps: on(SERVICE, ...commands, ...resets) };
}

/** Each verb with too few and too many words, and about services that are not there or not NSSM's. */
function wordsGroup(): Group {
  const verbs = ['start', 'stop', 'restart', 'pause', 'continue', 'rotate', 'status', 'get', 'set', 'reset'];
  const short = verbs.map((verb) => [verb]);
  const absent = verbs.map((verb) =>
    /get|set/.test(verb)
      ? [verb, ABSENT, 'Start', ...(verb === 'set' ? ['SERVICE_DISABLED'] : [])]
      : [verb, ABSENT],
  );
  return {
    name: 'words',
    steps: on(
      SERVICE,
      ...short,
      ...absent,
      ['get', SERVICE],
      ['set', SERVICE],
      ['set', SERVICE, 'AppThrottle'],
      ['unset', SERVICE, 'AppThrottle'],
      ['reset', SERVICE],
      ['get', SERVICE, 'Nonsense'],
      ['set', SERVICE, 'Nonsense', '1'],
      ['reset', SERVICE, 'Nonsense'],
      ['get', SERVICE, ''],
      ['set', SERVICE, 'APPTHROTTLE', '1499'],
      ['get', SERVICE, 'appthrottle'],
      ['get', 'RpcSs', 'Start'],
      ['get', 'RpcSs', 'Application'],
      ['set', 'RpcSs', 'AppThrottle', '1'],
      ['reset', 'RpcSs', 'AppThrottle'],
      ['stop', SERVICE],
      ['pause', SERVICE],
      ['continue', SERVICE],
      ['rotate', SERVICE],
      ['status', SERVICE, 'surplus'],
      ['stop', SERVICE, 'surplus'],
      ['get', SERVICE, 'AppThrottle', 'surplus'],
      ['reset', SERVICE, 'AppThrottle', 'surplus'],
      ['remove', SERVICE, 'confirm'],
    ),
  };
}

/** A service's life. A program that lives is all that NSSM, which does not wait long enough, tells apart reliably. */
function lifeGroup(program: string): Group {
  const service = `${SERVICE}Life`;
  const verbs = [
    'status',
    'start',
    'status',
    'start',
    'pause',
    'continue',
    'rotate',
    'restart',
    'stop',
    'stop',
    'restart',
    'stop',
  ];
  return {
    name: 'life',
    steps: on(
      service,
      ['install', service, program, '--quiet'],
      ...verbs.map((verb) => [verb, service]),
      ['set', service, 'DisplayName', 'Differential Shown'],
      ['start', 'differential shown', 'one', 'two words'],
      ['status', 'Differential Shown'],
      ['get', 'Differential Shown', 'Application'],
      ['stop', 'DIFFERENTIALLIFE'],
      ['remove', 'Differential Shown', 'confirm'],
    ),
  };
}

/** Everything that is asked of both, in order; the service is made by the first group and removed by the last. */
export function script(rows: readonly ParameterRow[], program: string): Group[] {
  return [
    installGroup(program),
    ...rows.map((row) => parameterGroup(row, program)),
    quotingGroup(program),
    editGroup(),
    lifeGroup(program),
    wordsGroup(),
  ];
}
