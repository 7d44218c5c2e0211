import { Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { BUILT_IN_ACCOUNTS } from '../../../../electron/contract/create-form.js';
import { useText } from '../../../lib/i18n.js';
import { accountKey, needsNoPassword } from '../../services/account.js';
import { textOf, type ControlProps } from '../control-props.js';

const useStyles = makeStyles({
  account: { display: 'flex', flexDirection: 'column', rowGap: '4px', flexGrow: 1, maxWidth: '420px' },
  password: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
  },
});

const VIRTUAL = 'NT SERVICE\\';
const OTHER = 'other';

export interface AccountControlProps extends ControlProps {
  /** Name of the service, which a virtual account is named after; empty while it has none. */
  readonly service: string;
  readonly password: string;
  readonly onPassword: (password: string) => void;
}

/** The account that the service logs on as, with its password where it needs one. */
export function AccountControl(props: AccountControlProps): ReactNode {
  const { row, input, labels, disabled, service, onInput, password, onPassword } = props;
  const styles = useStyles();
  const t = useText();
  const account = textOf(input ?? row.default);
  const virtual = `${VIRTUAL}${service}`;
  const known = BUILT_IN_ACCOUNTS.find((each) => accountKey(each) === accountKey(account));
  const listed = accountKey(account) !== null ? known : account === virtual ? virtual : undefined;
  const [other, setOther] = useState(listed === undefined);
  const choose = (value: string): void => {
    setOther(value === OTHER);
    onPassword('');
    onInput(value === OTHER ? '' : value);
  };
  const typed = other || listed === undefined;
  return (
    <div className={styles.account}>
      <Select
        {...labels}
        size="small"
        disabled={disabled}
        value={typed ? OTHER : listed}
        onChange={(_, { value }) => choose(value)}
      >
        {BUILT_IN_ACCOUNTS.map((each) => (
          <option key={each} value={each}>
            {t(`account.${accountKey(each) ?? ''}`)}
          </option>
        ))}
        {service !== '' && (
          <option value={virtual}>{t('configure.account.virtual', { account: virtual })}</option>
        )}
        <option value={OTHER}>{t('configure.account.other')}</option>
      </Select>
      {typed && (
        <Input
          size="small"
          autoComplete="off"
          spellCheck={false}
          aria-label={t('configure.account.name')}
          placeholder={t('configure.account.placeholder')}
          value={account}
          disabled={disabled}
          onChange={(_, { value }) => onInput(value)}
        />
      )}
      {typed && !needsNoPassword(account) && (
        <div className={styles.password}>
          <label htmlFor={`${labels.id}-password`}>{t('configure.account.password')}</label>
          <Input
            id={`${labels.id}-password`}
            size="small"
            type="password"
            autoComplete="new-password"
            value={password}
            disabled={disabled}
            onChange={(_, { value }) => onPassword(value)}
          />
        </div>
      )}
    </div>
  );
}
