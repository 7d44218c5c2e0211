import { Button, Checkbox, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { failure } from '../../../electron/contract/errors.js';
import { sayFailure } from '../../../electron/contract/translate.js';
import { useText } from '../../lib/i18n.js';
import { useAppInfo } from '../../lib/use-app-info.js';
import { Modal } from '../../ui/modal.js';
import { ShieldButton } from '../../ui/shield-button.js';
import { FailureNote, QuietNote } from '../create/notes.js';
import { ChangeTable } from './change-table.js';
import type { Changes } from './use-changes.js';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  scroll: { overflowY: 'auto', minHeight: 0 },
  progress: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  button: { flexShrink: 0, whiteSpace: 'nowrap' },
});

export interface ReviewDialogProps {
  readonly name: string;
  readonly changes: Changes;
  /** Whether the service runs now, so that it could be restarted. */
  readonly running: boolean;
}

/** Shows what will be written, beside what stands there now, before anything happens. */
export function ReviewDialog({ name, changes, running }: ReviewDialogProps): ReactNode {
  const styles = useStyles();
  const t = useText();
  const { needsPrompt } = useAppInfo();
  const [restart, setRestart] = useState(false);
  const { phase, reviewed, problems, failed, declined } = changes;
  const busy = phase === 'applying';
  const needsRestart = running && reviewed.some(({ row }) => row.restart);
  return (
    <Modal
      title={t('configure.review.title', { name })}
      size="large"
      careful
      busy={busy}
      fluid
      className={styles.content}
      actions={
        <>
          {' '}
          <span className={styles.progress} role="status">
            {busy && (
              <Spinner
                size="extra-tiny"
                label={t(needsPrompt ? 'configure.applyingPrompt' : 'configure.applying')}
              />
            )}
            {declined && <QuietNote text={t('configure.declined')} />}
          </span>
          <ShieldButton
            appearance="primary"
            className={styles.button}
            disabledFocusable={busy}
            onClick={() => void changes.apply(needsRestart && restart)}
          >
            {t('configure.review.apply')}
          </ShieldButton>
          <Button className={styles.button} disabled={busy} onClick={changes.cancel}>
            {t('ui.cancel')}
          </Button>
        </>
      }
      onClose={changes.cancel}
    >
      {failed !== null && <FailureNote title={t('configure.failed')} failed={failed} />}
      <ChangeTable changes={reviewed} running={running} />
      {problems.map(({ setting, code, value, win32 }) => (
        <QuietNote
          key={`${setting ?? ''} ${code}`}
          text={sayFailure(t, failure(code, { object: value ?? name, value, win32, field: setting }))}
        />
      ))}
      {needsRestart && (
        <Checkbox
          label={t('configure.review.restart')}
          checked={restart}
          disabled={busy}
          onChange={(_, { checked }) => setRestart(checked === true)}
        />
      )}
    </Modal>
  );
}
