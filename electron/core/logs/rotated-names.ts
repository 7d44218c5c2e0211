import { win32 } from 'node:path';

/** A file that is one of a log's own rotated ones. */
export interface RotatedName {
  /** Without folder. */
  readonly fileName: string;
  /** When it was rotated, by its name, ms since the epoch. */
  readonly time: number;
  readonly compressed: boolean;
}

const STAMP = /^-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)\.(\d{3})$/i;
const STAMP_LENGTH = '-00000000T000000.000'.length;
const COMPRESSED = '.gz';

/**
 * The rotated files of a log among the names of its folder, oldest first; the rule is the helper's (docs/logs.md,
 * `core/log_names.cpp`): `<name>-YYYYMMDDTHHMMSS.mmm<.extension>`, UTC, and `.gz` after it once compressed. What is still being
 * written (`.part`) is none. Of a file that is there both plain and compressed the plain one is taken.
 *
 * @param logName the log's own file name, without folder
 */
export function rotatedNames(logName: string, fileNames: readonly string[]): RotatedName[] {
  const dot = logName.lastIndexOf('.');
  const base = dot < 0 ? logName : logName.slice(0, dot);
  const extension = dot < 0 ? '' : logName.slice(dot);
  const found = new Map<number, RotatedName>();
  for (const fileName of fileNames) {
    const rotated = parse(fileName, base, extension);
    if (rotated !== null && (!rotated.compressed || !found.has(rotated.time)))
      found.set(rotated.time, rotated);
  }
  return [...found.values()].sort((a, b) => a.time - b.time);
}

/** File name of a Windows path. */
export function windowsFileName(path: string): string {
  return win32.basename(path);
}

function parse(fileName: string, base: string, extension: string): RotatedName | null {
  const plainLength = base.length + STAMP_LENGTH + extension.length;
  const compressed =
    fileName.length === plainLength + COMPRESSED.length && same(fileName.slice(plainLength), COMPRESSED);
  if (!compressed && fileName.length !== plainLength) return null;
  if (!same(fileName.slice(0, base.length), base)) return null;
  if (!same(fileName.slice(base.length + STAMP_LENGTH, plainLength), extension)) return null;
  const time = stampTime(fileName.slice(base.length, base.length + STAMP_LENGTH));
  return time === null ? null : { fileName, time, compressed };
}

/** The time of a stamp; null when it has another form or there is no such time. */
function stampTime(stamp: string): number | null {
  const parts = STAMP.exec(stamp);
  if (parts === null) return null;
  const [, year, month, day, hour, minute, second, ms] = parts;
  const instant = `${year}-${month}-${day}T${hour}:${minute}:${second}.${ms}Z`;
  const time = Date.parse(instant);
  return Number.isNaN(time) || new Date(time).toISOString() !== instant ? null : time;
}

/** Upper and lower case ASCII letters are the same, as on Windows volumes. */
function same(a: string, b: string): boolean {
  const fold = (text: string): string => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  return fold(a) === fold(b);
}
