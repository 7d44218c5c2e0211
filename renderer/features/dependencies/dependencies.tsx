import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, type ReactNode } from 'react';
import { DependencyGraph } from '../../../electron/contract/dependencies.js';
import type { Service } from '../../../electron/contract/helper/model.js';
import { useText } from '../../lib/i18n.js';
import { useWindow } from '../../lib/store/store.js';
import { useApi } from '../../lib/use-api.js';
import { useLoaded } from '../../lib/use-loaded.js';
import { DependencyTree } from './dependency-tree.js';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    flexGrow: 1,
    minHeight: 0,
    overflow: 'auto',
    alignItems: 'start',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  column: { minWidth: 0, padding: '8px 12px 12px' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: '24px',
  },
  told: { margin: 0, lineHeight: '24px', color: tokens.colorNeutralForeground3 },
});

/** What a service needs and what needs it, as two trees with the state of each. */
export function Dependencies({ service }: { readonly service: Service }): ReactNode {
  const styles = useStyles();
  const t = useText();
  const api = useApi();
  const services = useWindow((state) => state.services);
  const graph = useMemo(() => new DependencyGraph(services.values()), [services]);
  const unknown = useMemo(() => graph.unlisted(service.name).slice(0, MAX_ASKED), [graph, service.name]);
  const { value } = useLoaded(service.name, unknown.join('\n'), () =>
    unknown.length === 0
      ? Promise.resolve({ names: [] })
      : api.invoke('services.unlisted', { names: [...unknown] }),
  );
  const { name } = service;
  const columns = [
    { key: 'needs', nodes: graph.needs(name) },
    { key: 'neededBy', nodes: graph.neededBy(name) },
  ] as const;
  return (
    <div
      className={styles.columns}
      tabIndex={0}
      role="region"
      aria-label={t('dependencies.region', { name })}
    >
      {columns.map(({ key, nodes }) => (
        <section key={key} className={styles.column} aria-label={t(`dependencies.${key}.title`, { name })}>
          <h3 className={styles.title}>{t(`dependencies.${key}.title`, { name })}</h3>
          {nodes.length === 0 ? (
            <p className={styles.told}>{t(`dependencies.${key}.none`)}</p>
          ) : (
            <DependencyTree nodes={nodes} startable={key === 'needs'} unlisted={value?.names ?? null} />
          )}
        </section>
      ))}
    </div>
  );
}

/** Most names that one question may have. */
const MAX_ASKED = 100;
