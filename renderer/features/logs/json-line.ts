import { displayText } from '../../../electron/contract/display-text.js';
import { jsonMembers, type JsonMember } from './json-source.js';
import { levelOfName, type Level } from './level.js';

/** A field of a line beside time, level and message. */
export interface JsonField {
  readonly key: string;
  /** On one line: a text as it is where it is one word, otherwise JSON. */
  readonly value: string;
}

/** What a line of JSON says, as loggers write it (pino, bunyan, zap, logrus, slog, Serilog, log4j, structlog, Elastic's ECS, GELF …). */
export interface JsonLine {
  /** ISO 8601, UTC, where its time is understood. */
  readonly at: string | null;
  /** The level's name in capitals. */
  readonly level: string | null;
  /** How grave that is; null for an ordinary one. */
  readonly tone: Level | null;
  readonly message: string;
  readonly fields: readonly JsonField[];
}

/** Names of members by what they mean, the surest first, in lower case. */
const NAMES = {
  time: ['@timestamp', '@t', 'timestamp', 'time', 'ts', 'datetime', 'asctime', 't'],
  level: ['@l', 'log.level', 'level', 'severity', 'loglevel', 'levelname', 'lvl'],
  message: ['@m', 'message', 'msg', 'short_message', '@mt', 'event', 'text'],
} as const;

/** Levels as pino and bunyan number them. */
const PINO: Readonly<Record<number, string>> = {
  10: 'TRACE',
  20: 'DEBUG',
  30: 'INFO',
  40: 'WARN',
  50: 'ERROR',
  60: 'FATAL',
};
/** Severities of syslog (RFC 5424, 6.2.1), which GELF numbers by. */
const SYSLOG = ['EMERG', 'ALERT', 'CRIT', 'ERROR', 'WARN', 'NOTICE', 'INFO', 'DEBUG'];

/** Longest value on one line, in UTF-16 units; all of it is in the laid out JSON. */
const MAX_VALUE = 300;

/** What a line of JSON says; null where it is no JSON object, or an empty one. @param text as it is in the log */
export function jsonLine(text: string): JsonLine | null {
  const members = jsonMembers(text);
  if (members === null || members.length === 0) return null;
  const time = find(members, 'time', (source) => instantOf(source) !== null);
  const level = find(members, 'level', (source) => levelName(source) !== null);
  const message = find(members, 'message', (source) => source.startsWith('"'));
  const name = level === null ? null : levelName(level.source);
  return {
    at: time === null ? null : instantOf(time.source),
    level: name,
    tone: name === null ? null : levelOfName(name),
    message: message === null ? '' : oneLine(String(JSON.parse(message.source))),
    fields: members
      .filter((member) => member !== time && member !== level && member !== message)
      .map(({ key, source }) => ({ key: oneLine(key), value: shortValue(source) })),
  };
}

/** The first member of a meaning that can be understood. */
function find(
  members: readonly JsonMember[],
  meaning: keyof typeof NAMES,
  fits: (source: string) => boolean,
): JsonMember | null {
  for (const name of NAMES[meaning]) {
    const found = members.find(({ key, source }) => key.toLowerCase() === name && fits(source));
    if (found !== undefined) return found;
  }
  return null;
}

function levelName(source: string): string | null {
  const value: unknown = JSON.parse(source);
  if (typeof value === 'string') return /^[\p{L}\p{N}_.-]{1,16}$/u.test(value) ? value.toUpperCase() : null;
  if (typeof value !== 'number') return null;
  return SYSLOG[value] ?? PINO[Math.floor(value / 10) * 10] ?? null;
}

/** A date with a time, and perhaps a zone; without one it is local. */
const DATE = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?\s*(?:Z|[+-]\d\d:?\d\d)?$/;

/** @returns ISO 8601, UTC, with milliseconds */
function instantOf(source: string): string | null {
  const value: unknown = JSON.parse(source);
  let ms: number;
  if (typeof value === 'number') ms = sinceEpoch(value);
  else if (typeof value === 'string' && DATE.test(value)) {
    // Only what is told in milliseconds is sure to be understood.
    const plain = value.replace(/[.,](\d{1,3})\d*/, '.$1').replace(' ', 'T');
    ms = Date.parse(plain.replace(/\s+/, '').replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  } else return null;
  return ms > 0 && ms < 4.1e12 ? new Date(ms).toISOString() : null;
}

/** ms of a number that may be in seconds, ms, µs or ns since the epoch; its size tells, from 1973 on. */
function sinceEpoch(value: number): number {
  if (value < 1e8) return Number.NaN;
  if (value < 1e11) return value * 1000;
  if (value < 1e14) return value;
  return value < 1e17 ? value / 1000 : value / 1e6;
}

function shortValue(source: string): string {
  const word = /^"[^\s"\\]+"$/.test(source) ? source.slice(1, -1) : source;
  return oneLine(word.length > MAX_VALUE ? `${word.slice(0, MAX_VALUE)}…` : word);
}

function oneLine(text: string): string {
  return displayText(text.replaceAll(/\s*[\r\n]+\s*/g, ' ⏎ '));
}
