import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowSortDownFilled, ArrowSortUpFilled } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import type { ListColumn } from '../../../electron/contract/list-columns.js';
import { useText } from '../../lib/i18n.js';
import { useCommands } from '../../lib/store/commands.js';
import { useWindow } from '../../lib/store/store.js';
import { ColumnChooser, ColumnMenu } from './column-menu.js';
import { isNumeric, ROW_HEIGHT } from './columns.js';
import type { Point } from './point-target.js';
import { toggleSort } from './rows.js';

const useStyles = makeStyles({
  head: {
    display: 'grid',
    flexShrink: 0,
    gridTemplateColumns: 'var(--list-columns)',
    height: `${ROW_HEIGHT}px`,
    boxSizing: 'border-box',
    paddingInline: '12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  // Stays while the rows scroll, and is as wide as they are.
  group: { position: 'sticky', top: 0, zIndex: 1, minWidth: 'var(--list-width)' },
  column: { minWidth: 0, paddingRight: '12px' },
  button: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '4px',
    width: '100%',
    height: '100%',
    padding: 0,
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    backgroundColor: 'transparent',
    border: 'none',
    whiteSpace: 'nowrap',
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  end: { justifyContent: 'flex-end' },
  // At hand however far the list is scrolled sideways.
  chooser: {
    position: 'sticky',
    right: '4px',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'flex-end',
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/** The list's column heads: a click sorts, the button at the end and the right mouse button choose the columns. */
export function ListHead({ columns }: { readonly columns: readonly ListColumn[] }): ReactNode {
  const styles = useStyles();
  const t = useText();
  const commands = useCommands();
  const sort = useWindow((state) => state.settings.sort);
  const [menu, setMenu] = useState<Point | null>(null);
  return (
    <div role="rowgroup" className={styles.group}>
      <div
        role="row"
        aria-rowindex={1}
        className={styles.head}
        onContextMenu={(event) => {
          event.preventDefault();
          setMenu({ x: event.clientX, y: event.clientY });
        }}
      >
        {columns.map((id) => {
          const sorted = sort.column === id;
          return (
            <div
              key={id}
              role="columnheader"
              aria-sort={sorted ? (sort.descending ? 'descending' : 'ascending') : 'none'}
              className={styles.column}
            >
              <button
                type="button"
                className={mergeClasses(styles.button, isNumeric(id) && styles.end)}
                onClick={() => void commands.set({ sort: toggleSort(sort, id) })}
              >
                {t(`services.column.${id}`)}
                {sorted && (sort.descending ? <ArrowSortDownFilled /> : <ArrowSortUpFilled />)}
              </button>
            </div>
          );
        })}
        <div role="columnheader" className={styles.chooser}>
          <ColumnChooser />
        </div>
      </div>
      {menu !== null && <ColumnMenu at={menu} onClose={() => setMenu(null)} />}
    </div>
  );
}
