import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, useState, type MouseEvent, type ReactNode } from 'react';
import type { Service } from '../../../electron/contract/helper/model.js';
import type { ListColumn } from '../../../electron/contract/list-columns.js';
import { useLanguage, useText } from '../../lib/i18n.js';
import { PortRemark } from '../diagnosis/port-remark.js';
import { REASON_HEIGHT, ROW_HEIGHT } from './columns.js';
import { useCellStyles } from './cell-styles.js';
import { explain } from './explanation.js';
import { RetryLink } from './retry-link.js';
import type { Modifiers } from './selection.js';
import { serviceCell } from './service-cell.js';

export interface ServiceRowProps {
  readonly service: Service;
  readonly columns: readonly ListColumn[];
  readonly id: string;
  /** Position in the whole list, from 1, the head included. */
  readonly rowIndex: number;
  readonly selected: boolean;
  /** Whether it has the focus while something else is selected, too. */
  readonly marked: boolean;
  readonly label: string | null;
  readonly favourite: boolean;
  readonly onSelect: (name: string, modifiers: Modifiers) => void;
  readonly onOpen: (name: string) => void;
  readonly onMenu: (name: string, event: MouseEvent) => void;
}

const useStyles = makeStyles({
  row: {
    position: 'relative',
    display: 'grid',
    gridTemplateColumns: 'var(--list-columns)',
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
    // A contrast theme takes every background away but those that are its own colours.
    '@media (forced-colors: active)': {
      forcedColorAdjust: 'none',
      backgroundColor: 'Highlight',
      color: 'HighlightText',
      ':hover': { backgroundColor: 'Highlight' },
      '& *': { color: 'HighlightText' },
    },
  },
  marked: {
    outline: `1px dashed ${tokens.colorNeutralStroke1Hover}`,
    outlineOffset: '-2px',
  },
  reason: {
    gridColumn: '1 / -1',
    alignSelf: 'start',
    display: 'flex',
    columnGap: '12px',
    minWidth: 0,
    paddingLeft: '20px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '16px',
  },
  words: {
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    userSelect: 'text',
  },
  bad: { color: tokens.colorPaletteRedForeground1 },
  doubtful: { color: tokens.colorNeutralForeground2 },
});

/** One service of the list, with the reason below when it is not as wished. */
export const ServiceRow = memo(function ServiceRow(props: ServiceRowProps): ReactNode {
  const { service, columns, id, rowIndex, selected, marked, label, favourite, onSelect, onOpen, onMenu } =
    props;
  const styles = useStyles();
  const t = useText();
  const language = useLanguage();
  const cells = useCellStyles();
  const { name } = service;
  const explanation = explain(t, service, language);
  const [hovered, setHovered] = useState(false);
  const context = {
    t,
    language,
    styles: cells,
    displayNameShown: columns.includes('displayName'),
    label,
    favourite,
    hovered,
  };
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={rowIndex}
      aria-selected={selected}
      className={mergeClasses(styles.row, selected && styles.selected, marked && styles.marked)}
      onMouseDown={(event) => {
        if (event.button === 0) onSelect(name, { ctrl: event.ctrlKey, shift: event.shiftKey });
      }}
      onMouseEnter={() => setHovered(true)}
      onMouseLeave={() => setHovered(false)}
      onDoubleClick={() => onOpen(name)}
      onContextMenu={(event) => onMenu(name, event)}
    >
      {columns.map((column) => serviceCell(column, service, context))}
      {explanation !== null && (
        <div role="gridcell" className={styles.reason}>
          <span
            className={mergeClasses(styles.words, service.state === 'failed' ? styles.bad : styles.doubtful)}
            title={explanation}
          >
            {explanation}
            {service.reason !== null && <PortRemark service={service} />}
          </span>
          {(service.state === 'backoff' || service.state === 'failed') && <RetryLink service={service} />}
        </div>
      )}
    </div>
  );
});
