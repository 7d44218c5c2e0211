import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowSortDownFilled, ArrowSortUpFilled } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useText } from '../../lib/i18n.js';
import { useWindow, useWindowStore } from '../../lib/store/store.js';
import { COLUMNS, GRID_TEMPLATE, ROW_HEIGHT } from './columns.js';
import { toggleSort } from './rows.js';

const useStyles = makeStyles({
  head: {
    display: 'grid',
    flexShrink: 0,
    gridTemplateColumns: GRID_TEMPLATE,
    height: `${ROW_HEIGHT}px`,
    boxSizing: 'border-box',
    paddingInline: '12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  // Stays while the rows scroll, and is as wide as they are.
  group: { position: 'sticky', top: 0, zIndex: 1 },
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
});

/** The list's column heads; a click sorts. */
export function ListHead(): ReactNode {
  const styles = useStyles();
  const t = useText();
  const store = useWindowStore();
  const sort = useWindow((state) => state.sort);
  return (
    <div role="rowgroup" className={styles.group}>
      <div role="row" aria-rowindex={1} className={styles.head}>
        {COLUMNS.map(({ id, end }) => {
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
                className={mergeClasses(styles.button, end === true && styles.end)}
                onClick={() => store.setState({ sort: toggleSort(sort, id) })}
              >
                {t(`services.column.${id}`)}
                {sorted && (sort.descending ? <ArrowSortDownFilled /> : <ArrowSortUpFilled />)}
              </button>
            </div>
          );
        })}
      </div>
    </div>
  );
}
