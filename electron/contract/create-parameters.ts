import { directoryOf } from './command-line.js';
import type { CreateForm } from './create-form.js';
import { logFolderName } from './log-folder.js';
import type { Parameters } from './parameters.js';
import { DEFAULT_LOG_POLICY } from './default-settings.js';
import type { LogPolicy } from './preferences.js';

/**
 * The parameters that the form "New service" comes to, those that differ from their defaults. The directory is always
 * written, as NSSM does.
 *
 * @param logsRoot Windows folder below which each service has a folder for its logs
 * @param policy how the person wants new services to keep their logs; its folder goes before the root
 */
export function formParameters(
  form: CreateForm,
  logsRoot: string,
  policy: LogPolicy = DEFAULT_LOG_POLICY,
): Parameters {
  const program = form.program.trim();
  const directory = form.directory.trim() || directoryOf(program);
  const logs = logFolder(form.name, logsRoot, policy);
  return {
    Application: program,
    ...(directory === null ? {} : { AppDirectory: directory }),
    ...(form.arguments === '' ? {} : { AppParameters: form.arguments }),
    ...(form.restartOnExit ? {} : { AppExit: { Default: 'Exit' } }),
    ...(form.keepLogs
      ? {
          AppStdout: `${logs}\\stdout.log`,
          AppStderr: `${logs}\\stderr.log`,
          ...(policy.timestamps ? { AppTimestampLog: 1 } : {}),
          AppRotateFiles: 1,
          AppRotateOnline: 1,
          AppRotateBytes: policy.bytes,
          RotateKeep: policy.files,
        }
      : {}),
  };
}

/** The folder of a new service's logs. */
export function logFolder(name: string, logsRoot: string, { folder }: Pick<LogPolicy, 'folder'>): string {
  const root = folder === '' ? logsRoot : folder.replace(/[\\/]+$/, '');
  return `${root}\\${logFolderName(name.trim())}`;
}
