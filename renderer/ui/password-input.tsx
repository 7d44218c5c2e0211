import { Button, Input } from '@fluentui/react-components';
import { EyeOffRegular, EyeRegular } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import type { RefCallBack } from 'react-hook-form';
import { MAX_PASSWORD } from '../../electron/contract/create-form.js';
import { useText } from '../lib/i18n.js';

export interface PasswordInputProps {
  readonly id: string;
  /** Id of its label, where it stands in a field that has another one. */
  readonly labelledBy: string;
  readonly size: 'small' | 'medium';
  readonly value: string;
  readonly disabled: boolean;
  readonly onValue: (value: string) => void;
  readonly onLeave?: () => void;
  readonly inputRef?: RefCallBack;
}

/** A password, hidden until its eye is pressed; no browser keeps it. */
export function PasswordInput(props: PasswordInputProps): ReactNode {
  const { value, onValue, onLeave, inputRef, labelledBy, ...input } = props;
  const t = useText();
  const [shown, setShown] = useState(false);
  return (
    <Input
      {...input}
      aria-labelledby={labelledBy}
      {...(inputRef === undefined ? {} : { ref: inputRef })}
      type={shown ? 'text' : 'password'}
      autoComplete="new-password"
      spellCheck={false}
      maxLength={MAX_PASSWORD}
      value={value}
      onChange={(_, data) => onValue(data.value)}
      onBlur={() => onLeave?.()}
      contentAfter={
        <Button
          size="small"
          appearance="transparent"
          icon={shown ? <EyeOffRegular /> : <EyeRegular />}
          aria-label={t(shown ? 'ui.hidePassword' : 'ui.showPassword')}
          disabled={input.disabled}
          onClick={() => setShown(!shown)}
        />
      }
    />
  );
}
