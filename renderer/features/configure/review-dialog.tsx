import { Button, Checkbox, makeStyles, mergeClasses, Spinner, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { failure } from '../../../electron/contract/errors.js';
import { sayFailure } from '../../../electron/contract/translate.js';
import { useLanguage, useText } from '../../lib/i18n.js';
import { useAppInfo } from '../../lib/use-app-info.js';
import { Modal } from '../../ui/modal.js';
import { ShieldButton } from '../../ui/shield-button.js';
import { FailureNote, QuietNote } from '../create/notes.js';
import type { Change } from './draft.js';
import { diffOf } from './diff.js';
import { titleOf } from './setting-words.js';
import type { Changes } from './use-changes.js';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  scroll: { overflowY: 'auto', minHeight: 0 },
  table: { width: '100%', borderSpacing: 0, tableLayout: 'fixed' },
  head: {
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    padding: '0 12px 4px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  cell: {
    verticalAlign: 'top',
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    padding: '6px 12px 6px 0',
    overflowWrap: 'anywhere',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    userSelect: 'text',
  },
  value: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, whiteSpace: 'pre-wrap' },
  before: { color: tokens.colorNeutralForeground3, textDecorationLine: 'line-through' },
  gone: { textDecorationLine: 'line-through' },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
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
      <table className={styles.table}>
        <thead>
          <tr>
            {(['setting', 'before', 'after'] as const).map((column) => (
              <th key={column} className={styles.head} scope="col">
                {t(`configure.review.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {reviewed.map((change) => (
            <ChangeRow key={change.row.name} change={change} restarting={running} />
          ))}
        </tbody>
      </table>
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

function ChangeRow({
  change,
  restarting,
}: {
  readonly change: Change;
  readonly restarting: boolean;
}): ReactNode {
  const styles = useStyles();
  const t = useText();
  const language = useLanguage();
  const { row } = change;
  const { before, after, isDefault } = diffOf(t, change);
  return (
    <tr data-change={row.name}>
      <th className={styles.cell} scope="row">
        {titleOf(row, language)}
        <div className={styles.quiet}>
          {row.name}
          {row.restart && restarting && ` · ${t('configure.review.later')}`}
        </div>
      </th>
      <td className={mergeClasses(styles.cell, styles.value)}>
        {before.map(({ text, gone }) => (
          <div key={text} className={mergeClasses(gone && styles.before)}>
            {text}
          </div>
        ))}
      </td>
      <td className={mergeClasses(styles.cell, styles.value)}>
        {after.map(({ text }) => (
          <div key={text}>{text}</div>
        ))}
        {isDefault && <div className={styles.quiet}>{t('configure.review.default')}</div>}
      </td>
    </tr>
  );
}
