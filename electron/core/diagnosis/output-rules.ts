import type { Finding, FindingCode, Remedy } from '../../contract/diagnosis.js';

interface OutputRule {
  readonly code: FindingCode;
  /** Matched against one line. A group named `what` is what the words speak of. */
  readonly pattern: RegExp;
  readonly remedies: readonly Remedy[];
}

const setting = (name: string): Remedy => ({ to: 'setting', setting: name });
const ARGUMENTS = setting('AppParameters');
const DIRECTORY = setting('AppDirectory');
const ENVIRONMENT = setting('AppEnvironmentExtra');
const ACCOUNT = setting('ObjectName');
const DEPENDENCIES = setting('DependOnService');

/**
 * What programs print when they cannot start, by runtime: Go, Node.js, Python, Java, .NET, nginx, and Windows' own sentences in
 * English and Chinese. The more particular rules come first.
 */
const RULES: readonly OutputRule[] = [
  {
    code: 'portInUse',
    pattern:
      /(?:EADDRINUSE|address already in use|only one usage of each socket address|通常每个套接字地址|(?:error|failed|code)\W{0,3}10048\b|port.{0,40}(?:already )?in use|端口.{0,20}(?:占用|已被使用))/i,
    remedies: [ARGUMENTS],
  },
  {
    code: 'portForbidden',
    pattern:
      /(?:listen|bind|socket|监听|绑定).{0,80}(?:EACCES|(?:error|failed|code)\W{0,3}10013\b|forbidden by its access permissions|访问权限不允许)/i,
    remedies: [ARGUMENTS],
  },
  {
    code: 'waitsForInput',
    pattern:
      /(?:press (?:any key|enter|return|<enter>)|hit (?:any key|enter)|请按任意键|按(?:下)?(?:回车|任意键|Enter)|Console\.ReadKey|Cannot read keys|EOFError|EOF when reading a line)/i,
    remedies: [ARGUMENTS],
  },
  {
    code: 'moduleMissing',
    pattern:
      /(?:Cannot find (?:module|package)|No module named|Could not find or load main class|ClassNotFoundException:|NoClassDefFoundError:)\s*'?"?(?<what>[^'"\s]+)/i,
    remedies: [DIRECTORY, ARGUMENTS, ENVIRONMENT],
  },
  {
    code: 'runtimeMissing',
    pattern:
      /(?:You must install (?:or update )?\.NET|required library hostfxr\.dll could not be found|JAVA_HOME is not (?:set|defined)|(?:node|python|java|dotnet)['"]? is not recognized)/i,
    remedies: [setting('Application'), ENVIRONMENT],
  },
  {
    code: 'runtimeTooOld',
    pattern:
      /(?:UnsupportedClassVersionError|requires? (?:node|python|java|php)\b.{0,20}\d|Unsupported engine)/i,
    remedies: [setting('Application')],
  },
  {
    code: 'outOfMemory',
    pattern:
      /(?:OutOfMemoryError|JavaScript heap out of memory|MemoryError\b|fatal error: (?:out of memory|runtime: cannot allocate)|System\.OutOfMemoryException)/i,
    remedies: [ARGUMENTS],
  },
  {
    code: 'connectionRefused',
    pattern:
      /(?:ECONNREFUSED|connection refused|actively refused|积极拒绝|(?:error|failed|code)\W{0,3}10061\b)(?:\D{0,40}?(?<what>[\w.-]+:\d{2,5}))?/i,
    remedies: [DEPENDENCIES],
  },
  {
    code: 'permissionDenied',
    pattern:
      /(?:EACCES|EPERM|PermissionError|permission denied|access is denied|UnauthorizedAccessException|拒绝访问)/i,
    remedies: [ACCOUNT],
  },
  {
    code: 'fileMissing',
    pattern:
      /(?:ENOENT|FileNotFound(?:Error|Exception)|no such file or directory|cannot find the (?:file|path) specified|系统找不到指定的(?:文件|路径)|Unable to access jarfile|can't open file|Cannot find path)(?:[^'"]*['"](?<what>[^'"]+)['"])?/i,
    remedies: [DIRECTORY, ARGUMENTS],
  },
  {
    code: 'commandLineWrong',
    pattern:
      /(?:unknown (?:option|flag|command|argument)|unrecognized (?:option|argument)|flag provided but not defined|invalid (?:option|argument)|bad option|^\s*usage:|needs an? (?:argument|number|value)|missing required)/i,
    remedies: [ARGUMENTS],
  },
];

/** Longest part of a line that is looked at: what matters stands at its beginning. */
const MAX_LINE = 2000;

/** What the last lines of a program say about why it ended: for each kind of trouble the last line that tells of it. */
export function readOutput(lines: readonly string[]): Finding[] {
  return RULES.flatMap(({ code, pattern, remedies }) => {
    for (const line of lines.toReversed()) {
      const match = pattern.exec(line.slice(0, MAX_LINE));
      if (match === null) continue;
      const params = { ...subjectOf(code, line, match), line: line.trim() };
      return [{ code, params, certain: false, remedies: [...remedies] }];
    }
    return [];
  });
}

/** What a line is about, for the kinds of trouble that have an object; empty where the line does not name it. */
function subjectOf(code: FindingCode, line: string, match: RegExpExecArray): { what?: string } {
  if (code === 'portInUse' || code === 'portForbidden') return { what: portIn(line) ?? '' };
  return match.groups === undefined ? {} : { what: match.groups['what'] ?? '' };
}

/** The port that a line speaks of: a number behind a colon, or behind the word; never an error's number. */
function portIn(line: string): string | undefined {
  const numbers = [...line.matchAll(/(?::|port\D{1,3}|端口\D{0,3})(\d{1,5})(?!\d)/gi)].map(
    ([, port]) => port,
  );
  return numbers.find(
    (port) => port !== '10048' && port !== '10013' && Number(port) > 0 && Number(port) <= 65_535,
  );
}
