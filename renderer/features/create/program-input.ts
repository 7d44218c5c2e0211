import { isAbsolutePath, unquotePath } from '../../../electron/contract/command-line.js';

/** What a person meant by the text in the field "Program". */
export interface ProgramInput {
  readonly program: string;
  /** What followed the program when a whole command line was given; null when nothing did. */
  readonly arguments: string | null;
}

const QUOTED = /^"([^"]+)"\s+(\S.*)$/s;
const UNQUOTED = /^([^"]+?\.(?:exe|com|bat|cmd))\s+(\S.*)$/is;

/**
 * Reads the field "Program": takes the quotes off a path, and splits a whole command line into program and arguments.
 * Without quotes the program ends at the first `.exe`, `.com`, `.bat` or `.cmd` that is followed by a space, which is
 * where CreateProcessW would look first. Slashes of an absolute path become backslashes, because cmd knows no others.
 */
export function readProgramInput(text: string): ProgramInput {
  const trimmed = text.trim();
  const [, program, rest] = QUOTED.exec(trimmed) ?? UNQUOTED.exec(trimmed) ?? [];
  if (program === undefined || rest === undefined) {
    return { program: withBackslashes(unquotePath(trimmed)), arguments: null };
  }
  return { program: withBackslashes(program.trim()), arguments: rest.trim() };
}

/** Reads the field "Startup directory": quotes off, backslashes, and no separator at the end but a root's. */
export function readDirectoryInput(text: string): string {
  const path = withBackslashes(unquotePath(text));
  return /^[A-Za-z]:\\$/.test(path) ? path : path.replace(/(?<=[^\\])\\+$/, '');
}

/** Puts arguments before those that are already there. */
export function prependArguments(first: string, existing: string): string {
  return [first.trim(), existing.trim()].filter((part) => part !== '').join(' ');
}

function withBackslashes(path: string): string {
  return isAbsolutePath(path) ? path.replaceAll('/', '\\') : path;
}
