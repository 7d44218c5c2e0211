import type { ReactNode } from 'react';
import { textOf, type ControlProps } from '../control-props.js';
import { AccountChoice } from './account-choice.js';

export interface AccountControlProps extends ControlProps {
  /** Name of the service, which a virtual account is named after; empty while it has none. */
  readonly service: string;
  readonly password: string;
  readonly onPassword: (password: string) => void;
}

/** The account among the settings of a service. */
export function AccountControl(props: AccountControlProps): ReactNode {
  const { row, input, labels, disabled, service, onInput, password, onPassword } = props;
  return (
    <AccountChoice
      labels={{ ...labels }}
      size="small"
      account={textOf(input ?? row.default)}
      service={service}
      password={password}
      disabled={disabled}
      onAccount={onInput}
      onPassword={onPassword}
    />
  );
}
