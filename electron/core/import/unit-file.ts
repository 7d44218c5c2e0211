import { failure, StewardError } from '../../contract/errors.js';

/** One assignment of a unit file. */
export interface Directive {
  readonly section: string;
  readonly key: string;
  readonly value: string;
  /** Where it begins, counted from 1. */
  readonly line: number;
}

export interface Unit {
  readonly directives: readonly Directive[];
}

/** Reads a unit file: sections, assignments, comments, and lines that a backslash continues. @throws StewardError `importSyntax` */
export function readUnit(text: string): Unit {
  const directives: Directive[] = [];
  let section: string | null = null;
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  for (let index = 0; index < lines.length; index += 1) {
    const start = index + 1;
    let line = lines[index] ?? '';
    if (/^\s*([#;]|$)/.test(line)) continue;
    while (line.endsWith('\\') && index + 1 < lines.length) {
      index += 1;
      const next = lines[index] ?? '';
      // A comment among continued lines is left out.
      line = /^\s*[#;]/.test(next) ? line : `${line.slice(0, -1)} ${next}`;
    }
    const head = /^\s*\[([^\]]+)\]\s*$/.exec(line);
    const assignment = /^\s*([A-Za-z][A-Za-z0-9-]*)\s*=(.*)$/.exec(line);
    if (head !== null) section = head[1] ?? '';
    else if (assignment !== null && section !== null)
      directives.push({
        section,
        key: assignment[1] ?? '',
        value: (assignment[2] ?? '').trim(),
        line: start,
      });
    else throw new StewardError(failure('importSyntax', { message: 'no assignment', object: String(start) }));
  }
  return { directives };
}

/** Splits a value into words as systemd does: at spaces, with single or double quotes and backslashes before what they hide. */
export function splitWords(text: string): string[] {
  const words: string[] = [];
  let word: string | null = null;
  let quote = '';
  for (let index = 0; index < text.length; index += 1) {
    const char = text[index] ?? '';
    const next = text[index + 1] ?? '';
    if (char === '\\' && /["'\\ ]/.test(next)) {
      word = (word ?? '') + next;
      index += 1;
    } else if (quote !== '') {
      if (char === quote) quote = '';
      else word = (word ?? '') + char;
    } else if (char === '"' || char === "'") {
      quote = char;
      word ??= '';
    } else if (/\s/.test(char)) {
      if (word !== null) words.push(word);
      word = null;
    } else word = (word ?? '') + char;
  }
  if (word !== null) words.push(word);
  return words;
}
