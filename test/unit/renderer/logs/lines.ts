import type { LogLine } from '../../../../electron/contract/logs.js';

/** A line of standard output at an offset. */
export function line(offset: number, text: string, changes: Partial<LogLine> = {}): LogLine {
  return { stream: 'stdout', offset, at: null, text, cut: false, ...changes };
}

/** Lines of standard output numbered `from` … `to - 1`. */
export function lines(from: number, to: number): LogLine[] {
  return Array.from({ length: to - from }, (_, index) => line((from + index) * 10, `line ${from + index}`));
}
