import { directoryOf, isAbsolutePath } from '../../../electron/contract/command-line.js';
import { suggestServiceName } from '../../../electron/contract/service-name.js';

const INTERPRETER =
  /^(node|bun|deno|python[\d.]*w?|pyw?|java|javaw|powershell|pwsh|wscript|cscript|dotnet|php|ruby|perl|lua|bash)\.exe$/i;
const SCRIPT = /\.(?:[cm]?js|[cm]?ts|pyw?|pyz|jar|ps1|vbs|wsf|dll|php|rb|pl|lua|sh)$/i;

/**
 * The file that a service is about: the script when an interpreter is given one by its full path, otherwise the program.
 * Name and startup directory follow this file, so that ten Node services are not all named "node".
 */
export function serviceSubject(program: string, args: string): string {
  const base = program.split(/[\\/]/).at(-1) ?? '';
  if (!INTERPRETER.test(base)) return program;
  for (const [, quoted, bare] of args.matchAll(/"([^"]+)"|(\S+)/g)) {
    const token = quoted ?? bare ?? '';
    if (SCRIPT.test(token) && isAbsolutePath(token)) return token;
  }
  return program;
}

/** Startup directory for a program; empty as long as its path is not a full one. */
export function suggestDirectory(program: string, args: string): string {
  const subject = serviceSubject(program, args);
  return isAbsolutePath(subject) ? (directoryOf(subject) ?? '') : '';
}

/** Service name for a program, unlike every taken one; empty as long as the path does not name a file. */
export function suggestName(program: string, args: string, taken: readonly string[]): string {
  const subject = serviceSubject(program, args);
  if (!isAbsolutePath(subject) || /[\\/]$/.test(subject)) return '';
  return suggestServiceName(subject, taken);
}
