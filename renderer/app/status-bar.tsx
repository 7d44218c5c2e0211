import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, type ReactNode } from 'react';
import { useSelection } from '../features/services/use-selection.js';
import { inScope } from '../features/services/rows.js';
import { useText } from '../lib/i18n.js';
import { summarise } from '../lib/store/services.js';
import { useWindow } from '../lib/store/store.js';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    flexShrink: 0,
    height: '24px',
    paddingInline: '12px',
    columnGap: '24px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    whiteSpace: 'nowrap',
  },
  attention: { color: tokens.colorPaletteRedForeground1 },
});

/** How things stand: how many services, and whether the helper answers. */
export function StatusBar(): ReactNode {
  const styles = useStyles();
  const t = useText();
  const services = useWindow((state) => state.services);
  const scope = useWindow((state) => state.settings.scope);
  const connection = useWindow((state) => state.connection);
  const link = useWindow((state) => state.link);
  const { total, running, attention } = useMemo(
    () => summarise([...services.values()].filter((service) => inScope(service, scope))),
    [services, scope],
  );
  const selected = useSelection().keys.size;
  const state = link === 'open' ? connection.state : 'disconnected';
  return (
    <footer className={styles.bar}>
      <span>
        {t('app.status.services', { count: total })} · {t('app.status.running', { count: running })}
        {selected > 1 && <> · {t('app.status.selected', { count: selected })}</>}
        {attention > 0 && (
          <>
            {' · '}
            <span className={styles.attention}>{t('app.status.attention', { count: attention })}</span>
          </>
        )}
      </span>
      <span>
        {t(`app.status.${state}`)}
        {state === 'connected' && connection.helper !== null && ` · steward ${connection.helper.version}`}
      </span>
    </footer>
  );
}
