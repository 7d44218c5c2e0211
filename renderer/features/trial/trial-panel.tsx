import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Dismiss16Regular, Stop16Regular } from '@fluentui/react-icons';
import { useEffect, useRef, type ReactNode } from 'react';
import { TRIAL_MS } from '../../../electron/contract/trial.js';
import { displayText } from '../../../electron/contract/display-text.js';
import { useText } from '../../lib/i18n.js';
import { useNow } from '../../lib/use-now.js';
import { TrialResult } from './trial-result.js';
import { portTexts, type TrialState } from './trial-state.js';
import type { Trial } from './use-trial.js';

const useStyles = makeStyles({
  panel: {
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingTop: tokens.spacingVerticalS,
    minHeight: 0,
    maxHeight: '45%',
    overflowY: 'auto',
  },
  head: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS, minHeight: '24px' },
  title: { fontWeight: tokens.fontWeightSemibold, flexShrink: 0 },
  state: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  button: { flexShrink: 0 },
  quiet: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
    userSelect: 'text',
  },
  output: {
    margin: 0,
    minHeight: '48px',
    maxHeight: '136px',
    flexShrink: 0,
    overflowY: 'auto',
    padding: '4px 8px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    userSelect: 'text',
  },
  error: { color: tokens.colorPaletteRedForeground1 },
});

export interface TrialPanelProps {
  readonly trial: Trial;
  /** What else is to be known about this run. */
  readonly notes?: readonly string[];
  readonly className?: string;
}

/** The test run of the form: what it prints, what it does, and in the end what came of it, in words. */
export function TrialPanel({ trial, notes = [], className }: TrialPanelProps): ReactNode {
  const styles = useStyles();
  const t = useText();
  const { state, active, stop, clear } = trial;
  if (state === null) return null;
  return (
    <section className={mergeClasses(styles.panel, className)} aria-label={t('trial.title')}>
      <div className={styles.head}>
        <span className={styles.title}>{t('trial.title')}</span>
        <span className={styles.state}>{active && <Remaining startedAt={state.startedAt} />}</span>
        {active ? (
          <Button size="small" className={styles.button} icon={<Stop16Regular />} onClick={stop}>
            {t('trial.stop')}
          </Button>
        ) : (
          <Button
            size="small"
            appearance="subtle"
            className={styles.button}
            icon={<Dismiss16Regular />}
            aria-label={t('trial.close')}
            onClick={clear}
          />
        )}
      </div>
      {notes.map((note) => (
        <span key={note} className={styles.quiet}>
          {note}
        </span>
      ))}
      <TrialResult state={state} />
      {state.phase !== 'refused' && (
        <>
          <Facts state={state} />
          <Output state={state} />
        </>
      )}
      <span className={styles.quiet}>{t('trial.difference')}</span>
    </section>
  );
}

/** How long it goes on; not a live region, which would speak each second. */
function Remaining({ startedAt }: { readonly startedAt: number }): ReactNode {
  const t = useText();
  const now = useNow();
  const seconds = Math.max(0, Math.ceil((startedAt + TRIAL_MS - now) / 1000));
  return <span role="timer">{t('trial.remaining', { count: Math.min(seconds, TRIAL_MS / 1000) })}</span>;
}

function Facts({ state }: { readonly state: TrialState }): ReactNode {
  const styles = useStyles();
  const t = useText();
  const ports = portTexts(state.sockets);
  const parts = [
    ports.length > 0 ? t('trial.ports', { ports: ports.join(', ') }) : t('trial.noPorts'),
    ...(state.processes > 1 ? [t('trial.processes', { count: state.processes })] : []),
  ];
  return <span className={styles.quiet}>{parts.join(' · ')}</span>;
}

/** The newest output, at whose end it stays until somebody scrolls up. */
function Output({ state }: { readonly state: TrialState }): ReactNode {
  const styles = useStyles();
  const t = useText();
  const element = useRef<HTMLPreElement>(null);
  const atEnd = useRef(true);
  const { parts, cut, phase } = state;
  useEffect(() => {
    const pre = element.current;
    if (pre !== null && atEnd.current) pre.scrollTop = pre.scrollHeight;
  }, [parts]);
  const empty = parts.length === 0;
  return (
    <>
      {cut && <span className={styles.quiet}>{t('trial.cut')}</span>}
      <pre
        ref={element}
        className={styles.output}
        aria-label={t('trial.output')}
        tabIndex={0}
        onScroll={({ currentTarget: { scrollTop, scrollHeight, clientHeight } }) => {
          atEnd.current = scrollHeight - clientHeight - scrollTop < 4;
        }}
      >
        {empty && (
          <span className={styles.quiet}>{t(phase === 'ended' ? 'trial.silent' : 'trial.nothingYet')}</span>
        )}
        {parts.map(({ stream, text }, index) => (
          <span key={index} className={mergeClasses(stream === 'stderr' && styles.error)}>
            {shown(text)}
          </span>
        ))}
      </pre>
    </>
  );
}

function shown(text: string): string {
  return text
    .split('\n')
    .map((line) => displayText(line.replace(/\r$/, '')))
    .join('\n');
}
