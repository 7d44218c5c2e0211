import { accountKey } from '../../contract/account.js';
import { isAbsolutePath } from '../../contract/command-line.js';
import type { CreateRequest, FieldProblem } from '../../contract/create-form.js';
import type { ErrorCode } from '../../contract/errors.js';
import type { Hazards } from '../../contract/helper/hazards.js';
import type { HelperSupervisor } from '../helper/supervisor.js';

/** Interpreters and shells that read what they are to do from the keyboard when no argument tells them. */
const INTERACTIVE =
  /(?:^|[\\/])(?:python(?:w|\d[\d.]*)?|py|node|deno|bun|cmd|powershell|pwsh|bash|sh|irb|ruby|php|perl|lua|jshell|sqlite3|mysql|psql)\.exe$/i;

const PROFILE =
  /^[A-Z]:[\\/](?:Users|Documents and Settings)[\\/](?!Public[\\/]|All Users[\\/])[^\\/]+[\\/]/i;

/**
 * What is likely to go wrong, or is dangerous, with a form that could be installed. Nothing here forbids it: an operator may know
 * better. What cannot be looked at is left out.
 */
export async function warningsOf(
  helper: Pick<HelperSupervisor, 'call'>,
  form: CreateRequest,
): Promise<FieldProblem[]> {
  const [program, directory] = await Promise.all([
    hazardsOf(helper, form.program),
    hazardsOf(helper, form.directory),
  ]);
  return [
    ...pathWarnings('program', form.program.trim(), program, form),
    ...(form.directory === '' || within(form.program, form.directory)
      ? []
      : pathWarnings('directory', form.directory.trim(), directory, form)),
    ...interpreterWarnings(form),
  ];
}

/** The warnings about one path. @param hazards null where it could not be looked at */
export function pathWarnings(
  field: 'program' | 'directory',
  path: string,
  hazards: Hazards | null,
  { account }: Pick<CreateRequest, 'account'>,
): FieldProblem[] {
  const warnings: FieldProblem[] = [];
  const warn = (code: ErrorCode, value: string): void => {
    warnings.push({ field, code, value, win32: null, severity: 'warning' });
  };
  const shared = hazards?.shared ?? null;
  if (shared !== null) warn(shared.startsWith('\\\\') ? 'networkDrive' : 'networkDriveUnknown', shared);
  else if (/^\\\\(?![?.]\\)/.test(path)) warn('networkShare', path);
  const changeable = hazards?.changeable ?? null;
  if (PROFILE.test(path)) warn('pathInProfile', path);
  // Whoever can have another program run gets the rights of the account: with Local System, the whole computer.
  else if (changeable !== null && accountKey(account.trim()) === 'localSystem')
    warn('changeableByUsers', changeable);
  return warnings;
}

function interpreterWarnings({ program, arguments: args }: CreateRequest): FieldProblem[] {
  if (args.trim() !== '' || !INTERACTIVE.test(program.trim())) return [];
  const value = program.trim().split(/[\\/]/).at(-1) ?? program;
  return [{ field: 'arguments', code: 'interpreterAlone', value, win32: null, severity: 'warning' }];
}

/** Whether the program stands in this folder, so that one warning is enough. */
function within(program: string, directory: string): boolean {
  return program
    .trim()
    .toLowerCase()
    .startsWith(`${directory.trim().replace(/\\+$/, '').toLowerCase()}\\`);
}

async function hazardsOf(helper: Pick<HelperSupervisor, 'call'>, path: string): Promise<Hazards | null> {
  if (!isAbsolutePath(path.trim())) return null;
  try {
    return await helper.call('hazards', { path: path.trim() });
  } catch {
    return null;
  }
}
