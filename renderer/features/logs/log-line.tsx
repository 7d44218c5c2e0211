import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, useMemo, type ReactNode } from 'react';
import type { TextRange } from '../../../electron/contract/logs.js';
import { useText } from '../../lib/i18n.js';
import { HiddenText } from '../../ui/hidden-text.js';
import { styledSpans } from './ansi.js';
import { JsonDetails } from './json-details.js';
import { jsonLine } from './json-line.js';
import { JsonSummary, JsonToggle } from './json-summary.js';
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
  readonly times: TimeDisplay;
  /** Whether all lines leave room for a time. */
  readonly timeColumn: boolean;
  /** Whether lines of JSON are shown as people read lines. */
  readonly json: boolean;
  /** Whether all that a line of JSON has is shown below it. */
  readonly expanded: boolean;
  /** Shows or hides that; null where it cannot be shown. */
  readonly onToggle: ((key: number) => void) | null;
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
  selected: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    // A contrast theme takes every background away but those that are its own colours.
    '@media (forced-colors: active)': {
      forcedColorAdjust: 'none',
      backgroundColor: 'Highlight',
      color: 'HighlightText',
      '& *': { color: 'HighlightText' },
    },
  },
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
  const { entry, wrap, selected, times, timeColumn, found, current, expanded, onToggle } = props;
  const styles = useStyles();
  const t = useText();
  const source = props.json && entry.kind === 'line' && !entry.line.cut ? entry.line.text : null;
  const json = useMemo(() => (source === null ? null : jsonLine(source)), [source]);
  if (entry.kind !== 'line') return <RemarkRow entry={entry} />;
  const { line, text } = entry;
  const stderr = line.stream === 'stderr';
  const spans = styledSpans(line.text);
  // The program's own colours say more than a guess.
  const level = json === null ? (spans.length === 0 ? levelOf(text) : null) : json.tone;
  const at = line.at ?? json?.at ?? null;
  const time = at === null ? '' : timeText(at, times);
  const inColumn = timeColumn && times !== 'none';
  // What was found stands in the line as it is in the file.
  const readable = json !== null && found.length === 0;
  const row = (
    <div className={mergeClasses(styles.row, stderr && styles.stderr, selected && styles.selected)}>
      {stderr && <HiddenText>{t('logs.stream.stderr')}</HiddenText>}
      {inColumn && (
        <span
          className={mergeClasses(styles.time, times !== 'time' && styles.wideTime)}
          title={at === null ? undefined : dayAndTime(at)}
        >
          {time}
        </span>
      )}
      <span className={mergeClasses(styles.text, wrap && styles.wrapped, level !== null && styles[level])}>
        {json !== null && onToggle !== null && (
          <JsonToggle expanded={expanded} onToggle={() => onToggle(entry.key)} />
        )}
        {readable ? (
          <JsonSummary line={json} time={inColumn ? '' : time} />
        ) : (
          <StyledText text={text} spans={spans} found={found} current={current} />
        )}
        {line.cut && <span className={styles.remark}>{t('logs.cut')}</span>}
      </span>
    </div>
  );
  if (json === null || !expanded) return row;
  return (
    <>
      {row}
      <JsonDetails source={line.text.trim()} />
    </>
  );
});
