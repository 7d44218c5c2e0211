import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useLanguage, useText } from '../../lib/i18n.js';
import { FailureNote, QuietNote } from '../create/notes.js';
import type { DraftState } from './draft.js';
import type { Changes } from './use-changes.js';

const useStyles = makeStyles({
  footer: {
    display: 'flex',
    alignItems: 'center',
    flexShrink: 0,
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    padding: '6px 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  failure: { flexShrink: 0, padding: '6px 12px 0' },
  told: { flexGrow: 1, minWidth: 0 },
});

export interface EditorFooterProps {
  readonly state: DraftState;
  readonly changes: Changes;
  readonly onDiscard: () => void;
}

/** How many settings have been changed, and what can be done with them. */
export function EditorFooter({ state, changes, onDiscard }: EditorFooterProps): ReactNode {
  const styles = useStyles();
  const t = useText();
  const language = useLanguage();
  const { phase, failed, done } = changes;
  const wrong = state.errors.size;
  const count = state.changes.length;
  const checking = phase === 'checking';
  const shownFailure = phase === 'editing' ? failed : null;
  if (count + wrong === 0 && shownFailure === null && !done) return null;
  return (
    <>
      {shownFailure !== null && (
        <div className={styles.failure}>
          <FailureNote title={t('configure.failed')} failed={shownFailure} />
        </div>
      )}
      <div className={styles.footer}>
        <span className={styles.told} role="status">
          {checking ? (
            <Spinner size="extra-tiny" labelPosition="after" label={t('configure.checking')} />
          ) : count + wrong > 0 ? (
            [
              t('configure.changed', { count: count + wrong }),
              ...(wrong > 0 ? [t('configure.toCorrect', { count: wrong })] : []),
            ].join(language === 'zh-CN' ? '，' : ', ')
          ) : done ? (
            <QuietNote text={t('configure.done')} />
          ) : null}
        </span>
        {count + wrong > 0 && (
          <>
            <Button
              size="small"
              appearance="primary"
              disabledFocusable={checking}
              onClick={() => void changes.review()}
            >
              {t('configure.reviewButton')}
            </Button>
            <Button size="small" disabled={checking} onClick={onDiscard}>
              {t('configure.discard')}
            </Button>
          </>
        )}
      </div>
    </>
  );
}
