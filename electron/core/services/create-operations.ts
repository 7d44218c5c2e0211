import { needsNoPassword } from '../../contract/account.js';
import { formParameters } from '../../contract/create-parameters.js';
import type { CreateRequest } from '../../contract/create-form.js';
import { failure, StewardError } from '../../contract/errors.js';
import {
  createOperationSchema,
  type CreateOperation,
  type Operation,
} from '../../contract/helper/operations.js';
import type { LogPolicy } from '../../contract/preferences.js';
import { isNativeField, isNativeSetting, type SettingValue } from '../../contract/service-settings.js';
import { dependenciesOf } from './configure-operations.js';
import { TIMEOUT_MS } from './timeouts.js';

export interface CreateContext {
  /** Windows folder below which each service has a folder for its logs. */
  readonly logsRoot: string;
  /** How new services keep their logs. */
  readonly logPolicy?: LogPolicy;
  /** Account that a delegation is granted to. */
  readonly delegate: string;
}

/**
 * What the form asks for as operations of one request: all of it happens, or nothing. Settings go before what the form's
 * own choices come to; one that is null is not written.
 *
 * @throws StewardError `valueNotAllowed` for a setting that cannot have its value
 */
export function createOperations(
  form: CreateRequest,
  { logsRoot, logPolicy, delegate }: CreateContext,
): [CreateOperation, ...Operation[]] {
  const name = form.name.trim();
  const account = form.account.trim();
  const { settings = {} } = form;
  const native = withoutNull(settings, (setting) => isNativeSetting(setting) && !isNativeField(setting));
  const create: CreateOperation = checked({
    op: 'create',
    name,
    displayName: form.displayName.trim() || name,
    description: textOf(settings['Description']),
    startType: form.startType,
    account,
    password: form.password === '' || needsNoPassword(account) ? null : form.password,
    dependencies: dependenciesOf(settings),
    parameters: withoutNull(
      { ...formParameters(form, logsRoot, logPolicy), ...settings },
      (setting) => !isNativeSetting(setting),
    ),
    ...(Object.keys(native).length === 0 ? {} : { native }),
    delegate: form.delegate ? delegate : null,
  });
  return form.startNow ? [create, { op: 'start', name, timeoutMs: TIMEOUT_MS.start }] : [create];
}

function withoutNull(
  settings: Readonly<Record<string, SettingValue | null | undefined>>,
  belongs: (setting: string) => boolean,
): Record<string, SettingValue> {
  return Object.fromEntries(
    Object.entries(settings).flatMap(([setting, value]) =>
      value !== null && value !== undefined && belongs(setting) ? [[setting, value]] : [],
    ),
  );
}

function textOf(value: SettingValue | null | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** Settings come from outside by name: they must be what the operation's model knows. */
function checked(operation: unknown): CreateOperation {
  const parsed = createOperationSchema.safeParse(operation);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const message = issue?.message ?? 'invalid settings';
  throw new StewardError(failure('valueNotAllowed', { message, field: issue?.path.join('.') ?? null }));
}
