import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, type ReactNode } from 'react';
import type { TextRange } from '../../../electron/contract/logs.js';
import { useText } from '../../lib/i18n.js';
import { HiddenText } from '../../ui/hidden-text.js';
import { styledSpans } from './ansi.js';
import { levelOf } from './level.js';
import type { LogEntry } from './log-buffer.js';
import { RemarkRow } from './remark-row.js';
import { LINE_HEIGHT } from './row-height.js';
import { StyledText } from './styled-text.js';
import { dayAndTime, timeText, type TimeDisplay } from './time.js';

export interface LogLineViewProps {
  readonly entry: LogEntry;
  readonly wrap: boolean;
  readonly selected: boolean;
  /** How times are shown; `none` where no line has one. Otherwise all lines leave room for one. */
  readonly times: TimeDisplay;
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
  wideTime: { width: '184px' },
  text: { paddingLeft: '9px', whiteSpace: 'pre', tabSize: 8 },
  wrapped: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', minWidth: 0 },
  remark: {
    paddingLeft: '9px',
    color: tokens.colorNeutralForeground3,
    fontFamily: tokens.fontFamilyBase,
    fontStyle: 'italic',
    whiteSpace: 'nowrap',
  },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** One row of the log. */
export const LogLineView = memo(function LogLineView(props: LogLineViewProps): ReactNode {
  const { entry, wrap, selected, times, found, current } = props;
  const styles = useStyles();
  const t = useText();
  if (entry.kind !== 'line') return <RemarkRow entry={entry} />;
  const { line, text } = entry;
  const stderr = line.stream === 'stderr';
  const spans = styledSpans(line.text);
  // The program's own colours say more than a guess.
  const level = spans.length === 0 ? levelOf(text) : null;
  return (
    <div className={mergeClasses(styles.row, stderr && styles.stderr, selected && styles.selected)}>
      {stderr && <HiddenText>{t('logs.stream.stderr')}</HiddenText>}
      {times !== 'none' && (
        <span
          className={mergeClasses(styles.time, times !== 'time' && styles.wideTime)}
          title={line.at === null ? undefined : dayAndTime(line.at)}
        >
          {line.at === null ? '' : timeText(line.at, times)}
        </span>
      )}
      <span className={mergeClasses(styles.text, wrap && styles.wrapped, level !== null && styles[level])}>
        <StyledText text={text} spans={spans} found={found} current={current} />
        {line.cut && <span className={styles.remark}>{t('logs.cut')}</span>}
      </span>
    </div>
  );
});
