import { isAscii, isUtf8 } from 'node:buffer';
import { displayText } from '../../../contract/display-text.js';
import { MAX_LINE, type SearchQuery, type TextRange } from '../../../contract/logs.js';
import type { Encoding } from '../../../contract/encodings.js';
import { indexOfLineFeed, unitBytes } from '../encoding.js';
import { MAX_LINE_BYTES, TIMESTAMP_LENGTH, timestampAt, toLogLine } from '../line.js';

/** Most ranges that are told of one line. */
const MAX_RANGES = 1000;
const LINE_FEED = 0x0a;
const ESCAPE = 0x1b;

/** Told of a matching line: where it begins in the block, bytes. */
export type OnLine = (start: number) => void;

/**
 * Decides which lines a query matches, as they are shown: decoded, without the host's time, without terminal sequences. A block of
 * many lines is searched as bytes or as one text where that comes to the same, which is many times faster than line by line.
 */
export class Matcher {
  readonly #query: SearchQuery;
  readonly #expression: RegExp;
  readonly #folded: string;
  /** Whether a match of the expression cannot depend on what is before or after its line, nor run over its end. */
  readonly #staysInLine: boolean;

  /** @throws SyntaxError for an expression that is none */
  constructor(query: SearchQuery) {
    this.#query = query;
    const source = query.regex ? query.text : query.text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
    this.#expression = new RegExp(source, query.matchCase ? 'gm' : 'gim');
    this.#folded = query.matchCase ? query.text : query.text.toLowerCase();
    this.#staysInLine = query.regex && staysInLine(query.text);
  }

  /** Whether a line matches. @param text as it is shown */
  matches(text: string): boolean {
    if (!this.#query.regex) return (this.#query.matchCase ? text : text.toLowerCase()).includes(this.#folded);
    this.#expression.lastIndex = 0;
    return this.#expression.test(text);
  }

  /** Where a line matches, in UTF-16 units, ascending. @param text as it is shown */
  ranges(text: string): TextRange[] {
    const ranges: TextRange[] = [];
    this.#expression.lastIndex = 0;
    for (let found = this.#expression.exec(text); found !== null; found = this.#expression.exec(text)) {
      if (found[0] === '') this.#expression.lastIndex += 1;
      else ranges.push({ start: found.index, length: found[0].length });
      if (ranges.length >= MAX_RANGES) break;
    }
    return ranges;
  }

  /** Finds the matching lines of a block of whole lines, in their order. */
  scan(block: Buffer, encoding: Encoding, onLine: OnLine): void {
    const plain = unitBytes(encoding) === 1 && block.indexOf(ESCAPE) < 0 && block.indexOf(0) < 0;
    const find = plain && !this.#query.regex ? this.#finder(block, encoding) : null;
    if (find !== null) this.#scanBytes(block, encoding, find, onLine);
    else if (plain && isAscii(block)) this.#scanText(block.toString('latin1'), true, onLine);
    else if (plain && encoding === 'utf-8' && isUtf8(block)) {
      this.#scanText(block.toString('utf8'), false, onLine);
    } else this.#scanLines(block, encoding, onLine);
  }

  /** Finds the text as bytes; null where upper and lower case are more than those of ASCII. */
  #finder(block: Buffer, encoding: Encoding): ((from: number) => number) | null {
    const { text, matchCase } = this.#query;
    if (encoding !== 'utf-8') return null;
    if (matchCase) {
      const needle = Buffer.from(text);
      return (from) => block.indexOf(needle, from);
    }
    const characters = text.match(/[^\u0000-\u007f]/gu) ?? [];
    if (characters.some((character) => character.toLowerCase() !== character.toUpperCase())) return null;
    const bytes = block.toString('latin1');
    const expression = new RegExp([...Buffer.from(text)].map(eitherCase).join(''), 'g');
    return (from) => {
      expression.lastIndex = from;
      return expression.exec(bytes)?.index ?? -1;
    };
  }

  #scanBytes(block: Buffer, encoding: Encoding, find: (from: number) => number, onLine: OnLine): void {
    for (let at = find(0); at >= 0 && at < block.length;) {
      const start = at === 0 ? 0 : block.lastIndexOf(LINE_FEED, at - 1) + 1;
      const feed = block.indexOf(LINE_FEED, at);
      const end = feed < 0 ? block.length : feed;
      // The host's time is not part of the text, and what is cut off is not shown.
      const doubtful = at - start < TIMESTAMP_LENGTH || end - start > MAX_LINE;
      if (!doubtful || this.matches(shown(block.subarray(start, end), encoding))) onLine(start);
      if (feed < 0) return;
      at = find(end + 1);
    }
  }

  /** @param bytes whether a character of the text is a byte of the block */
  #scanText(text: string, bytes: boolean, onLine: OnLine): void {
    let measured = 0;
    let offset = 0;
    const tell = (start: number): void => {
      if (!bytes) offset += Buffer.byteLength(text.slice(measured, start));
      measured = start;
      onLine(bytes ? start : offset);
    };
    for (let start = 0; start < text.length;) {
      if (this.#staysInLine) {
        this.#expression.lastIndex = start;
        const found = this.#expression.exec(text)?.index ?? text.length;
        if (found >= text.length) return;
        start = found === 0 ? 0 : text.lastIndexOf('\n', found - 1) + 1;
      }
      const feed = text.indexOf('\n', start);
      const end = feed < 0 ? text.length : feed;
      const from = timestampAt(text, start) !== null ? start + TIMESTAMP_LENGTH : start;
      const carriage = end > from && text.charCodeAt(end - 1) === 0x0d ? 1 : 0;
      if (this.matches(text.slice(from, Math.min(end - carriage, from + MAX_LINE)))) tell(start);
      start = end + 1;
    }
  }

  #scanLines(block: Buffer, encoding: Encoding, onLine: OnLine): void {
    const unit = unitBytes(encoding);
    for (let start = 0; start < block.length;) {
      const feed = indexOfLineFeed(block, encoding, start);
      const end = feed < 0 ? block.length : feed;
      if (this.matches(shown(block.subarray(start, end), encoding))) onLine(start);
      start = end + unit;
    }
  }
}

/** An expression for a byte that takes an ASCII letter in either case. */
function eitherCase(byte: number): string {
  const character = String.fromCharCode(byte);
  if (/[a-z]/i.test(character)) return `[${character.toLowerCase()}${character.toUpperCase()}]`;
  return `\\x${byte.toString(16).padStart(2, '0')}`;
}

/** A line as it is shown. */
function shown(bytes: Buffer, encoding: Encoding): string {
  const part = bytes.subarray(0, MAX_LINE_BYTES);
  return displayText(toLogLine({ offset: 0, end: 0, bytes: part, cut: false }, 'stdout', 0, encoding).text);
}

/**
 * Whether an expression can be let loose on many lines at once. `^` would have to know the host's time; looking around would see
 * other lines; and what matches line feeds too would run on over them, which takes forever where a line would have ended it.
 */
function staysInLine(source: string): boolean {
  const plain = source.replace(/\\[\\^[(]/g, '');
  return !/\^|\(\?[=!<a-z-]|\\[DWnrtvfxcu0]/.test(plain);
}
