import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { formatBytes, formatExitCode } from '../../../electron/contract/format.js';
import type { Sample, Service } from '../../../electron/contract/helper/model.js';
import type { ListColumn } from '../../../electron/contract/list-view.js';
import { useLanguage, useText } from '../../lib/i18n.js';
import { serviceKey } from '../../lib/store/services.js';
import { useWindow } from '../../lib/store/store.js';
import { accountText } from './account.js';
import { Uptime } from './live-text.js';
import { cellStyles } from './cell-styles.js';
import { Sparkline } from './sparkline.js';
import { StateCell } from './state-cell.js';

const useStyles = makeStyles({
  ...cellStyles,
  cpu: { display: 'flex', alignItems: 'center', justifyContent: 'flex-end' },
  share: { minWidth: '46px' },
});

const NOTHING = '–';

export interface ServiceCellProps {
  readonly service: Service;
  readonly column: ListColumn;
  /** Whether the display name has a column of its own. */
  readonly displayNameShown: boolean;
}

/** One cell of the list. What is measured is drawn again with each figure, by itself. */
export function ServiceCell({ service, column, displayNameShown }: ServiceCellProps): ReactNode {
  const t = useText();
  const language = useLanguage();
  const { pid, startedAt, reason } = service;
  switch (column) {
    case 'state':
      return <StateCell service={service} />;
    case 'name':
      return <NameCell service={service} displayNameShown={displayNameShown} />;
    case 'displayName':
      return <TextCell text={service.displayName} />;
    case 'pid':
      return <NumberCell>{pid}</NumberCell>;
    case 'uptime':
      return <NumberCell>{startedAt === null ? null : <Uptime since={startedAt} />}</NumberCell>;
    case 'cpu':
      return <CpuCell name={service.name} />;
    case 'memory':
      return (
        <MeasuredCell name={service.name} show={({ privateBytes }: Sample) => formatBytes(privateBytes)} />
      );
    case 'threads':
      return (
        <MeasuredCell name={service.name} show={({ threads }: Sample) => threads.toLocaleString(language)} />
      );
    case 'handles':
      return (
        <MeasuredCell name={service.name} show={({ handles }: Sample) => handles.toLocaleString(language)} />
      );
    case 'restarts':
      return (
        <NumberCell>{service.restarts === 0 ? null : service.restarts.toLocaleString(language)}</NumberCell>
      );
    case 'lastExit': {
      const exitCode = reason?.exitCode ?? null;
      return <NumberCell>{exitCode === null ? null : formatExitCode(exitCode)}</NumberCell>;
    }
    case 'startType':
      return <TextCell text={t(`startType.${service.startType}`)} />;
    case 'account':
      return <TextCell text={accountText(t, service.account)} title={service.account} />;
  }
}

function TextCell({ text, title = text }: { readonly text: string; readonly title?: string }): ReactNode {
  const styles = useStyles();
  return (
    <div role="gridcell" className={styles.cell} title={title}>
      {text}
    </div>
  );
}

function NumberCell({ children }: { readonly children: ReactNode }): ReactNode {
  const styles = useStyles();
  const none = children === null;
  return (
    <div role="gridcell" className={mergeClasses(styles.cell, styles.end, none && styles.quiet)}>
      {none ? NOTHING : children}
    </div>
  );
}

/** The name, and behind it the display name where that has no column of its own. */
function NameCell({
  service,
  displayNameShown,
}: {
  readonly service: Service;
  readonly displayNameShown: boolean;
}): ReactNode {
  const styles = useStyles();
  const { name, displayName } = service;
  const differs = displayName !== name && displayName !== '';
  return (
    <div
      role="gridcell"
      className={styles.cell}
      title={displayName === name ? name : `${name}\n${displayName}`}
    >
      {name}
      {differs && !displayNameShown && <span className={styles.display}>{displayName}</span>}
    </div>
  );
}

function MeasuredCell({
  name,
  show,
}: {
  readonly name: string;
  readonly show: (sample: Sample) => string;
}): ReactNode {
  const text = useWindow((state) => {
    const figures = state.figures.get(serviceKey(name));
    return figures === undefined ? null : show(figures.sample);
  });
  return <NumberCell>{text}</NumberCell>;
}

function CpuCell({ name }: { readonly name: string }): ReactNode {
  const styles = useStyles();
  const language = useLanguage();
  const figures = useWindow((state) => state.figures.get(serviceKey(name)));
  if (figures === undefined) return <NumberCell>{null}</NumberCell>;
  return (
    <div role="gridcell" className={mergeClasses(styles.cell, styles.end, styles.cpu)}>
      <Sparkline values={figures.cpuHistory} />
      <span className={styles.share}>{percent(language, figures.sample.cpu)}</span>
    </div>
  );
}

function percent(language: string, share: number): string {
  const digits = share < 10 ? 1 : 0;
  return new Intl.NumberFormat(language, {
    style: 'percent',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(share / 100);
}
