import {
  Button,
  makeStyles,
  Menu,
  MenuPopover,
  MenuTrigger,
  Tab,
  TabList,
  tokens,
  Tooltip,
} from '@fluentui/react-components';
import {
  ArrowClockwiseRegular,
  MoreHorizontalRegular,
  PlayRegular,
  StopRegular,
} from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { Service } from '../../../electron/contract/helper/model.js';
import { DETAIL_TABS } from '../../../electron/contract/detail-tabs.js';
import { useLanguage, useText } from '../../lib/i18n.js';
import { lazyPart } from '../../lib/lazy-part.js';
import { useCommands } from '../../lib/store/commands.js';
import { useWindow, useWindowStore } from '../../lib/store/store.js';
import { ActionButton } from '../../ui/action-button.js';
import { DiagnosisPanel } from '../diagnosis/diagnosis-panel.js';
import { LogPane } from '../logs/log-pane.js';
import { useLogSession } from '../logs/use-log-session.js';
import { startLabel } from './availability.js';
import { explain } from './explanation.js';
import { StateText } from './live-text.js';
import { ServiceMenu } from './service-menu.js';
import { StateIcon } from './state-icon.js';
import { useAvailability } from './use-availability.js';

// The log opens first, and at once; it has no use for the code of the others.
const Dependencies = lazyPart(() =>
  import('../dependencies/dependencies.js').then((part) => part.Dependencies),
);
const HealthPane = lazyPart(() => import('../health/health-pane.js').then((part) => part.HealthPane));
const History = lazyPart(() => import('../events/history.js').then((part) => part.History));
const Overview = lazyPart(() => import('./overview.js').then((part) => part.Overview));
const SettingsPane = lazyPart(() =>
  import('../configure/settings-pane.js').then((part) => part.SettingsPane),
);

const useStyles = makeStyles({
  detail: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  head: {
    display: 'flex',
    alignItems: 'center',
    flexShrink: 0,
    columnGap: '8px',
    padding: '6px 12px 0',
    minHeight: '32px',
  },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: '24px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  state: { display: 'flex', alignItems: 'center', columnGap: '6px', whiteSpace: 'nowrap' },
  reason: {
    minWidth: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    userSelect: 'text',
  },
  space: { flexGrow: 1 },
  actions: { display: 'flex', flexShrink: 0, columnGap: '4px' },
  tabs: { flexShrink: 0, paddingInline: '4px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  panel: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
});

/** One service: what it does now, and its log, its set-up and its history. */
export function Detail({ service }: { readonly service: Service }): ReactNode {
  const styles = useStyles();
  const t = useText();
  const store = useWindowStore();
  const tab = useWindow((state) => state.tab);
  return (
    <section className={styles.detail} aria-label={t('services.detail', { name: service.name })}>
      <Head service={service} />
      <DiagnosisPanel service={service} />
      <TabList
        className={styles.tabs}
        size="small"
        selectedValue={tab}
        onTabSelect={(_, { value }) =>
          store.setState({ tab: DETAIL_TABS.find((each) => each === value) ?? 'log' })
        }
      >
        {DETAIL_TABS.map((each) => (
          <Tab key={each} value={each} id={`tab-${each}`} aria-controls="detail-panel">
            {t(`services.tab.${each}`)}
          </Tab>
        ))}
      </TabList>
      <div id="detail-panel" className={styles.panel} role="tabpanel" aria-labelledby={`tab-${tab}`}>
        {tab === 'log' && <ServiceLog key={service.name} service={service} />}
        {tab === 'overview' && <Overview service={service} />}
        {tab === 'health' && <HealthPane service={service} />}
        {tab === 'history' && <History service={service} />}
        {tab === 'settings' && <SettingsPane key={service.name} service={service} />}
        {tab === 'dependencies' && <Dependencies service={service} />}
      </div>
    </section>
  );
}

function Head({ service }: { readonly service: Service }): ReactNode {
  const styles = useStyles();
  const t = useText();
  const commands = useCommands();
  const reasons = useAvailability(service);
  const { name } = service;
  const explanation = explain(t, service, useLanguage());
  const canStart = ['stopped', 'failed', 'backoff'].includes(service.state);
  return (
    <div className={styles.head}>
      <h2 className={styles.name}>{name}</h2>
      <span className={styles.state}>
        <StateIcon state={service.state} />
        <StateText service={service} />
      </span>
      {explanation !== null && (
        <span className={styles.reason} title={explanation}>
          {explanation}
        </span>
      )}
      <span className={styles.space} />
      <div className={styles.actions}>
        {canStart && (
          <ActionButton
            appearance="secondary"
            icon={<PlayRegular />}
            elevates
            label={t(startLabel(service))}
            disabledReason={reasons.start}
            onClick={() => void commands.control('start', [name])}
          />
        )}
        {(!canStart || service.state === 'backoff') && (
          <ActionButton
            appearance="secondary"
            icon={<StopRegular />}
            elevates
            label={t('action.stop')}
            disabledReason={reasons.stop}
            onClick={() => void commands.control('stop', [name])}
          />
        )}
        {!canStart && (
          <ActionButton
            appearance="secondary"
            icon={<ArrowClockwiseRegular />}
            elevates
            label={t('action.restart')}
            disabledReason={reasons.restart}
            onClick={() => void commands.control('restart', [name])}
          />
        )}
        <Menu positioning="below-end">
          <MenuTrigger disableButtonEnhancement>
            <Tooltip content={t('services.more')} relationship="label">
              <Button size="small" appearance="subtle" icon={<MoreHorizontalRegular />} />
            </Tooltip>
          </MenuTrigger>
          <MenuPopover>
            <ServiceMenu service={service} control={false} />
          </MenuPopover>
        </Menu>
      </div>
    </div>
  );
}

function ServiceLog({ service }: { readonly service: Service }): ReactNode {
  return <LogPane session={useLogSession(service.name)} service={service} />;
}
