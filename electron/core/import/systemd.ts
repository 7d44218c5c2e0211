import type { ImportedDraft } from '../../contract/import.js';
import { failure, StewardError } from '../../contract/errors.js';
import { DraftBuilder } from './draft.js';
import { systemdRestarts } from './systemd-restarts.js';
import { readTimeSpan } from './time-span.js';
import { readUnit, splitWords, type Directive, type Unit } from './unit-file.js';

const HOOKS: Readonly<Record<string, string>> = {
  ExecStartPre: 'Start/Pre',
  ExecStartPost: 'Start/Post',
  ExecStopPost: 'Exit/Post',
};

/** What Steward's host does anyway, and what tells systemd how to order its own work. */
const NOT_NEEDED = [
  ...[
    'WantedBy',
    'RequiredBy',
    'Alias',
    'Documentation',
    'KillMode',
    'SendSIGKILL',
    'SyslogIdentifier',
    'Type',
  ],
  ...[
    'DefaultDependencies',
    'PIDFile',
    'RemainAfterExit',
    'StandardInput',
    'TimeoutStartSec',
    'GuessMainPID',
  ],
];
const DEPENDENCIES = ['Requires', 'Wants', 'BindsTo', 'Requisite', 'After', 'Before', 'PartOf'];

/**
 * Reads a unit file of systemd that describes a service. What cannot be carried over is told with its line.
 *
 * @param name the file's name, which is the unit's
 * @throws StewardError `importSyntax` or `importKind`
 */
export function readSystemd(text: string, name: string): ImportedDraft {
  const unit = readUnit(text);
  if (!unit.directives.some(({ section }) => section === 'Service')) {
    const message = 'there is no section [Service]';
    throw new StewardError(failure('importKind', { message, object: '1' }));
  }
  return new SystemdReader(unit, name).read();
}

class SystemdReader {
  readonly #unit: Unit;
  readonly #draft = new DraftBuilder();

  constructor(unit: Unit, name: string) {
    this.#unit = unit;
    this.#draft.name = name.replace(/\.service$/i, '').replace(/@$/, '');
  }

  read(): ImportedDraft {
    const draft = this.#draft;
    draft.startType = this.#last('Install', 'WantedBy') === null ? 'manual' : 'automatic';
    draft.parameters['Application'] = '';
    systemdRestarts(this.#unit, draft);
    this.#environment();
    for (const directive of this.#unit.directives) this.#take(directive);
    return draft.finish();
  }

  #last(section: string, key: string): Directive | null {
    return this.#unit.directives.findLast((each) => each.section === section && each.key === key) ?? null;
  }

  #take(directive: Directive): void {
    const { key, value, line } = directive;
    const draft = this.#draft;
    if (/%[a-zA-Z]/.test(value)) draft.remark('specifier', line, key, value);
    const hook = Object.hasOwn(HOOKS, key) ? HOOKS[key] : undefined;
    if (hook !== undefined) {
      draft.hook(hook, this.#command(directive).join(' '), line, key);
      return;
    }
    if (DEPENDENCIES.includes(key)) {
      draft.remark('dependency', line, key, value);
      return;
    }
    switch (key) {
      case 'Description':
        draft.description = value;
        return undefined;
      case 'ExecStart':
        this.#start(directive);
        return;
      case 'ExecStop':
        draft.parameters['StopCommand'] = this.#command(directive).join(' ');
        return undefined;
      case 'WorkingDirectory':
        draft.parameters['AppDirectory'] = this.#path(value.replace(/^-/, ''), line, key);
        return undefined;
      case 'TimeoutStopSec':
      case 'TimeoutSec':
        this.#timeout(directive);
        return;
      case 'User':
        draft.remark('account', line, key, value);
        return;
      case 'Nice':
        this.#nice(directive);
        return;
      case 'CPUAffinity':
        draft.parameters['AppAffinity'] = value.trim().replace(/[\s,]+/g, ',');
        return undefined;
      case 'StandardOutput':
      case 'StandardError':
        this.#output(directive);
        return;
      case 'KillSignal':
        if (!/^(SIGTERM|SIGINT|15|2)$/i.test(value)) draft.remark('notSupported', line, key, value);
        return undefined;
      case 'Environment':
      case 'EnvironmentFile':
        return undefined;
      default:
        this.#rest(directive);
        return;
    }
  }

  #rest({ key, value, line }: Directive): void {
    if (RESTART_KEYS.includes(key)) return;
    const plainType = key === 'Type' && /^(simple|exec)$/i.test(value);
    if (plainType) return;
    if (key === 'Type') this.#draft.remark('notSupported', line, key, value);
    else this.#draft.remark(NOT_NEEDED.includes(key) ? 'notNeeded' : 'notSupported', line, key, value);
  }

  #start(directive: Directive): void {
    const { parameters } = this.#draft;
    if (parameters['Application'] !== '') {
      this.#draft.remark('onlyOne', directive.line, directive.key, directive.value);
      return;
    }
    const [program = '', ...rest] = this.#command(directive);
    parameters['Application'] = program.replace(/^"|"$/g, '');
    if (rest.length > 0) parameters['AppParameters'] = rest.join(' ');
  }

  /** The words of a command, quoted as Windows reads them, without systemd's own marks before it. */
  #command({ key, value, line }: Directive): string[] {
    const [program = '', ...rest] = splitWords(value.replace(/^[-@:+!|]+\s*/, ''));
    return [this.#path(program, line, key), ...rest].map((word) =>
      /[\s"]/.test(word) || word === '' ? quote(word) : word,
    );
  }

  #path(path: string, line: number, key: string): string {
    if (path.startsWith('/') || path.startsWith('~')) this.#draft.remark('pathForeign', line, key, path);
    return path;
  }

  #timeout({ key, value, line }: Directive): void {
    const ms = readTimeSpan(value);
    if (ms === null) this.#draft.remark('valueUnknown', line, key, value);
    else this.#draft.parameters['AppStopMethodConsole'] = ms;
  }

  #nice({ key, value, line }: Directive): void {
    const nice = Number(value);
    if (!Number.isInteger(nice)) {
      this.#draft.remark('valueUnknown', line, key, value);
      return;
    }
    const priority = nice <= -10 ? 0x80 : nice < 0 ? 0x8000 : nice === 0 ? null : nice < 15 ? 0x4000 : 0x40;
    if (priority !== null) {
      this.#draft.parameters['AppPriority'] = priority;
      this.#draft.remark('approximate', line, key, value);
    }
  }

  #output({ key, value, line }: Directive): void {
    const { parameters } = this.#draft;
    const setting = key === 'StandardOutput' ? 'AppStdout' : 'AppStderr';
    if (/^null$/i.test(value)) return;
    parameters[setting] = `C:\\${setting}.log`;
    this.#draft.remark('logsOwn', line, key, value);
  }

  #environment(): void {
    const variables: string[] = [];
    for (const { section, key, value, line } of this.#unit.directives) {
      if (section !== 'Service') continue;
      if (key === 'EnvironmentFile') this.#draft.remark('environmentFile', line, key, value);
      if (key !== 'Environment') continue;
      // An empty one takes back what was before it.
      if (value === '') variables.length = 0;
      variables.push(...splitWords(value).filter((word) => /^[^=]+=/.test(word)));
    }
    if (variables.length > 0) this.#draft.parameters['AppEnvironmentExtra'] = variables;
  }
}

/** Read by {@link systemdRestarts}. */
const RESTART_KEYS = [
  ...['Restart', 'RestartSec', 'StartLimitIntervalSec', 'StartLimitInterval', 'StartLimitBurst'],
  ...['SuccessExitStatus', 'RestartPreventExitStatus', 'RestartForceExitStatus'],
];

function quote(word: string): string {
  return `"${word.replace(/(\\*)"/g, '$1$1\\"').replace(/(\\+)$/, '$1$1')}"`;
}
