import type { CommandScript } from '../../contract/transfer.js';
import { CMD_PERCENT_LINES, cmdQuote, MAX_CMD_LINE, usesCmdPercent } from './cmd-quote.js';

/** Room for what the variables of a line become. */
const MAX_LINE = MAX_CMD_LINE - 600;

export const HIDDEN_PASSWORD = '****';

/** Collects commands for cmd.exe. */
export class ScriptWriter {
  readonly #lines: string[] = [];
  readonly #leftOut = new Set<string>();
  readonly #unwritable = new Set<string>();
  #password = false;

  /** @param setting what the command is about, to be named when it cannot be written */
  add(setting: string, words: readonly string[]): void {
    const text = lineOf(words);
    if (text === null) this.#unwritable.add(setting);
    else this.#lines.push(text);
    if (words.includes(HIDDEN_PASSWORD)) this.#password = true;
  }

  leaveOut(setting: string): void {
    this.#leftOut.add(setting);
  }

  /** Whether a command of these words can be written. */
  fits(words: readonly string[]): boolean {
    return lineOf(words) !== null;
  }

  finish(): CommandScript {
    const lines = [...this.#lines];
    if (lines.some(usesCmdPercent)) lines.unshift(...CMD_PERCENT_LINES);
    if (/[^\0-\x7f]/.test(lines.join(''))) lines.unshift('@chcp 65001 >nul');
    return {
      text: lines.map((line) => `${line}\r\n`).join(''),
      leftOut: [...this.#leftOut],
      unwritable: [...this.#unwritable],
      password: this.#password,
    };
  }
}

function lineOf(words: readonly string[]): string | null {
  const quoted = words.map(cmdQuote);
  const text = quoted.join(' ');
  return quoted.includes(null) || text.length > MAX_LINE ? null : text;
}
