import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronRight16Regular } from '@fluentui/react-icons';
import { useId, useState, type ReactNode } from 'react';
import { formatExitCode, formatRan } from '../../../electron/contract/format.js';
import { isSystemEvent } from '../../../electron/contract/helper/system-events.js';
import { useLanguage, useText } from '../../lib/i18n.js';
import { useShowLog } from '../logs/use-show-log.js';
import { StateIcon } from '../services/state-icon.js';
import { toneOf } from './describe-event.js';
import { isCrash, systemTone } from './describe-system-event.js';
import { eventTime, outputOf, sayEvent } from './event-words.js';
import type { EventGroup, HistoryEvent } from './groups.js';

/** Lines of the last output that are shown unasked. */
const LINES = 3;

const useStyles = makeStyles({
  event: {
    display: 'grid',
    gridTemplateColumns: '160px 20px minmax(0, 1fr) max-content',
    padding: '3px 12px',
    lineHeight: '20px',
    userSelect: 'text',
  },
  time: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  mark: { paddingTop: '4px' },
  words: { color: tokens.colorNeutralForeground3 },
  more: {
    minWidth: 0,
    height: '20px',
    padding: '0 4px 0 0',
    fontWeight: tokens.fontWeightRegular,
    justifyContent: 'flex-start',
  },
  output: {
    gridColumn: 3,
    margin: '2px 0 4px',
    padding: '4px 8px',
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: '12px',
    lineHeight: '18px',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  all: { display: 'block', fontFamily: tokens.fontFamilyBase, fontSize: '12px' },
  below: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    borderLeft: `3px solid ${tokens.colorNeutralStroke2}`,
  },
});

const MARKS = { bad: 'failed', good: 'running' } as const;

export interface EventGroupViewProps {
  /** The service's name. */
  readonly name: string;
  readonly group: EventGroup;
}

/** An event, or several of a service that fails again and again, newest first when they are unfolded. */
export function EventGroupView({ name, group }: EventGroupViewProps): ReactNode {
  const styles = useStyles();
  const t = useText();
  const language = useLanguage();
  const id = useId();
  const [open, setOpen] = useState(false);
  const { events, failures, spanMs, exitCode } = group;
  const last = events.at(-1);
  const failed = events.findLast(hasLog) ?? last;
  if (last === undefined || failed === undefined) return null;
  if (failures === 0) {
    return (
      <li>
        <EventView name={name} event={last} />
      </li>
    );
  }
  const params = { times: failures, span: formatRan(spanMs), exitCode: formatExitCode(exitCode ?? 0) };
  return (
    <li>
      <div className={styles.event}>
        <time className={styles.time} dateTime={last.at}>
          {eventTime(last.at, language)}
        </time>
        <span className={styles.mark}>
          <StateIcon state="failed" />
        </span>
        <span>
          <Button
            className={styles.more}
            size="small"
            appearance="transparent"
            icon={open ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
            aria-expanded={open}
            {...(open ? { 'aria-controls': id } : {})}
            onClick={() => setOpen(!open)}
          >
            {t(exitCode === null ? 'events.flapping' : 'events.flappingWith', params)}
          </Button>
        </span>
        <LogLink name={name} event={failed} />
        {!open && <Output lines={outputOf(failed)} />}
      </div>
      {open && (
        <ul id={id} className={styles.below}>
          {events.toReversed().map((event, index) => (
            <li key={`${event.at} ${index}`}>
              <EventView name={name} event={event} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function EventView({ name, event }: { readonly name: string; readonly event: HistoryEvent }): ReactNode {
  const styles = useStyles();
  const t = useText();
  const language = useLanguage();
  const tone = isSystemEvent(event) ? systemTone(event) : toneOf(event);
  const { text, meaning } = sayEvent(t, event);
  return (
    <div className={styles.event}>
      <time className={styles.time} dateTime={event.at}>
        {eventTime(event.at, language)}
      </time>
      <span className={styles.mark}>{tone !== 'plain' && <StateIcon state={MARKS[tone]} />}</span>
      <span>
        {text}
        {meaning !== '' && <span className={styles.words}> {meaning}</span>}
      </span>
      {hasLog(event) ? <LogLink name={name} event={event} /> : <span />}
      <Output lines={outputOf(event)} />
    </div>
  );
}

/** Whether the log may tell more of an event. */
function hasLog(event: HistoryEvent): boolean {
  return isSystemEvent(event) ? isCrash(event) : event.event === 'exited' || event.event === 'startFailed';
}

/** Leads to the log at the time of an event. */
function LogLink({ name, event }: { readonly name: string; readonly event: HistoryEvent }): ReactNode {
  const t = useText();
  const language = useLanguage();
  const showLog = useShowLog();
  return (
    <Link
      as="button"
      aria-label={t('events.showLogAt', { time: eventTime(event.at, language) })}
      onClick={() => showLog(name, Date.parse(event.at))}
    >
      {t('events.showLog')}
    </Link>
  );
}

/** The program's last lines: some of them, and all of them when asked for. */
function Output({ lines }: { readonly lines: readonly string[] }): ReactNode {
  const styles = useStyles();
  const t = useText();
  const [all, setAll] = useState(false);
  if (lines.length === 0) return null;
  return (
    <div className={styles.output} aria-label={t('events.lastOutput')} role="group">
      {lines.length > LINES && (
        <Link as="button" className={styles.all} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('events.fewerLines') : t('events.allLines', { lines: lines.length })}
        </Link>
      )}
      {(all ? lines : lines.slice(-LINES)).join('\n')}
    </div>
  );
}
