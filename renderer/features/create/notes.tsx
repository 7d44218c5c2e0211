import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from '@fluentui/react-components';
import { Info16Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { Failure } from '../../../electron/contract/errors.js';
import { sayFailure } from '../../../electron/contract/translate.js';
import { useText } from '../../lib/i18n.js';

const useStyles = makeStyles({
  bar: { flexShrink: 0 },
  body: { whiteSpace: 'normal', overflowWrap: 'anywhere', paddingBottom: tokens.spacingVerticalXS },
  details: { marginTop: tokens.spacingVerticalXS, userSelect: 'text' },
  quiet: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    textAlign: 'start',
  },
  icon: { flexShrink: 0 },
});

export interface FailureNoteProps {
  readonly title: string;
  readonly failed: Failure;
}

/** A failure that concerns no single field: what happened, what to do, and on demand what the system said. */
export function FailureNote({ title, failed }: FailureNoteProps): ReactNode {
  const styles = useStyles();
  const t = useText();
  const details = [failed.code, failed.operation, failed.win32, failed.object, failed.message]
    .filter((part) => part !== null && part !== failed.code)
    .join(' · ');
  return (
    <MessageBar intent="error" layout="multiline" className={styles.bar} role="alert">
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{title}</MessageBarTitle>
        <div>{sayFailure(t, failed)}</div>
        {details !== '' && (
          <details className={styles.details}>
            <summary>{t('create.details')}</summary>
            {`${failed.code} · ${details}`}
          </details>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}

/** Something worth knowing that is no error. */
export function QuietNote({ text }: { readonly text: string }): ReactNode {
  const styles = useStyles();
  return (
    <span className={styles.quiet}>
      <Info16Regular className={styles.icon} aria-hidden />
      <span>{text}</span>
    </span>
  );
}
