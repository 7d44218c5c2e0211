import { makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { HostEvent, Service } from '../../../electron/contract/helper/model.js';
import { sayFailure } from '../../../electron/contract/translate.js';
import { useText } from '../../lib/i18n.js';
import { lazyPart } from '../../lib/lazy-part.js';
import { useWindow, useWindowStore } from '../../lib/store/store.js';
import { useApi } from '../../lib/use-api.js';
import { useLoaded } from '../../lib/use-loaded.js';
import { Segmented } from '../../ui/segmented.js';
import { SPAN_NAMES, SPANS, spanOf, type Span } from './series.js';
import { useHealth } from './use-health.js';

/** Apart from the window's own code: it brings the library that draws. */
const HealthCharts = lazyPart(() => import('./health-charts.js').then((part) => part.HealthCharts));

const MAX_EVENTS = 1000;
const NO_EVENTS: readonly HostEvent[] = [];

const useStyles = makeStyles({
  pane: {
    flexGrow: 1,
    minHeight: 0,
    overflow: 'auto',
    scrollbarGutter: 'stable',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  head: { display: 'flex', alignItems: 'center', columnGap: '12px', padding: '6px 12px 2px' },
  tree: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  told: { padding: '16px 12px', color: tokens.colorNeutralForeground2 },
});

/** What a service's process tree takes, over the last hour. */
export function HealthPane({ service }: { readonly service: Service }): ReactNode {
  const t = useText();
  const styles = useStyles();
  if (service.managed === null) return <p className={styles.told}>{t('health.notMeasured')}</p>;
  return <Measured service={service} />;
}

function Measured({ service }: { readonly service: Service }): ReactNode {
  const styles = useStyles();
  const t = useText();
  const api = useApi();
  const store = useWindowStore();
  const chosen = useWindow((state) => state.healthSpan);
  const [opened, setOpened] = useState<{ readonly name: string; readonly span: Span } | null>(null);
  const { series, failure, now } = useHealth(service.name);
  // Chosen once: the charts must not jump when what was measured outgrows them.
  if (series !== null && opened?.name !== service.name) {
    setOpened({ name: service.name, span: spanOf(series, now) });
  }
  const span = chosen ?? opened?.span ?? 'hour';
  const happened = `${service.state} ${String(service.pid)} ${service.restarts} ${service.nextStartAt ?? ''}`;
  const { value } = useLoaded(service.name, happened, () =>
    api.invoke('services.events', { name: service.name, limit: MAX_EVENTS }),
  );
  if (failure !== null) return <p className={styles.told}>{sayFailure(t, failure)}</p>;
  if (series === null) return <div aria-busy="true" />;
  const processes = series.mean.processes.at(-1) ?? null;
  return (
    <div
      className={styles.pane}
      tabIndex={0}
      role="region"
      aria-label={t('health.region', { name: service.name })}
    >
      <div className={styles.head}>
        <Segmented
          label={t('health.span.label')}
          options={SPAN_NAMES.map((value) => ({ value, label: t(`health.span.${value}`) }))}
          value={span}
          onChange={(healthSpan) => store.setState({ healthSpan })}
        />
        <span className={styles.tree}>
          {processes === null ? t('health.notRunning') : t('health.tree', { count: Math.round(processes) })}
        </span>
      </div>
      <HealthCharts
        name={service.name}
        series={series}
        events={value?.events ?? NO_EVENTS}
        from={now - SPANS[span]}
        to={now}
      />
    </div>
  );
}
