import type { Finding } from '../../contract/diagnosis.js';
import { formatExitCode } from '../../contract/format.js';
import { AT_ONCE_MS, EXIT_CODES } from './findings.js';
import { readOutput } from './output-rules.js';

/** A run of a program that is no service yet. */
export interface EndedRun {
  readonly by: 'program' | 'stop' | 'limit';
  readonly exitCode: number | null;
  readonly ranMs: number;
  /** What it has printed, oldest first. */
  readonly lines: readonly string[];
  /** The account that the service is to have. */
  readonly account: string;
}

/** Lines at the end of the output that tell why a program ended. */
const LAST_LINES = 40;

/** What is to be said about a test run: by its exit code, by its last lines, and by ending at once. */
export function runFindings({ by, exitCode, ranMs, lines, account }: EndedRun): Finding[] {
  const printed = lines.filter((line) => line.trim() !== '');
  const output = readOutput(printed.slice(-LAST_LINES)).map((one) => ({
    ...one,
    params: { ...one.params, account },
  }));
  if (by !== 'program' || exitCode === null) {
    // A program that lives on may have printed about trouble that it coped with; what it waits for, it waits for.
    return output.filter(({ code }) => code === 'waitsForInput' || code === 'portInUse');
  }
  const params = { exitCode: formatExitCode(exitCode), path: '' };
  const code = EXIT_CODES.get(exitCode);
  const told: Finding[] = code === undefined ? [] : [{ code, params, certain: true, remedies: [] }];
  if (told.length + output.length > 0) return [...told, ...output];
  if (ranMs >= AT_ONCE_MS || printed.length > 0) return [];
  return [{ code: 'endsAtOnce', params, certain: false, remedies: [] }];
}
