/** How grave a line says that it is. */
export type Level = 'error' | 'warning' | 'quiet';

/** How much of a line is looked at: a level stands at its beginning. */
const LOOKED_AT = 160;

/** Levels as words in capitals, or as the word that a line begins with, or in brackets. */
const WORDS = [
  [
    'error',
    /\b(?:FATAL|CRITICAL|CRIT|ERROR|ERR|SEVERE|PANIC|EMERG|ALERT)\b|(?:^|[[\](<|])\s*(?:fatal|critical|error|panic)\b|(?:^|[[\]【】(<|])\s*(?:严重|错误|异常)/,
  ],
  ['warning', /\b(?:WARNING|WARN|WRN)\b|(?:^|[[\](<|])\s*warn(?:ing)?\b|(?:^|[[\]【】(<|])\s*警告/],
  ['quiet', /\b(?:DEBUG|DBG|TRACE|VERBOSE)\b|(?:^|[[\](<|])\s*(?:debug|trace|verbose)\b/],
] as const;

/** A level as a field, of JSON or of `key=value`; numbers as pino and bunyan write them. */
const FIELD = /(?:^|[\s,{])"?(?:level|severity|lvl|@l)"?\s*[:=]\s*"?([A-Za-z]+|\d\d)\b/;
const FIELD_LEVELS: readonly (readonly [Level, RegExp])[] = [
  ['error', /^(?:fatal|critical|crit|error|err|severe|panic|emerg|alert|[56]0)$/i],
  ['warning', /^(?:warning|warn|wrn|40)$/i],
  ['quiet', /^(?:debug|dbg|trace|verbose|[12]0)$/i],
];

/** The level that a line names; null when it names none, or an ordinary one. @param text as it is shown */
export function levelOf(text: string): Level | null {
  const field = FIELD.exec(text)?.[1];
  if (field !== undefined) return levelOfName(field);
  const start = text.slice(0, LOOKED_AT);
  return WORDS.find(([, words]) => words.test(start))?.[0] ?? null;
}

/** How grave a level is by its name or pino's number; null for an ordinary one. */
export function levelOfName(name: string): Level | null {
  return FIELD_LEVELS.find(([, words]) => words.test(name))?.[0] ?? null;
}
