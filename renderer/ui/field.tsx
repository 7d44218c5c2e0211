import { Field as FluentField, makeStyles } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

/** Something to be said at a field. */
export interface FieldText {
  readonly severity: 'error' | 'warning';
  readonly text: string;
}

export interface FieldProps {
  readonly label: string;
  readonly required?: boolean;
  readonly hint?: ReactNode;
  readonly messages?: readonly FieldText[];
  readonly className?: string;
  /** One input; it gets its label and description from the field. */
  readonly children: ReactElement;
}

const useStyles = makeStyles({
  // Beside the icon, which stands in the same line of text.
  messages: {
    display: 'inline-flex',
    flexDirection: 'column',
    rowGap: '2px',
    maxWidth: '100%',
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
  },
});

/** A labelled input with its hint, and its errors and warnings below it. */
export function Field({ label, required, hint, messages = [], className, children }: FieldProps): ReactNode {
  const styles = useStyles();
  const wrong = messages.some(({ severity }) => severity === 'error');
  return (
    <FluentField
      label={label}
      size="small"
      {...(className === undefined ? {} : { className })}
      required={required ?? false}
      hint={hint === undefined ? null : { children: hint }}
      validationState={wrong ? 'error' : messages.length > 0 ? 'warning' : 'none'}
      validationMessage={
        messages.length === 0
          ? null
          : {
              children: (
                <span className={styles.messages}>
                  {messages.map(({ text }) => (
                    <span key={text}>{text}</span>
                  ))}
                </span>
              ),
            }
      }
    >
      {children}
    </FluentField>
  );
}
