import type { ImportedDraft } from '../../contract/import.js';
import { PRIORITIES } from '../../contract/setting-values.js';
import { failure, StewardError } from '../../contract/errors.js';
import { DraftBuilder } from './draft.js';
import { readTimeSpan } from './time-span.js';
import { winswLogs } from './winsw-logs.js';
import { readXml, type XmlElement } from './xml.js';

const PRIORITY: Readonly<Record<string, number>> = {
  realtime: PRIORITIES.REALTIME_PRIORITY_CLASS,
  high: PRIORITIES.HIGH_PRIORITY_CLASS,
  abovenormal: PRIORITIES.ABOVE_NORMAL_PRIORITY_CLASS,
  normal: PRIORITIES.NORMAL_PRIORITY_CLASS,
  belownormal: PRIORITIES.BELOW_NORMAL_PRIORITY_CLASS,
  idle: PRIORITIES.IDLE_PRIORITY_CLASS,
};

/** What Steward's host does anyway, or what is about WinSW itself. */
const NOT_NEEDED = ['waithint', 'sleeptime', 'hidewindow', 'stopparentprocessfirst', 'autorefresh'];
const NOT_SUPPORTED = [
  'interactive',
  'download',
  'extensions',
  'securitydescriptor',
  'shareddirectorymapping',
  'beeponshutdown',
  'preshutdown',
];

/**
 * Reads a WinSW configuration (version 2 and 3). What cannot be carried over is told with its line.
 *
 * @param base Windows folder of the file, for `%BASE%`; null where it is not known
 * @throws StewardError `importSyntax`, `importDoctype` or `importKind`
 */
export function readWinsw(text: string, base: string | null): ImportedDraft {
  const root = readXml(text);
  if (root.name !== 'service') {
    const message = 'the root is not <service>';
    throw new StewardError(failure('importKind', { message, object: String(root.line) }));
  }
  return new WinswReader(root, base).read();
}

class WinswReader {
  readonly #root: XmlElement;
  readonly #base: string | null;
  readonly #draft = new DraftBuilder();

  constructor(root: XmlElement, base: string | null) {
    this.#root = root;
    this.#base = base;
  }

  read(): ImportedDraft {
    const draft = this.#draft;
    draft.name = this.#text('id') ?? '';
    draft.displayName = this.#text('name') ?? '';
    draft.description = this.#text('description') ?? '';
    this.#program();
    this.#start();
    this.#stop();
    this.#recovery();
    this.#environment();
    winswLogs(this.#root, draft);
    for (const [element, event] of [
      ['prestart', 'Start/Pre'],
      ['poststart', 'Start/Post'],
      ['prestop', 'Stop/Pre'],
      ['poststop', 'Exit/Post'],
    ] as const)
      this.#hook(element, event);
    for (const { name, line, text } of this.#root.children) {
      if (NOT_NEEDED.includes(name)) draft.remark('notNeeded', line, name, text);
      else if (NOT_SUPPORTED.includes(name)) draft.remark('notSupported', line, name, text);
      else if (!KNOWN.has(name)) draft.remark('unknown', line, name, text);
    }
    return draft.finish();
  }

  #all(name: string): XmlElement[] {
    return this.#root.children.filter((child) => child.name === name);
  }

  #one(name: string): XmlElement | null {
    return this.#all(name)[0] ?? null;
  }

  /** Text with `%BASE%` filled in; null where the element is not there or empty. */
  #text(name: string): string | null {
    const element = this.#one(name);
    return element === null ? null : this.#expanded(element);
  }

  #expanded({ text, name, line }: Pick<XmlElement, 'text' | 'name' | 'line'>): string | null {
    const trimmed = text.trim().replace(/\s*[\r\n]+\s*/g, ' ');
    if (trimmed === '') return null;
    if (!/%BASE%/i.test(trimmed)) return trimmed;
    if (this.#base === null) this.#draft.remark('base', line, name, trimmed);
    return this.#base === null ? trimmed : trimmed.replace(/%BASE%/gi, () => this.#base ?? '');
  }

  #program(): void {
    const { parameters } = this.#draft;
    parameters['Application'] = this.#text('executable') ?? '';
    const first = this.#text('startarguments') ?? this.#text('startargument');
    const all = this.#all('argument').map((element) => this.#expanded(element) ?? '');
    const given = first ?? this.#text('arguments') ?? (all.length > 0 ? all.join(' ') : null);
    if (given !== null) parameters['AppParameters'] = given;
    const directory = this.#text('workingdirectory') ?? this.#base;
    if (directory !== null) parameters['AppDirectory'] = directory;
    const priority = this.#one('priority');
    if (priority === null) return;
    const value = PRIORITY[priority.text.trim().toLowerCase()];
    if (value === undefined) this.#draft.remark('valueUnknown', priority.line, 'priority', priority.text);
    else if (value !== PRIORITIES.NORMAL_PRIORITY_CLASS) parameters['AppPriority'] = value;
  }

  #start(): void {
    const draft = this.#draft;
    const mode = this.#one('startmode');
    const word = mode?.text.trim().toLowerCase() ?? 'automatic';
    if (word === 'automatic' || word === 'manual' || word === 'disabled') draft.startType = word;
    else draft.remark('notSupported', mode?.line ?? null, 'startmode', mode?.text);
    const delayed = this.#one('delayedautostart');
    // An empty element means yes in WinSW 2.
    if (delayed !== null && isTrue(delayed, true) && draft.startType === 'automatic')
      draft.startType = 'delayed';
    draft.dependencies = this.#all('depend').flatMap(({ text }) => (text.trim() === '' ? [] : [text.trim()]));
    this.#account();
  }

  #account(): void {
    const account = this.#one('serviceaccount');
    if (account === null) return;
    const part = (name: string): XmlElement | undefined =>
      account.children.find((child) => child.name === name);
    const user = (part('username') ?? part('user'))?.text.trim() ?? '';
    const domain = part('domain')?.text.trim() ?? '';
    const name = domain === '' || user.includes('\\') ? user : `${domain}\\${user}`;
    if (name !== '') {
      this.#draft.account = name;
      this.#draft.remark('account', account.line, 'serviceaccount', name);
    }
    const password = part('password');
    if (password !== undefined) this.#draft.remark('password', password.line, 'password');
  }

  #stop(): void {
    const { parameters } = this.#draft;
    const program = this.#text('stopexecutable');
    const given = this.#text('stoparguments') ?? this.#text('stopargument');
    if (program !== null || given !== null) {
      const executable = program ?? this.#text('executable') ?? '';
      parameters['StopCommand'] = `${quoted(executable)}${given === null ? '' : ` ${given}`}`;
    }
    const timeout = this.#one('stoptimeout');
    if (timeout === null) return;
    const ms = readTimeSpan(timeout.text, 1);
    if (ms === null) this.#draft.remark('valueUnknown', timeout.line, 'stoptimeout', timeout.text);
    else parameters['AppStopMethodConsole'] = ms;
  }

  #recovery(): void {
    const { parameters } = this.#draft;
    const [first, ...others] = this.#all('onfailure');
    for (const { line, attributes } of others)
      this.#draft.remark('onlyOne', line, 'onfailure', attributes['action'] ?? '');
    if (first !== undefined) {
      const action = (first.attributes['action'] ?? '').toLowerCase();
      const delay = first.attributes['delay'];
      const ms = delay === undefined ? 0 : readTimeSpan(delay, 1);
      if (action === 'restart') {
        if (ms === null) this.#draft.remark('valueUnknown', first.line, 'onfailure', delay);
        else if (ms > 0) parameters['AppRestartDelay'] = ms;
        // WinSW leaves a program that ended well alone.
        parameters['AppExit'] = { Default: 'Restart', '0': 'Exit' };
      } else if (action === 'none') parameters['AppExit'] = { Default: 'Exit' };
      else this.#draft.remark('recovery', first.line, 'onfailure', action);
    } else parameters['AppExit'] = { Default: 'Exit' };
    const reset = this.#one('resetfailure');
    if (reset !== null) this.#draft.remark('notNeeded', reset.line, 'resetfailure', reset.text);
  }

  #environment(): void {
    const lines = this.#all('env').flatMap(({ attributes, line }) => {
      const { name = '', value = '' } = attributes;
      return name === '' ? [] : [`${name}=${this.#expanded({ text: value, name: 'env', line }) ?? ''}`];
    });
    if (lines.length > 0) this.#draft.parameters['AppEnvironmentExtra'] = lines;
  }

  #hook(name: string, event: string): void {
    const element = this.#one(name);
    if (element === null) return;
    const part = (wanted: string): string => {
      const child = element.children.find((each) => each.name === wanted);
      return child === undefined ? '' : (this.#expanded(child) ?? '');
    };
    const program = part('executable');
    if (program === '') {
      this.#draft.remark('notSupported', element.line, name, element.text);
      return;
    }
    const given = part('arguments');
    this.#draft.hook(event, `${quoted(program)}${given === '' ? '' : ` ${given}`}`, element.line, name);
    for (const path of ['stdoutpath', 'stderrpath'] as const) {
      const child = element.children.find((each) => each.name === path);
      if (child !== undefined) this.#draft.remark('notSupported', child.line, `${name}/${path}`, child.text);
    }
  }
}

/** Elements that are read, or told about elsewhere. */
const KNOWN = new Set([
  ...['id', 'name', 'description', 'executable', 'arguments', 'argument', 'startarguments', 'startargument'],
  ...[
    'workingdirectory',
    'priority',
    'startmode',
    'delayedautostart',
    'depend',
    'interactive',
    'serviceaccount',
  ],
  ...['stopexecutable', 'stoparguments', 'stopargument', 'stoptimeout', 'onfailure', 'resetfailure', 'env'],
  ...['log', 'logmode', 'logpath', 'logname', 'prestart', 'poststart', 'prestop', 'poststop'],
]);

function isTrue({ text }: XmlElement, empty: boolean): boolean {
  const word = text.trim().toLowerCase();
  return word === '' ? empty : ['true', 'yes', '1', 'on'].includes(word);
}

function quoted(program: string): string {
  return /\s/.test(program) && !program.startsWith('"') ? `"${program}"` : program;
}
