import { directoryOf } from './command-line.js';
import { DEFAULT_LOG_BYTES, DEFAULT_LOG_FILES, type CreateForm } from './create-form.js';
import { logFolderName } from './log-folder.js';
import type { Parameters } from './parameters.js';

/**
 * The parameters that the form "New service" comes to, those that differ from their defaults. The directory is always
 * written, as NSSM does.
 *
 * @param logsRoot Windows folder below which each service has a folder for its logs
 */
export function formParameters(form: CreateForm, logsRoot: string): Parameters {
  const program = form.program.trim();
  const directory = form.directory.trim() || directoryOf(program);
  const logs = `${logsRoot}\\${logFolderName(form.name.trim())}`;
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
