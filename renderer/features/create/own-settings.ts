import { READ_ONLY_SETTINGS } from '../../../electron/contract/service-settings.js';

/** Settings that the form has fields of its own for. */
export const IN_THE_FORM: readonly string[] = [
  'Application',
  'AppParameters',
  'AppDirectory',
  'DisplayName',
  'Start',
  'ObjectName',
  ...READ_ONLY_SETTINGS,
];

/** The form gives each service files of its own. */
export const LOG_FILES: readonly string[] = ['AppStdout', 'AppStderr'];
