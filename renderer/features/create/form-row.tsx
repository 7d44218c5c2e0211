import { Field, makeStyles, type FieldProps, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircle12Filled, Warning12Filled } from '@fluentui/react-icons';
import type { ReactElement, ReactNode } from 'react';
import { failure } from '../../../electron/contract/errors.js';
import { sayFailure } from '../../../electron/contract/translate.js';
import { useText } from '../../lib/i18n.js';
import type { FieldMessage } from './problems.js';

/** Longest part of a wrong value that its message repeats, in UTF-16 units. */
const MAX_SAID = 120;

const useStyles = makeStyles({
  row: { gridTemplateColumns: '136px minmax(0, 1fr)', columnGap: tokens.spacingHorizontalS },
  label: { paddingTop: '6px', paddingBottom: '6px', paddingRight: 0, whiteSpace: 'nowrap' },
  below: { marginTop: tokens.spacingVerticalXXS },
  // The free space of the field beside it, so that a sentence is not broken into a column of words.
  wide: { width: 'min(556px, calc(100vw - 256px))' },
  messages: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS },
  message: { display: 'flex', columnGap: tokens.spacingHorizontalXS, overflowWrap: 'anywhere' },
  icon: { flexShrink: 0, marginTop: '2px' },
  error: { color: tokens.colorPaletteRedForeground1 },
  warning: { color: tokens.colorNeutralForeground2 },
  warningIcon: { color: tokens.colorPaletteDarkOrangeForeground1 },
});

export interface FormRowProps {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly messages?: readonly FieldMessage[] | undefined;
  readonly className?: string;
  /** Lets the messages run on below the field beside this one. */
  readonly wide?: boolean;
  /** One control, or what gets the ties to the label for one inside. */
  readonly children: ReactElement | ((labels: Readonly<Record<string, unknown>>) => ReactElement);
}

/** One line of the form: label, control, and below it what is to be said about it, tied to the control for readers. */
export function FormRow({
  label,
  hint,
  messages = [],
  className,
  wide = false,
  children,
}: FormRowProps): ReactNode {
  const styles = useStyles();
  const wrong = messages.some(({ severity }) => severity === 'error');
  return (
    <Field
      orientation="horizontal"
      className={mergeClasses(styles.row, className)}
      label={{ children: label, className: styles.label }}
      hint={hint === undefined || hint === '' ? null : { children: hint, className: styles.below }}
      validationState={wrong ? 'error' : messages.length > 0 ? 'warning' : 'none'}
      validationMessageIcon={null}
      validationMessage={
        messages.length === 0
          ? null
          : {
              children: <FormMessages messages={messages} />,
              className: mergeClasses(styles.below, wide && styles.wide),
            }
      }
    >
      {children as FieldProps['children']}
    </Field>
  );
}

/** Errors and warnings, each with its sign. */
export function FormMessages({ messages }: { readonly messages: readonly FieldMessage[] }): ReactNode {
  const styles = useStyles();
  const t = useText();
  return (
    <span className={styles.messages}>
      {messages.map(({ severity, code, value, win32 }) => {
        const said = value.length > MAX_SAID ? `${value.slice(0, MAX_SAID)}…` : value;
        const Icon = severity === 'error' ? ErrorCircle12Filled : Warning12Filled;
        return (
          <span
            key={`${severity} ${code}`}
            className={mergeClasses(styles.message, severity === 'error' ? styles.error : styles.warning)}
          >
            <Icon
              className={mergeClasses(styles.icon, severity === 'warning' && styles.warningIcon)}
              aria-label={t(`create.severity.${severity}`)}
            />
            <span>{sayFailure(t, failure(code, { value: said, win32 }))}</span>
          </span>
        );
      })}
    </span>
  );
}
