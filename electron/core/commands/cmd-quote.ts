/** Longest command line of cmd.exe, in UTF-16 units (learn.microsoft.com, "Command prompt line string limitation"). */
export const MAX_CMD_LINE = 8191;

const PERCENT = '%STEWARD_PERCENT%';
/** What cmd gives a meaning to outside of quotes. */
const SPECIAL = /[&|<>^()@!,;='`"]/;

/**
 * Writes one argument so that cmd.exe, in a batch file and at its prompt alike, passes it on to a program whose C runtime then
 * reads it unchanged. A percent sign cannot be escaped in a way that both understand: it is written as a variable that
 * {@link CMD_PERCENT_LINES} sets.
 *
 * @returns null for an argument with a line break or a NUL, which no command line can hold
 */
export function cmdQuote(argument: string): string | null {
  if (/[\r\n\0]/.test(argument)) return null;
  const quoted = argument.includes('"')
    ? // Cmd must not see the quotes as its own: it toggles at each, and knows no `\"`.
      quoteArgument(argument).replace(new RegExp(SPECIAL, 'g'), '^$&')
    : SPECIAL.test(argument)
      ? inQuotes(argument)
      : quoteArgument(argument);
  return quoted.replaceAll('%', PERCENT);
}

/** Whether a text that {@link cmdQuote} gave refers to the variable for the percent sign. */
export function usesCmdPercent(text: string): boolean {
  return text.includes(PERCENT);
}

/** A batch file makes one sign of two, the prompt leaves both: the first of them is right in either. */
export const CMD_PERCENT_LINES = [
  '@set "STEWARD_PERCENT=%%"',
  '@set "STEWARD_PERCENT=%STEWARD_PERCENT:~0,1%"',
];

/** One argument as a C runtime reads it back: quotes where they are needed, and backslashes doubled before one. */
function quoteArgument(argument: string): string {
  if (argument !== '' && !/[ \t\n\v"]/.test(argument)) return argument;
  return `"${argument.replace(/(\\*)"/g, '$1$1\\"').replace(/(\\+)$/, '$1$1')}"`;
}

function inQuotes(argument: string): string {
  return `"${argument.replace(/(\\+)$/, '$1$1')}"`;
}
