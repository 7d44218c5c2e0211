import { Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useId, useState, type ReactNode } from 'react';
import type { RefCallBack } from 'react-hook-form';
import { BUILT_IN_ACCOUNTS, MAX_ACCOUNT } from '../../../../electron/contract/create-form.js';
import { virtualAccount } from '../../../../electron/contract/account.js';
import { useText } from '../../../lib/i18n.js';
import { PasswordInput } from '../../../ui/password-input.js';
import { accountKey, needsNoPassword } from '../../services/account.js';

const useStyles = makeStyles({
  account: { display: 'flex', flexDirection: 'column', rowGap: '4px', flexGrow: 1, maxWidth: '420px' },
  password: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
  },
});

const OTHER = 'other';

export interface AccountChoiceProps {
  /** What ties the control to its label and its explanation. */
  readonly labels: Readonly<Record<string, unknown>>;
  readonly size: 'small' | 'medium';
  readonly account: string;
  /** Name of the service, which a virtual account is named after; empty while it has none. */
  readonly service: string;
  readonly password: string;
  readonly disabled: boolean;
  readonly onAccount: (account: string) => void;
  readonly onPassword: (password: string) => void;
  /** The account's name has been typed and left. */
  readonly onLeave?: () => void;
  readonly onPasswordLeave?: () => void;
  readonly accountRef?: RefCallBack;
  readonly passwordRef?: RefCallBack;
}

/** The account that a service logs on as: built in, virtual, or any other, with its password where it needs one. */
export function AccountChoice(props: AccountChoiceProps): ReactNode {
  const { labels, size, account, service, password, disabled, onAccount, onPassword, accountRef } = props;
  const styles = useStyles();
  const t = useText();
  const passwordId = useId();
  const virtual = virtualAccount(service);
  const known = BUILT_IN_ACCOUNTS.find((each) => accountKey(each) === accountKey(account));
  const listed = accountKey(account) !== null ? known : account === virtual ? virtual : undefined;
  const [other, setOther] = useState(listed === undefined);
  const choose = (value: string): void => {
    setOther(value === OTHER);
    onPassword('');
    onAccount(value === OTHER ? '' : value);
  };
  const typed = other || listed === undefined;
  return (
    <div className={styles.account}>
      <Select
        {...labels}
        {...(typed || accountRef === undefined ? {} : { ref: accountRef })}
        size={size}
        disabled={disabled}
        value={typed ? OTHER : listed}
        onChange={(_, { value }) => choose(value)}
      >
        {BUILT_IN_ACCOUNTS.map((each) => (
          <option key={each} value={each}>
            {t(`account.${accountKey(each) ?? ''}`)}
          </option>
        ))}
        {(service !== '' || account === virtual) && (
          <option value={virtual}>{t('configure.account.virtual', { account: virtual })}</option>
        )}
        <option value={OTHER}>{t('configure.account.other')}</option>
      </Select>
      {typed && (
        <Input
          {...(accountRef === undefined ? {} : { ref: accountRef })}
          size={size}
          autoComplete="off"
          spellCheck={false}
          maxLength={MAX_ACCOUNT}
          aria-label={t('configure.account.name')}
          placeholder={t('configure.account.placeholder')}
          value={account}
          disabled={disabled}
          onChange={(_, { value }) => onAccount(value)}
          onBlur={() => props.onLeave?.()}
        />
      )}
      {typed && !needsNoPassword(account.trim()) && (
        <div className={styles.password}>
          <label id={`${passwordId}-label`} htmlFor={passwordId}>
            {t('configure.account.password')}
          </label>
          <PasswordInput
            id={passwordId}
            labelledBy={`${passwordId}-label`}
            {...(props.passwordRef === undefined ? {} : { inputRef: props.passwordRef })}
            size={size}
            value={password}
            disabled={disabled}
            onValue={onPassword}
            {...(props.onPasswordLeave === undefined ? {} : { onLeave: props.onPasswordLeave })}
          />
        </div>
      )}
    </div>
  );
}
