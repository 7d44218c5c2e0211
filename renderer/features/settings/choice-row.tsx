import { makeStyles, Select } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { QuietText } from './quiet-text.js';
import { SettingsRow } from './settings-row.js';

const useStyles = makeStyles({ select: { width: '320px', maxWidth: '100%' } });

export interface ChoiceRowProps<T extends string> {
  /** For the ids of its parts. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  /** Null until it is known. */
  readonly value: T | null;
  readonly options: readonly { readonly value: T; readonly label: string; readonly lang?: string }[];
  readonly onChange: (value: T) => void;
}

/** A setting with one of few values. */
export function ChoiceRow<T extends string>(props: ChoiceRowProps<T>): ReactNode {
  const { id, label, hint, value, options, onChange } = props;
  const styles = useStyles();
  const control = `settings-${id}`;
  return (
    <SettingsRow label={label} controlId={control}>
      <Select
        id={control}
        className={styles.select}
        disabled={value === null}
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
