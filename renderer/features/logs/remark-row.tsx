import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { sayWin32 } from '../../../electron/contract/translate.js';
import { useText } from '../../lib/i18n.js';
import { describeEvent, toneOf } from '../events/describe-event.js';
import type { LogEntry } from './log-buffer.js';
import { LINE_HEIGHT } from './row-height.js';
import { dayAndTime } from './time.js';

export type Remark = Exclude<LogEntry, { readonly kind: 'line' }>;

const useStyles = makeStyles({
  row: {
    display: 'flex',
    columnGap: '8px',
    minHeight: `${LINE_HEIGHT}px`,
    lineHeight: `${LINE_HEIGHT}px`,
    padding: '0 12px',
    color: tokens.colorNeutralForeground3,
    fontFamily: tokens.fontFamilyBase,
    fontStyle: 'italic',
    whiteSpace: 'nowrap',
  },
  event: {
    fontStyle: 'normal',
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
  },
  bad: { color: tokens.colorStatusDangerForeground1 },
  time: { fontVariantNumeric: 'tabular-nums' },
});

/** A row between lines: where a stream goes on in another file, what is missing, and what has happened to the service. */
export function RemarkRow({ entry }: { readonly entry: Remark }): ReactNode {
  const styles = useStyles();
  const t = useText();
  if (entry.kind !== 'event') {
    const text =
      entry.kind === 'restarted'
        ? t('logs.restarted', { stream: t(`logs.stream.${entry.stream}`) })
        : t(`logs.problem.${entry.problem.kind}`, { path: entry.problem.path });
    return <div className={styles.row}>{text}</div>;
  }
  const { event } = entry;
  const { key, params } = describeEvent(event);
  const win32Text = event.win32 === null ? '' : sayWin32(t, event.win32);
  return (
    <div
      className={mergeClasses(styles.row, styles.event, toneOf(event) === 'bad' && styles.bad)}
      role="note"
    >
      <span className={styles.time}>{dayAndTime(event.at)}</span>
      <span>{t(key, { ...params, win32Text })}</span>
    </div>
  );
}
