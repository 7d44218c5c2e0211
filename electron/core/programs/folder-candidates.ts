import type { Directory } from '../../contract/helper/model.js';
import type { ProgramCandidate } from '../../contract/programs.js';

type Entry = Directory['entries'][number];

/** Candidates beyond this many would be no help. */
const MAX_CANDIDATES = 6;

/** Beside a program, not the program: installers, updaters, crash reporters, and interpreters that came along. */
const NOT_THE_PROGRAM =
  /^(?:unins|setup|install|update|updater|crash|vc_?redist|dxsetup|createdump|elevate|node|python|pythonw|java|javaw|dotnet)/i;
const NOT_THE_ARCHIVE = /-(?:sources|javadoc|plain|tests)\.jar$/i;

const ENTRY_SCRIPTS: readonly string[] = [
  'main.py',
  'app.py',
  'server.py',
  '__main__.py',
  'manage.py',
  'server.js',
  'index.js',
  'app.js',
  'main.js',
  'server.mjs',
  'index.mjs',
];
/** Scripts of the kinds that are services, whatever their name. */
const SCRIPTS = /\.(?:pyw?|[cm]?js|ps1|rb|php)$/i;
const BATCH_FILES = /^(?:start|run|server|launch|startup)[\w-]*\.(?:bat|cmd)$/i;
const POWERSHELL_SCRIPTS = /^(?:start|run|server|launch)[\w-]*\.ps1$/i;

/**
 * The files of a folder that it was probably chosen for, the likeliest first.
 *
 * @param mainScript what the folder's `package.json` names as its main script, relative to the folder; null without one
 */
export function folderCandidates(directory: Directory, mainScript: string | null): ProgramCandidate[] {
  const files = directory.entries.filter(({ kind }) => kind === 'file');
  const find = (name: string): Entry | undefined => files.find((file) => sameName(file.name, name));
  const found: ProgramCandidate[] = [];
  const add = (reason: ProgramCandidate['reason'], ...entries: (Entry | undefined)[]): void => {
    for (const entry of entries) {
      if (entry !== undefined && !found.some(({ path }) => path === entry.path))
        found.push({ path: entry.path, reason });
    }
  };

  add('nginx', find('nginx.exe'));
  if (mainScript !== null) addMainScript(directory, mainScript, find, found);
  for (const { name } of files) {
    const stem = /^(.*)\.runtimeconfig\.json$/i.exec(name)?.[1];
    if (stem !== undefined) add('dotnet', find(`${stem}.exe`) ?? find(`${stem}.dll`));
  }
  add('jar', ...files.filter(({ name }) => /\.jar$/i.test(name) && !NOT_THE_ARCHIVE.test(name)));
  const programs = files.filter(({ name }) => /\.exe$/i.test(name) && !NOT_THE_PROGRAM.test(name));
  add('program', find(`${lastPart(directory.path)}.exe`), ...programs);
  add('script', ...ENTRY_SCRIPTS.map(find));
  const scripts = files.filter(({ name }) => SCRIPTS.test(name));
  if (scripts.length === 1) add('onlyScript', scripts[0]);
  add('batch', ...files.filter(({ name }) => BATCH_FILES.test(name) || POWERSHELL_SCRIPTS.test(name)));
  return found.slice(0, MAX_CANDIDATES);
}

/** The main script may stand in a folder below, whose files are not listed here. */
function addMainScript(
  directory: Directory,
  script: string,
  find: (name: string) => Entry | undefined,
  found: ProgramCandidate[],
): void {
  const here = find(script);
  const path = here?.path ?? `${directory.path.replace(/\\$/, '')}\\${script}`;
  if (here !== undefined || script.includes('\\')) found.push({ path, reason: 'package' });
}

/**
 * The script that a `package.json` starts: what `npm start` would give to node, else its `main`. Only a path below the folder
 * counts, and only a script that node runs by itself.
 *
 * @param text the file's content; anything may stand in it
 * @returns the path relative to the folder, with backslashes; null when there is none
 */
export function packageMain(text: string): string | null {
  const manifest = parseObject(text);
  const start = parseObject(manifest?.['scripts'])?.['start'];
  const started = typeof start === 'string' ? /^\s*node\s+("[^"]+"|\S+)\s*$/.exec(start)?.[1] : undefined;
  const main = started?.replaceAll('"', '') ?? manifest?.['main'];
  if (typeof main !== 'string') return null;
  const parts = main.split(/[\\/]/).filter((part) => part !== '' && part !== '.');
  const isBelow =
    parts.length > 0 && parts.every((part) => part !== '..' && /^[^<>:"|?*\p{Cc}]+$/u.test(part));
  const name = parts.at(-1) ?? '';
  if (!isBelow || /^[\\/]/.test(main)) return null;
  if (/\.[cm]?js$/i.test(name)) return parts.join('\\');
  // As require() would complete it.
  return name.includes('.') ? null : `${parts.join('\\')}.js`;
}

function parseObject(value: unknown): Readonly<Record<string, unknown>> | null {
  try {
    const parsed: unknown = typeof value === 'string' ? JSON.parse(value.replace(/^\ufeff/, '')) : value;
    return typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function lastPart(path: string): string {
  return path.split('\\').findLast((part) => part !== '') ?? '';
}
