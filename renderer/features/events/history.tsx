import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { HostEvent, Service } from '../../../electron/contract/helper/model.js';
import { sayFailure, sayWin32 } from '../../../electron/contract/translate.js';
import { useLanguage, useText } from '../../lib/i18n.js';
import { useApi } from '../../lib/use-api.js';
import { useLoaded } from '../../lib/use-loaded.js';
import { StateIcon } from '../services/state-icon.js';
import { describeEvent, explainExitCode, toneOf } from './describe-event.js';

const LIMIT = 200;

const useStyles = makeStyles({
  scroller: {
    flexGrow: 1,
    minHeight: 0,
    overflow: 'auto',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  list: { margin: 0, padding: '6px 0', listStyleType: 'none' },
  event: {
    display: 'grid',
    gridTemplateColumns: '160px 20px minmax(0, 1fr)',
    padding: '3px 12px',
    lineHeight: '20px',
    userSelect: 'text',
  },
  time: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  mark: { paddingTop: '4px' },
  words: { color: tokens.colorNeutralForeground3 },
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
  told: { padding: '16px 12px', color: tokens.colorNeutralForeground2 },
});

const MARKS = { bad: 'failed', good: 'running' } as const;

/** What has happened to a service, newest first. */
export function History({ service }: { readonly service: Service }): ReactNode {
  const styles = useStyles();
  const t = useText();
  const api = useApi();
  const key = `${service.state} ${String(service.pid)} ${service.restarts} ${service.nextStartAt ?? ''}`;
  const { value, failure } = useLoaded(service.name, key, () =>
    api.invoke('services.events', { name: service.name, limit: LIMIT }),
  );
  if (failure !== null) return <p className={styles.told}>{sayFailure(t, failure)}</p>;
  if (value === null) return <div aria-busy="true" />;
  if (value.events.length === 0) return <p className={styles.told}>{t('events.none')}</p>;
  return (
    <div
      className={styles.scroller}
      tabIndex={0}
      role="region"
      aria-label={t('events.list', { name: service.name })}
    >
      <ol className={styles.list} reversed>
        {value.events.toReversed().map((event, index) => (
          <EventView key={`${event.at} ${value.events.length - index}`} event={event} />
        ))}
      </ol>
    </div>
  );
}

function EventView({ event }: { readonly event: HostEvent }): ReactNode {
  const styles = useStyles();
  const t = useText();
  const language = useLanguage();
  const { key, params } = describeEvent(event);
  const tone = toneOf(event);
  const words = event.event === 'exited' ? explainExitCode(event.exitCode) : null;
  const win32Text = event.win32 === null ? '' : sayWin32(t, event.win32);
  return (
    <li className={styles.event}>
      <time className={styles.time} dateTime={event.at}>
        {new Intl.DateTimeFormat(language, {
          year: 'numeric',
          month: '2-digit',
          day: '2-digit',
          hour: '2-digit',
          minute: '2-digit',
          second: '2-digit',
          hourCycle: 'h23',
        }).format(new Date(event.at))}
      </time>
      <span className={styles.mark}>{tone !== 'plain' && <StateIcon state={MARKS[tone]} />}</span>
      <span>
        {t(key, { ...params, win32Text })}
        {words !== null && <span className={styles.words}> {t(words)}</span>}
      </span>
      {event.output !== null && event.output.length > 0 && (
        <div className={styles.output} aria-label={t('events.lastOutput')} role="group">
          {event.output.join('\n')}
        </div>
      )}
    </li>
  );
}
