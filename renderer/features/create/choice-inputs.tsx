import { Checkbox, makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useController, type Control } from 'react-hook-form';
import type { CreateForm } from '../../../electron/contract/create-form.js';
import { FormMessages } from './form-row.js';
import type { FieldMessage } from './problems.js';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface ChoiceInputProps {
  readonly control: Control<CreateForm>;
  readonly name: 'startType';
  readonly choices: readonly Choice[];
  readonly disabled: boolean;
}

/** One of a few values. */
export function ChoiceInput({ control, name, choices, disabled }: ChoiceInputProps): ReactNode {
  const { field } = useController({ control, name });
  return (
    <Select {...field} disabled={disabled} onChange={(_, { value }) => field.onChange(value)}>
      {choices.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </Select>
  );
}

const useStyles = makeStyles({
  option: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  box: { marginLeft: '-8px' },
  label: { paddingTop: '6px', paddingBottom: 0, color: tokens.colorNeutralForeground1 },
  consequence: {
    paddingLeft: '28px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
  },
});

export interface CheckInputProps {
  readonly control: Control<CreateForm>;
  readonly name: 'keepLogs' | 'restartOnExit' | 'startNow' | 'delegate';
  readonly label: string;
  /** What it means as it is now. */
  readonly consequence: string;
  readonly messages: readonly FieldMessage[] | undefined;
  readonly disabled: boolean;
  readonly className?: string;
  /** Shown as not chosen whatever the value is, because another choice rules it out. */
  readonly ruledOut?: boolean;
}

/** A yes or no with what follows from it. */
export function CheckInput(props: CheckInputProps): ReactNode {
  const { control, name, label, consequence, messages = [], ruledOut = false } = props;
  const styles = useStyles();
  const { field } = useController({ control, name });
  const { value, ...rest } = field;
  const id = `create-${name}-consequence`;
  return (
    <div className={mergeClasses(styles.option, props.className)}>
      <Checkbox
        {...rest}
        className={styles.box}
        label={{ children: label, className: styles.label }}
        checked={value && !ruledOut}
        disabled={props.disabled || ruledOut}
        aria-describedby={id}
        onChange={(_, { checked }) => field.onChange(checked === true)}
      />
      <div id={id} className={styles.consequence}>
        {consequence}
        {messages.length > 0 && <FormMessages messages={messages} />}
      </div>
    </div>
  );
}
