import { LEFT_OUT } from '../../contract/left-out.js';

/** A text without its secrets, and how many there were. */
export interface Redacted {
  readonly text: string;
  readonly leftOut: number;
}

/** Words by which the name of a variable, switch or field tells that its value is a secret. */
const SECRET_WORD =
  /(?:^|[^a-z])(?:pass(?:word|wd|phrase)?|pwd|secret|token|credential|auth|authorization|bearer|cookie|session_?id|private_?key|(?:api|access|account|encryption|signing|client|shared|storage|license|licence)[_-]?key|conn(?:ection)?[_-]?str(?:ing)?|dsn|sas)s?(?:[^a-z]|$)/;
/** Those that are so also within a longer word: `PGPASSWORD`, `MYTOKEN`, `DBPASS`. */
const SECRET_PART =
  /password|passwd|passphrase|secret|token|credential|apikey|accesskey|privatekey|pwd$|_key$|(?:db|user|root|admin|smtp|mail|sql)pass$/;

/** Whether the value of a variable, switch or field of this name is a secret. Better one too many. */
export function isSecretName(name: string): boolean {
  const words = name.replace(/([a-z\d])([A-Z])/g, '$1_$2').toLowerCase();
  return SECRET_WORD.test(words) || SECRET_PART.test(words);
}

/**
 * The characters of a name as command lines, URLs, JSON and configuration files have them. It begins where a word does and is no
 * longer than names are, so that a long word does not take forever.
 */
const NAME = String.raw`(?<![\w.:])[A-Za-z_][\w.:-]{0,80}`;
const SWITCH_NAME = String.raw`[A-Za-z_][\w.:-]{0,80}`;
/** A value in quotes, or up to what ends it. */
const VALUE = String.raw`"(?:[^"\\\r\n]|\\.)*"?|'(?:[^'\\\r\n]|\\.)*'?|[^\s"'&;,|<>)\]}]+`;

const KEY_BLOCK = /-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z0-9 ]*PRIVATE KEY-----|$)/g;
const CREDENTIALS_IN_URL =
  /\b([a-z][a-z0-9+.-]{0,20}:\/\/)([^\s/?#"'<>@]{0,256}:[^\s/?#"'<>]{0,256}|[^\s/?#"'<>:@]{16,256})@/gi;
const SCHEME = '(?:basic|bearer|digest|negotiate|ntlm|token)';
const AUTHORIZATION = new RegExp(
  String.raw`\b(authorization["']?\s*[:=]\s*["']?(?:${SCHEME}\s+)?)(?!<left|${SCHEME}\s)([^\s"',;]+)`,
  'gi',
);
const BEARER = /\b(bearer\s+)([\w.~+/=-]{8,})/gi;
const COOKIE = /\b((?:set-)?cookie["']?\s*:\s*)([^\r\n"]+)/gi;
const JWT = /(?<![\w-])eyJ[\w-]{8,4096}\.[\w-]{4,16384}(?:\.[\w-]*)?/g;
/** Forms by which well-known services' keys can be told: AWS, GitHub, GitLab, Slack, Google, Stripe, OpenAI. */
const KNOWN_KEY =
  /\b(?:A(?:KIA|SIA)[A-Z0-9]{16}|gh[pousr]_\w{20,}|github_pat_\w{20,}|glpat-[\w-]{16,}|xox[abposr]-[\w-]{10,}|AIza[\w-]{30,}|[sr]k_(?:live|test)_\w{16,}|sk-[\w-]{20,})\b/g;
const ASSIGNED = new RegExp(String.raw`(["']?)(${NAME})\1(\s*[=:]\s*)(${VALUE})`, 'g');
/** `--password VALUE`, `/password VALUE`, `-Password VALUE`: the value is the next word. */
const SWITCH = new RegExp(String.raw`((?:^|[\s"'])(?:--?|/)(${SWITCH_NAME})\s+)(?![-/])(${VALUE})`, 'g');

/**
 * Leaves the secrets out of any text: command lines, output, addresses, configuration. What is a secret is told by the name before
 * it or by its own form; a text without either is not recognised, which whoever passes it on has to know.
 */
export function redactText(text: string): Redacted {
  let leftOut = 0;
  const gone = (): string => {
    leftOut += 1;
    return LEFT_OUT;
  };
  const quoted = (value: string): string => {
    if (value.includes(LEFT_OUT)) return value;
    const quote = /^["']/.exec(value)?.[0] ?? '';
    return `${quote}${gone()}${quote}`;
  };
  const redacted = text
    .replace(KEY_BLOCK, gone)
    .replace(CREDENTIALS_IN_URL, (_all, scheme: string) => `${scheme}${gone()}@`)
    .replace(COOKIE, (_all, before: string) => before + gone())
    .replace(AUTHORIZATION, (_all, before: string) => before + gone())
    .replace(BEARER, (_all, before: string) => before + gone())
    .replace(JWT, gone)
    .replace(KNOWN_KEY, gone)
    .replace(ASSIGNED, (all, quote: string, name: string, sign: string, value: string) =>
      isSecretName(name) && !isHarmless(value) ? `${quote}${name}${quote}${sign}${quoted(value)}` : all,
    )
    .replace(SWITCH, (all, before: string, name: string, value: string) =>
      isSecretName(name) && !isHarmless(value) ? before + quoted(value) : all,
    );
  return { text: redacted, leftOut };
}

/** What no secret is: nothing, the word for it, and how one is said to follow. */
function isHarmless(value: string): boolean {
  return /^(?:["']{2}|null|undefined|none|true|false|basic|bearer|digest|negotiate|ntlm)$/i.test(value);
}

/** A variable of an environment, `NAME=value`, without its secret. @param whole whether every value counts as one */
export function redactVariable(line: string, whole: boolean): Redacted {
  const cut = line.indexOf('=', 1);
  if (cut < 0) return redactText(line);
  const name = line.slice(0, cut);
  const value = line.slice(cut + 1);
  if (value === '') return { text: line, leftOut: 0 };
  if (whole || isSecretName(name)) return { text: `${name}=${LEFT_OUT}`, leftOut: 1 };
  const redacted = redactText(value);
  return { text: `${name}=${redacted.text}`, leftOut: redacted.leftOut };
}
