import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState, type ReactNode } from 'react';
import type { HostEvent, Service } from '../../../electron/contract/helper/model.js';
import type { SystemEvent } from '../../../electron/contract/helper/system-events.js';
import { sayFailure } from '../../../electron/contract/translate.js';
import { useLanguage, useText } from '../../lib/i18n.js';
import { useApi } from '../../lib/use-api.js';
import { useLoaded } from '../../lib/use-loaded.js';
import { CopyButton } from '../../ui/copy-button.js';
import { Segmented } from '../../ui/segmented.js';
import { EventGroupView } from './event-row.js';
import { eventsText } from './event-words.js';
import { EVENT_FILTERS, groupEvents, merge, passes, type EventFilter } from './groups.js';
import { SystemRemark } from './system-remark.js';

const LIMIT = 500;
const NO_EVENTS: readonly HostEvent[] = [];
const NO_SYSTEM_EVENTS: readonly SystemEvent[] = [];

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', columnGap: '8px', flexShrink: 0, padding: '6px 12px 2px' },
  scroller: {
    flexGrow: 1,
    minHeight: 0,
    overflow: 'auto',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  list: { margin: 0, padding: '2px 0 6px', listStyleType: 'none' },
  told: { padding: '16px 12px', color: tokens.colorNeutralForeground2 },
});

/** What has happened to a service, newest first. */
export function History({ service }: { readonly service: Service }): ReactNode {
  const styles = useStyles();
  const t = useText();
  const language = useLanguage();
  const api = useApi();
  const [filter, setFilter] = useState<EventFilter>('all');
  const key = `${service.state} ${String(service.pid)} ${service.restarts} ${service.nextStartAt ?? ''}`;
  const { value, failure } = useLoaded(service.name, key, () =>
    api.invoke('services.events', { name: service.name, limit: LIMIT }),
  );
  const system = useLoaded(service.name, `${service.scmState} ${service.startType} ${service.account}`, () =>
    api.invoke('services.systemEvents', { name: service.name }),
  );
  const recorded = value?.events ?? NO_EVENTS;
  const written = system.value?.events ?? NO_SYSTEM_EVENTS;
  const events = useMemo(() => merge(recorded, written), [recorded, written]);
  const shown = useMemo(() => events.filter((event) => passes(event, filter)), [events, filter]);
  const groups = useMemo(() => groupEvents(shown).reverse(), [shown]);
  if (failure !== null) return <p className={styles.told}>{sayFailure(t, failure)}</p>;
  if (value === null) return <div aria-busy="true" />;
  if (events.length === 0) {
    return (
      <>
        <p className={styles.told}>{t('events.none')}</p>
        <SystemRemark history={system} />
      </>
    );
  }
  return (
    <>
      <div className={styles.head}>
        <Segmented
          label={t('events.filter.label')}
          options={EVENT_FILTERS.map((each) => ({ value: each, label: t(`events.filter.${each}`) }))}
          value={filter}
          onChange={setFilter}
        />
        <CopyButton text={eventsText(t, shown, language)} label={t('events.copy', { count: shown.length })} />
      </div>
      <div
        className={styles.scroller}
        tabIndex={0}
        role="region"
        aria-label={t('events.list', { name: service.name })}
      >
        {groups.length === 0 ? (
          <p className={styles.told}>{t('events.noneOfKind')}</p>
        ) : (
          <ol className={styles.list} reversed>
            {groups.map((group, index) => (
              // Counted from the oldest, so that a row stays itself when newer ones come.
              <EventGroupView
                key={`${group.events[0]?.at} ${groups.length - index}`}
                name={service.name}
                group={group}
              />
            ))}
          </ol>
        )}
        <SystemRemark history={system} />
      </div>
    </>
  );
}
