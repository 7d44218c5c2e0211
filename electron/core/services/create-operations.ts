import { directoryOf } from '../../contract/command-line.js';
import { DEFAULT_LOG_BYTES, DEFAULT_LOG_FILES, type CreateForm } from '../../contract/create-form.js';
import type { CreateOperation, Operation } from '../../contract/helper/operations.js';
import { logFolderName } from '../../contract/log-folder.js';
import type { Parameters } from '../../contract/parameters.js';
import { TIMEOUT_MS } from './timeouts.js';

export interface CreateContext {
  /** Windows folder below which each service has a folder for its logs. */
  readonly logsRoot: string;
  /** Account that a delegation is granted to. */
  readonly delegate: string;
}

/** What the form asks for as operations of one request: all of it happens, or nothing. */
export function createOperations(form: CreateForm, { logsRoot, delegate }: CreateContext): Operation[] {
  const name = form.name.trim();
  const create: CreateOperation = {
    op: 'create',
    name,
    displayName: form.displayName.trim() || name,
    description: '',
    startType: form.startType,
    account: form.account,
    password: null,
    dependencies: [],
    parameters: parametersOf(form, name, logsRoot),
    delegate: form.delegate ? delegate : null,
  };
  return form.startNow ? [create, { op: 'start', name, timeoutMs: TIMEOUT_MS.start }] : [create];
}

/** The parameters that differ from their defaults. The directory is always written, as NSSM does. */
function parametersOf(form: CreateForm, name: string, logsRoot: string): Parameters {
  const program = form.program.trim();
  const directory = form.directory.trim() || directoryOf(program);
  const logs = `${logsRoot}\\${logFolderName(name)}`;
  return {
    Application: program,
    ...(directory === null ? {} : { AppDirectory: directory }),
    ...(form.arguments === '' ? {} : { AppParameters: form.arguments }),
    ...(form.restartOnExit ? {} : { AppExit: { Default: 'Exit' } }),
    ...(form.keepLogs
      ? {
          AppStdout: `${logs}\\stdout.log`,
          AppStderr: `${logs}\\stderr.log`,
          AppTimestampLog: 1,
          AppRotateFiles: 1,
          AppRotateOnline: 1,
          AppRotateBytes: DEFAULT_LOG_BYTES,
          RotateKeep: DEFAULT_LOG_FILES,
        }
      : {}),
  };
}
