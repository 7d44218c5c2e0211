import { needsNoPassword, sameAccount, virtualAccount } from '../../../electron/contract/account.js';
import {
  BUILT_IN_ACCOUNTS,
  EMPTY_CREATE_FORM,
  type CreateForm,
} from '../../../electron/contract/create-form.js';
import { START_TYPES, type ServiceConfig } from '../../../electron/contract/helper/model.js';
import { freeServiceName } from '../../../electron/contract/service-name.js';
import { settingValues, type SettingValues } from '../../../electron/contract/service-settings.js';

/** The form and its further settings, filled in from a service. */
export interface Duplicate {
  readonly form: CreateForm;
  /** Every setting of the service. */
  readonly settings: SettingValues;
  /** The account, where its password is to be entered again. */
  readonly passwordOf: string | null;
}

/** Prepares a service as another tool has described it, under its own names. */
export function importedForm(config: ServiceConfig): Duplicate {
  const { form, ...rest } = duplicateOf(config, []);
  const displayName = config.displayName === config.name ? '' : config.displayName;
  return {
    ...rest,
    form: {
      ...form,
      name: config.name,
      account: accountOf(config, config.name),
      displayName,
      startNow: false,
    },
  };
}

/**
 * Prepares a service like another one: under a free name, with the same program and settings, and logs of its own where the
 * other one keeps any. What the form has a field for is in the form.
 *
 * @param taken names of all services
 */
export function duplicateOf(config: ServiceConfig, taken: readonly string[]): Duplicate {
  const values = settingValues(config);
  const text = (name: string): string => {
    const value = values[name];
    return typeof value === 'string' ? value : '';
  };
  const name = freeServiceName(config.name.replace(/-\d{1,3}$/, ''), taken);
  const exit = values['AppExit'];
  const endsWithProgram =
    typeof exit === 'object' && exit !== null && !Array.isArray(exit) && exit['Default'] === 'Exit';
  const form: CreateForm = {
    ...EMPTY_CREATE_FORM,
    program: text('Application'),
    directory: text('AppDirectory'),
    arguments: text('AppParameters'),
    name,
    displayName: '',
    startType: START_TYPES.find((each) => each === config.startType) ?? EMPTY_CREATE_FORM.startType,
    account: accountOf(config, name),
    keepLogs: text('AppStdout') !== '' || text('AppStderr') !== '',
    restartOnExit: !endsWithProgram,
  };
  return { form, settings: values, passwordOf: needsNoPassword(config.account) ? null : config.account };
}

/** The account of a service like this one: a virtual account is each service's own. */
function accountOf({ account, name }: ServiceConfig, fresh: string): string {
  if (sameAccount(account, virtualAccount(name))) return virtualAccount(fresh);
  return BUILT_IN_ACCOUNTS.find((each) => sameAccount(each, account)) ?? account;
}
