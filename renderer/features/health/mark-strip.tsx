import { makeStyles, mergeClasses, tokens, Tooltip } from '@fluentui/react-components';
import { Fragment, type CSSProperties, type ReactNode } from 'react';
import { formatExitCode } from '../../../electron/contract/format.js';
import type { HostEvent } from '../../../electron/contract/helper/model.js';
import { useLanguage, useText } from '../../lib/i18n.js';
import { sayEvent } from '../events/event-words.js';
import { useShowLog } from '../logs/use-show-log.js';
import { clockText } from './figure-text.js';
import type { Mark } from './marks.js';
import { AXIS_WIDTH, END_SPACE } from './plot.js';

/** Most events of one mark that are told. */
const MAX_TOLD = 6;

const useStyles = makeStyles({
  strip: {
    position: 'relative',
    height: '18px',
    marginLeft: `${AXIS_WIDTH}px`,
    marginRight: `${END_SPACE}px`,
  },
  mark: {
    position: 'absolute',
    top: 0,
    display: 'flex',
    alignItems: 'center',
    columnGap: '3px',
    height: '18px',
    padding: '0 3px',
    border: 'none',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: 'transparent',
    cursor: 'pointer',
    fontFamily: 'inherit',
    fontSize: '11px',
    lineHeight: '18px',
    whiteSpace: 'nowrap',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  bad: { color: tokens.colorPaletteRedForeground3 },
  good: { color: tokens.colorPaletteGreenForeground3 },
  plain: { color: tokens.colorNeutralForeground3 },
});

/** Shapes, so that colour is not the only sign. */
const SHAPES = {
  bad: <path d="m2 2 8 8M10 2l-8 8" stroke="currentColor" strokeWidth="2.2" strokeLinecap="round" />,
  good: <path d="M3 1.5 10 6l-7 4.5Z" fill="currentColor" />,
  plain: <rect x="2.5" y="2.5" width="7" height="7" fill="currentColor" />,
} as const;

export interface MarkStripProps {
  /** The service's name. */
  readonly name: string;
  readonly marks: readonly Mark[];
  readonly from: number;
  readonly to: number;
  /** Of the charts, in CSS pixels. */
  readonly width: number;
}

/** What has happened, above the charts; each leads to the log at that time. */
export function MarkStrip({ name, marks, from, to, width }: MarkStripProps): ReactNode {
  const styles = useStyles();
  const t = useText();
  const language = useLanguage();
  const showLog = useShowLog();

  function say(event: HostEvent): string {
    const { text } = sayEvent(t, event);
    return t('health.mark.event', { time: clockText(Date.parse(event.at), language), text });
  }

  return (
    <div className={styles.strip} role="group" aria-label={t('health.mark.list', { name })}>
      {marks.map((mark, index) => {
        const share = (mark.time - from) / (to - from);
        const next = marks[share < 0.5 ? index + 1 : index - 1];
        const distance =
          next === undefined ? Infinity : (Math.abs(next.time - mark.time) / (to - from)) * width;
        const told = mark.events.slice(-MAX_TOLD).map(say);
        const more = mark.events.length - told.length;
        const lines = [...(more > 0 ? [t('health.mark.more', { count: more })] : []), ...told];
        return (
          <Tooltip
            key={mark.events[0]?.at}
            relationship="label"
            content={{
              children: lines.map((line, number) => (
                <Fragment key={number}>
                  {number > 0 && <br />}
                  {line}
                </Fragment>
              )),
            }}
          >
            <button
              type="button"
              className={mergeClasses(styles.mark, styles[mark.tone])}
              style={placeOf(share)}
              aria-label={[...lines, t('health.mark.toLog')].join(' ')}
              onClick={() => showLog(name, mark.time)}
            >
              <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
                {SHAPES[mark.tone]}
              </svg>
              {exitCodeOf(mark, distance)}
            </button>
          </Tooltip>
        );
      })}
    </div>
  );
}

/** Half of what a mark without words takes, in CSS pixels. */
const HALF = 9;
/** What a character of the words takes at most. */
const CHARACTER = 7;

/** Words stand towards the middle, so that they never lead out. @param share where the mark is, 0 … 1 */
function placeOf(share: number): CSSProperties {
  return share < 0.5
    ? { left: `calc(${share * 100}% - ${HALF}px)` }
    : { right: `calc(${(1 - share) * 100}% - ${HALF}px)`, flexDirection: 'row-reverse' };
}

/** The exit code that the mark is about, where it does not reach the next mark. @param distance to that, in CSS pixels */
function exitCodeOf({ tone, events }: Mark, distance: number): string | null {
  const exitCode = events.findLast(({ event }) => event === 'exited')?.exitCode ?? null;
  if (tone !== 'bad' || exitCode === null) return null;
  const words = formatExitCode(exitCode);
  return distance < 2 * HALF + (words.length + 1) * CHARACTER ? null : words;
}
