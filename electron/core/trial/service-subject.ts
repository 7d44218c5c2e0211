import { failure, StewardError } from '../../contract/errors.js';
import type { ServiceConfig } from '../../contract/helper/model.js';
import { parametersSchema } from '../../contract/parameters.js';
import { settingValues, type SettingValues } from '../../contract/service-settings.js';
import type { TrialSubject } from './trials.js';

/**
 * What a test run of an existing service is of: its settings as they would be with these changes.
 *
 * @throws StewardError `valueNotAllowed` for a setting that cannot have its value
 */
export function serviceSubject(config: ServiceConfig, changes: SettingValues): TrialSubject {
  const values = { ...settingValues(config), ...changes };
  const parameters = Object.fromEntries(
    Object.entries(values).filter(
      ([name, value]) => value !== null && Object.hasOwn(parametersSchema.shape, name),
    ),
  );
  const parsed = parametersSchema.safeParse(parameters);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const field = String(issue?.path[0] ?? '');
    throw new StewardError(
      failure('valueNotAllowed', {
        message: issue?.message ?? 'invalid settings',
        field,
        object: config.name,
      }),
    );
  }
  const account = values['ObjectName'];
  return { parameters: parsed.data, account: typeof account === 'string' ? account : 'LocalSystem' };
}
