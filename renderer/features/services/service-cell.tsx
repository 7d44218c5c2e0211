import { mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { formatBytes, formatExitCode } from '../../../electron/contract/format.js';
import type { Sample, Service } from '../../../electron/contract/helper/model.js';
import type { ListColumn } from '../../../electron/contract/list-columns.js';
import type { TextFunction } from '../../lib/i18n.js';
import { accountText } from './account.js';
import type { CellStyles } from './cell-styles.js';
import { FavouriteStar } from './favourite-star.js';
import { Uptime } from './live-text.js';
import { CpuCell, MeasuredCell } from './measured-cells.js';
import { NumberCell } from './number-cell.js';
import { StateCell } from './state-cell.js';

/** What the cells of a row share: a row asks for it once, since a list is made of very many cells. */
export interface CellContext {
  readonly t: TextFunction;
  /** BCP 47 tag, for numbers. */
  readonly language: string;
  readonly styles: CellStyles;
  /** Whether the display name has a column of its own. */
  readonly displayNameShown: boolean;
  readonly label: string | null;
  readonly favourite: boolean;
  /** Whether the mouse is over the row. */
  readonly hovered: boolean;
}

/** One cell of the list. */
export function serviceCell(column: ListColumn, service: Service, context: CellContext): ReactNode {
  const { t, language, styles } = context;
  const { name, pid, startedAt, reason } = service;
  const whole = (value: number): string => value.toLocaleString(language);
  const measured = (show: (sample: Sample) => string): ReactNode => (
    <MeasuredCell key={column} name={name} show={show} styles={styles} />
  );
  const number = (content: ReactNode): ReactNode => (
    <NumberCell key={column} styles={styles}>
      {content}
    </NumberCell>
  );
  const words = (text: string, title = text): ReactNode => (
    <div key={column} role="gridcell" className={styles.cell} title={title}>
      {text}
    </div>
  );
  switch (column) {
    case 'state':
      return <StateCell key={column} service={service} context={context} />;
    case 'name':
      return nameCell(service, context);
    case 'displayName':
      return words(service.displayName);
    case 'label':
      return words(context.label ?? '');
    case 'pid':
      return number(pid);
    case 'uptime':
      return number(startedAt === null ? null : <Uptime since={startedAt} />);
    case 'cpu':
      return <CpuCell key={column} name={name} language={language} styles={styles} />;
    case 'memory':
      return measured(({ privateBytes }) => formatBytes(privateBytes));
    case 'threads':
      return measured(({ threads }) => whole(threads));
    case 'handles':
      return measured(({ handles }) => whole(handles));
    case 'restarts':
      return number(service.restarts === 0 ? null : whole(service.restarts));
    case 'lastExit': {
      const exitCode = reason?.exitCode ?? null;
      return number(exitCode === null ? null : formatExitCode(exitCode));
    }
    case 'startType':
      return words(t(`startType.${service.startType}`));
    case 'account':
      return words(accountText(t, service.account), service.account);
  }
}

/** The name, and behind it the display name where that has no column of its own. */
function nameCell({ name, displayName }: Service, context: CellContext): ReactNode {
  const { styles, displayNameShown, favourite, hovered } = context;
  const differs = displayName !== name && displayName !== '';
  return (
    <div
      key="name"
      role="gridcell"
      className={mergeClasses(styles.cell, styles.name)}
      title={displayName === name ? name : `${name}\n${displayName}`}
    >
      <span className={styles.text}>
        {name}
        {differs && !displayNameShown && <span className={styles.display}>{displayName}</span>}
      </span>
      {(favourite || hovered) && <FavouriteStar name={name} favourite={favourite} />}
    </div>
  );
}
