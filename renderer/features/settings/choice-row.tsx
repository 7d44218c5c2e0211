import { makeStyles, Select } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useText } from '../../lib/i18n.js';
import { QuietText } from './quiet-text.js';
import { SettingsRow } from './settings-row.js';

const useStyles = makeStyles({ select: { width: '320px', maxWidth: '100%' } });

export interface ChoiceRowProps<T extends string> {
  /** For the ids of its parts. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  /** Whether a policy has decided it. */
  readonly managed?: boolean;
  /** Null until it is known. */
  readonly value: T | null;
  readonly options: readonly { readonly value: T; readonly label: string; readonly lang?: string }[];
  readonly onChange: (value: T) => void;
}

/** A setting with one of few values. */
export function ChoiceRow<T extends string>(props: ChoiceRowProps<T>): ReactNode {
  const { id, label, managed = false, value, options, onChange } = props;
  const styles = useStyles();
  const t = useText();
  const control = `settings-${id}`;
  const hint = managed ? t('settings.managed') : props.hint;
  return (
    <SettingsRow label={label} controlId={control}>
      <Select
        id={control}
        className={styles.select}
        disabled={value === null || managed}
        value={value ?? options[0]?.value ?? ''}
        {...(hint === undefined ? {} : { 'aria-describedby': `${control}-hint` })}
        onChange={(_, { value: chosen }) => {
          const option = options.find((each) => each.value === chosen);
          if (option !== undefined) onChange(option.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} lang={option.lang}>
            {option.label}
          </option>
        ))}
      </Select>
      {hint !== undefined && <QuietText id={`${control}-hint`} text={hint} />}
    </SettingsRow>
  );
}
