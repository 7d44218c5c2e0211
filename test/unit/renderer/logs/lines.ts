import type { LogLine, LogPage } from '../../../../electron/contract/logs.js';

/** A line of standard output at an offset. */
export function line(offset: number, text: string, changes: Partial<LogLine> = {}): LogLine {
  return { stream: 'stdout', segment: 0, offset, end: offset + 10, at: null, text, cut: false, ...changes };
}

/** Lines of standard output numbered `from` … `to - 1`. */
export function lines(from: number, to: number): LogLine[] {
  return Array.from({ length: to - from }, (_, index) => line((from + index) * 10, `line ${from + index}`));
}

/** A page of lines with nothing around it. */
export function page(lines: LogLine[], changes: Partial<LogPage> = {}): LogPage {
  return { lines, before: null, after: null, problems: [], exact: true, ...changes };
}
