import type { ReactNode } from 'react';
import { useController, type Control } from 'react-hook-form';
import { accountKey, accountKind } from '../../../electron/contract/account.js';
import type { CreateForm } from '../../../electron/contract/create-form.js';
import { useText } from '../../lib/i18n.js';
import { AccountChoice } from '../configure/controls/account-choice.js';
import { FormRow } from './form-row.js';
import type { FieldMessage } from './problems.js';

export interface AccountFieldProps {
  readonly control: Control<CreateForm>;
  readonly service: string;
  readonly messages: readonly FieldMessage[];
  readonly disabled: boolean;
  readonly className: string;
}

/** "Log on as" of the form, with what the chosen account may do. */
export function AccountField({ className, messages, ...rest }: AccountFieldProps): ReactNode {
  const t = useText();
  const { control, service, disabled } = rest;
  const account = useController({ control, name: 'account' }).field;
  const password = useController({ control, name: 'password' }).field;
  const name = account.value.trim();
  const kind = accountKind(name);
  const hint = name === '' ? '' : t(`create.account.${accountKey(name) ?? kind}`);
  return (
    <FormRow label={t('create.account.label')} className={className} hint={hint} messages={messages}>
      {(labels) => (
        <AccountChoice
          labels={labels}
          size="medium"
          account={account.value}
          service={service}
          password={password.value}
          disabled={disabled}
          onAccount={account.onChange}
          onPassword={password.onChange}
          onLeave={account.onBlur}
          onPasswordLeave={password.onBlur}
          accountRef={account.ref}
          passwordRef={password.ref}
        />
      )}
    </FormRow>
  );
}
