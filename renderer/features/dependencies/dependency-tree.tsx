import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircle12Regular, GroupList20Regular, PlugConnected20Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { DependencyNode } from '../../../electron/contract/dependencies.js';
import type { Service } from '../../../electron/contract/helper/model.js';
import { useText } from '../../lib/i18n.js';
import { useCommands } from '../../lib/store/commands.js';
import { useWindowStore } from '../../lib/store/store.js';
import { ActionButton } from '../../ui/action-button.js';
import { StateText } from '../services/live-text.js';
import { inScope } from '../services/rows.js';
import { StateIcon } from '../services/state-icon.js';
import { useAvailability } from '../services/use-availability.js';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  below: { marginLeft: '5px', paddingLeft: '14px', borderLeft: `1px solid ${tokens.colorNeutralStroke2}` },
  row: { display: 'flex', alignItems: 'center', columnGap: '8px', minHeight: '28px' },
  icon: {
    display: 'flex',
    justifyContent: 'center',
    flexShrink: 0,
    width: '12px',
    color: tokens.colorNeutralForeground3,
  },
  missing: { color: tokens.colorPaletteRedForeground1 },
  name: {
    flexShrink: 0,
    maxWidth: '60%',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    userSelect: 'text',
  },
  quiet: { color: tokens.colorNeutralForeground3 },
});

export interface DependencyTreeProps {
  readonly nodes: readonly DependencyNode[];
  /** Whether what does not run can be started from here. */
  readonly startable: boolean;
  /** Names of those that exist without being listed; null while that is not known. */
  readonly unlisted: readonly string[] | null;
}

/** A tree of services as nested lists. */
export function DependencyTree({ nodes, startable, unlisted }: DependencyTreeProps): ReactNode {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {nodes.map((node, index) => (
        <li key={`${index} ${node.kind} ${node.name}`}>
          <Row node={node} startable={startable} unlisted={unlisted} />
          {node.children.length > 0 && (
            <div className={styles.below}>
              <DependencyTree nodes={node.children} startable={startable} unlisted={unlisted} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

interface RowProps extends Omit<DependencyTreeProps, 'nodes'> {
  readonly node: DependencyNode;
}

function Row({ node, startable, unlisted }: RowProps): ReactNode {
  const styles = useStyles();
  const t = useText();
  const { name, service } = node;
  if (node.kind === 'group') {
    const empty = node.children.length === 0 && node.ends === null;
    return (
      <div className={styles.row}>
        <span className={styles.icon} aria-hidden="true">
          <GroupList20Regular fontSize={14} />
        </span>
        <span className={styles.name}>{t('dependencies.group', { name })}</span>
        <span className={mergeClasses(styles.quiet, empty && styles.missing)}>
          {t(empty ? 'dependencies.groupEmpty' : 'dependencies.groupAny')}
        </span>
      </div>
    );
  }
  if (service === null) {
    const missing = unlisted !== null && !unlisted.includes(name);
    return (
      <div className={styles.row}>
        <span className={mergeClasses(styles.icon, missing && styles.missing)} aria-hidden="true">
          {missing ? <ErrorCircle12Regular /> : <PlugConnected20Regular fontSize={14} />}
        </span>
        <span className={styles.name}>{name}</span>
        {unlisted !== null && (
          <span className={mergeClasses(styles.quiet, missing && styles.missing)}>
            {t(missing ? 'dependencies.missing' : 'dependencies.unlisted')}
          </span>
        )}
      </div>
    );
  }
  return <ServiceRow node={node} service={service} startable={startable} />;
}

interface ServiceRowProps {
  readonly node: DependencyNode;
  readonly service: Service;
  readonly startable: boolean;
}

function ServiceRow({ node, service, startable }: ServiceRowProps): ReactNode {
  const styles = useStyles();
  const t = useText();
  const store = useWindowStore();
  const commands = useCommands();
  const { start } = useAvailability(service);
  const { name, displayName, state } = service;
  const canStart = startable && (state === 'stopped' || state === 'failed') && node.ends !== 'cycle';

  function show(): void {
    if (!inScope(service, store.getState().settings.scope)) void commands.set({ scope: 'all' });
    store.setState({ selected: name, multi: null, filter: '' });
  }

  return (
    <div className={styles.row}>
      <span className={styles.icon}>
        <StateIcon state={state} />
      </span>
      <Link as="button" className={styles.name} title={displayName} onClick={show}>
        {name}
      </Link>
      <span className={styles.quiet}>
        <StateText service={service} />
      </span>
      {node.ends !== null && (
        <span className={mergeClasses(styles.quiet, node.ends === 'cycle' && styles.missing)}>
          {t(`dependencies.${node.ends}`)}
        </span>
      )}
      {canStart && (
        <ActionButton
          elevates
          label={t('dependencies.start', { name })}
          disabledReason={start}
          onClick={() => void commands.control('start', [name])}
        />
      )}
    </div>
  );
}
