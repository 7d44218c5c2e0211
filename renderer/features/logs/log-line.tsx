import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, type ReactNode } from 'react';
import { formatBytes } from '../../../electron/contract/format.js';
import type { TextRange } from '../../../electron/contract/logs.js';
import { useText } from '../../lib/i18n.js';
import { HiddenText } from '../../ui/hidden-text.js';
import { pieces } from './find.js';
import type { LogEntry } from './log-buffer.js';
import { dayAndTime, timeOfDay } from './time.js';

/** Height of a row that is not wrapped, in CSS pixels. */
export const LINE_HEIGHT = 18;

export interface LogLineViewProps {
  readonly entry: LogEntry;
  readonly wrap: boolean;
  readonly selected: boolean;
  /** Whether any line has a time, so that all leave room for one. */
  readonly times: boolean;
  /** Where what is looked for stands. */
  readonly found: readonly TextRange[];
  /** Whether it is the line found that the person is at. */
  readonly current: boolean;
}

const useStyles = makeStyles({
  row: {
    display: 'flex',
    alignItems: 'flex-start',
    minHeight: `${LINE_HEIGHT}px`,
    lineHeight: `${LINE_HEIGHT}px`,
    paddingRight: '12px',
    borderLeft: '3px solid transparent',
  },
  stderr: {
    borderLeftColor: tokens.colorPaletteRedBorderActive,
    backgroundColor: tokens.colorPaletteRedBackground1,
  },
  selected: { backgroundColor: tokens.colorNeutralBackground1Selected },
  time: {
    flexShrink: 0,
    width: '100px',
    paddingLeft: '9px',
    color: tokens.colorNeutralForeground3,
    userSelect: 'none',
  },
  text: { paddingLeft: '9px', whiteSpace: 'pre', tabSize: 8 },
  wrapped: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', minWidth: 0 },
  remark: {
    paddingLeft: '9px',
    color: tokens.colorNeutralForeground3,
    fontFamily: tokens.fontFamilyBase,
    fontStyle: 'italic',
    whiteSpace: 'nowrap',
  },
  match: { color: '#000000', backgroundColor: '#ffe680' },
  currentMatch: { backgroundColor: '#ff9632' },
});

function remark(t: ReturnType<typeof useText>, entry: Exclude<LogEntry, { kind: 'line' }>): string {
  switch (entry.kind) {
    case 'restarted':
      return t('logs.restarted', { stream: t(`logs.stream.${entry.stream}`) });
    case 'skipped':
      return t('logs.skipped', { size: formatBytes(entry.bytes) });
    case 'problem':
      return t(`logs.problem.${entry.problem.kind}`, { path: entry.problem.path });
  }
}

/** One row of the log. */
export const LogLineView = memo(function LogLineView(props: LogLineViewProps): ReactNode {
  const { entry, wrap, selected, times, found, current } = props;
  const styles = useStyles();
  const t = useText();
  if (entry.kind !== 'line') {
    return (
      <div className={styles.row}>
        <span className={styles.remark}>{remark(t, entry)}</span>
      </div>
    );
  }
  const { line, text } = entry;
  const stderr = line.stream === 'stderr';
  return (
    <div className={mergeClasses(styles.row, stderr && styles.stderr, selected && styles.selected)}>
      {stderr && <HiddenText>{t('logs.stream.stderr')}</HiddenText>}
      {times && (
        <span className={styles.time} title={line.at === null ? undefined : dayAndTime(line.at)}>
          {line.at === null ? '' : timeOfDay(line.at)}
        </span>
      )}
      <span className={mergeClasses(styles.text, wrap && styles.wrapped)}>
        {found.length === 0
          ? text
          : pieces(text, found).map((piece) =>
              piece.match ? (
                <mark
                  key={piece.start}
                  className={mergeClasses(styles.match, current && styles.currentMatch)}
                >
                  {piece.text}
                </mark>
              ) : (
                piece.text
              ),
            )}
        {line.cut && <span className={styles.remark}>{t('logs.cut')}</span>}
      </span>
    </div>
  );
});
