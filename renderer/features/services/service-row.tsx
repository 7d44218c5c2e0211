import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, type MouseEvent, type ReactNode } from 'react';
import { formatBytes } from '../../../electron/contract/format.js';
import type { Service } from '../../../electron/contract/helper/model.js';
import { sayReason } from '../../../electron/contract/translate.js';
import { useLanguage, useText } from '../../lib/i18n.js';
import { serviceKey } from '../../lib/store/services.js';
import { useWindow } from '../../lib/store/store.js';
import { GRID_TEMPLATE, REASON_HEIGHT, ROW_HEIGHT } from './columns.js';
import { StateText, Uptime } from './live-text.js';
import { Sparkline } from './sparkline.js';
import { StateIcon } from './state-icon.js';

export interface ServiceRowProps {
  readonly service: Service;
  readonly id: string;
  /** Position in the whole list, from 1, the head included. */
  readonly rowIndex: number;
  readonly selected: boolean;
  readonly onSelect: (name: string) => void;
  readonly onOpen: (name: string) => void;
  readonly onMenu: (name: string, event: MouseEvent) => void;
}

const useStyles = makeStyles({
  row: {
    position: 'relative',
    display: 'grid',
    gridTemplateColumns: GRID_TEMPLATE,
    gridTemplateRows: `${ROW_HEIGHT}px`,
    gridAutoRows: `${REASON_HEIGHT}px`,
    alignItems: 'center',
    paddingInline: '12px',
    fontSize: '13px',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  selected: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Selected },
    '::before': {
      content: '""',
      position: 'absolute',
      left: '3px',
      top: '5px',
      bottom: '5px',
      width: '3px',
      borderRadius: '2px',
      backgroundColor: tokens.colorCompoundBrandBackground,
      forcedColorAdjust: 'none',
    },
  },
  cell: {
    minWidth: 0,
    paddingRight: '12px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  end: { textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
  state: { display: 'flex', alignItems: 'center', columnGap: '8px' },
  quiet: { color: tokens.colorNeutralForeground3 },
  display: { marginLeft: '8px', color: tokens.colorNeutralForeground3 },
  cpu: { display: 'flex', alignItems: 'center', justifyContent: 'flex-end' },
  share: { minWidth: '46px' },
  reason: {
    gridColumn: '1 / -1',
    alignSelf: 'start',
    paddingLeft: '20px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '16px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    userSelect: 'text',
  },
  bad: { color: tokens.colorPaletteRedForeground1 },
  doubtful: { color: tokens.colorNeutralForeground2 },
});

const NOTHING = '–';

/** One service of the list, with the reason below when it is not as wished. */
export const ServiceRow = memo(function ServiceRow(props: ServiceRowProps): ReactNode {
  const { service, id, rowIndex, selected, onSelect, onOpen, onMenu } = props;
  const styles = useStyles();
  const t = useText();
  const operation = useWindow((state) => state.operations.get(serviceKey(service.name)) ?? null);
  const { name, displayName, pid, startedAt, reason } = service;
  const cell = styles.cell;
  const number = mergeClasses(styles.cell, styles.end);
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={rowIndex}
      aria-selected={selected}
      className={mergeClasses(styles.row, selected && styles.selected)}
      onMouseDown={(event) => {
        if (event.button === 0) onSelect(name);
      }}
      onDoubleClick={() => onOpen(name)}
      onContextMenu={(event) => onMenu(name, event)}
    >
      <div role="gridcell" className={mergeClasses(cell, styles.state)}>
        <StateIcon state={service.state} />
        <span className={styles.cell}>
          {operation === null || operation === 'create' ? (
            <StateText service={service} />
          ) : (
            t(`services.operation.${operation}`)
          )}
        </span>
      </div>
      <div role="gridcell" className={cell} title={displayName === name ? name : `${name}\n${displayName}`}>
        {name}
        {displayName !== name && displayName !== '' && <span className={styles.display}>{displayName}</span>}
      </div>
      <div role="gridcell" className={mergeClasses(number, pid === null && styles.quiet)}>
        {pid ?? NOTHING}
      </div>
      <div role="gridcell" className={mergeClasses(number, startedAt === null && styles.quiet)}>
        {startedAt === null ? NOTHING : <Uptime since={startedAt} />}
      </div>
      <Figures name={name} />
      <div role="gridcell" className={cell} title={t(`startType.${service.startType}`)}>
        {t(`startType.${service.startType}`)}
      </div>
      {reason !== null && (
        <div
          role="gridcell"
          className={mergeClasses(styles.reason, service.state === 'failed' ? styles.bad : styles.doubtful)}
          title={sayReason(t, reason)}
        >
          {sayReason(t, reason)}
        </div>
      )}
    </div>
  );
});

function percent(language: string, share: number): string {
  const digits = share < 10 ? 1 : 0;
  return new Intl.NumberFormat(language, {
    style: 'percent',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(share / 100);
}

/** CPU and memory; the only cells that are drawn again with each figure. */
function Figures({ name }: { readonly name: string }): ReactNode {
  const styles = useStyles();
  const language = useLanguage();
  const figures = useWindow((state) => state.figures.get(serviceKey(name)));
  const number = mergeClasses(styles.cell, styles.end);
  if (figures === undefined) {
    return (
      <>
        <div role="gridcell" className={mergeClasses(number, styles.quiet)}>
          {NOTHING}
        </div>
        <div role="gridcell" className={mergeClasses(number, styles.quiet)}>
          {NOTHING}
        </div>
      </>
    );
  }
  const { sample, cpuHistory } = figures;
  return (
    <>
      <div role="gridcell" className={mergeClasses(number, styles.cpu)}>
        <Sparkline values={cpuHistory} />
        <span className={styles.share}>{percent(language, sample.cpu)}</span>
      </div>
      <div role="gridcell" className={number}>
        {formatBytes(sample.privateBytes)}
      </div>
    </>
  );
}
