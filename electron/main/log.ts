import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Log } from '../core/log.js';

/** At this size, in bytes, the file of the runs before becomes `<file>.old`. */
const MAX_BYTES = 1024 * 1024;

/** The application's own log in a file, and on standard error for who started it at a console. It never throws. */
export function fileLog(file: string): Log {
  const attempt = (action: () => void): void => {
    try {
      action();
    } catch {
      // A full disk or a read-only profile must not end the application.
    }
  };
  attempt(() => mkdirSync(dirname(file), { recursive: true }));
  attempt(() => {
    if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > MAX_BYTES) renameSync(file, `${file}.old`);
  });
  const write = (level: string, message: string): void => {
    const line = `${new Date().toISOString()} ${level} ${message}\n`;
    attempt(() => appendFileSync(file, line));
    attempt(() => void process.stderr.write(line));
  };
  return {
    info: (message) => write('info', message),
    error: (message) => write('error', message),
  };
}
