import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useText } from '../../lib/i18n.js';
import { useCommands } from '../../lib/store/commands.js';
import { useWindowStore } from '../../lib/store/store.js';
import { ROW_HEIGHT } from './columns.js';
import { groupKey, type GroupItem } from './groups.js';

const useStyles = makeStyles({
  row: { height: `${ROW_HEIGHT}px`, backgroundColor: tokens.colorNeutralBackground2 },
  button: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '8px',
    width: '100%',
    height: '100%',
    paddingInline: '12px',
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    fontSize: '13px',
    fontWeight: tokens.fontWeightSemibold,
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  count: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3 },
  attention: { fontWeight: tokens.fontWeightRegular, color: tokens.colorPaletteRedForeground1 },
});

export interface GroupRowProps {
  readonly group: GroupItem;
  /** Position in the whole list, from 1, the head included. */
  readonly rowIndex: number;
}

/** The head of a group; it shows and hides the services of the group. */
export function GroupRow({ group, rowIndex }: GroupRowProps): ReactNode {
  const styles = useStyles();
  const t = useText();
  const store = useWindowStore();
  const commands = useCommands();
  const { label, count, attention, collapsed } = group;

  function toggle(): void {
    const key = groupKey(label);
    const others = store.getState().settings.collapsed.filter((each) => each !== key);
    void commands.set({ collapsed: collapsed ? others : [...others, key] });
  }

  return (
    <div role="row" aria-rowindex={rowIndex} className={styles.row}>
      <div role="gridcell" style={{ height: '100%' }}>
        <button type="button" className={styles.button} aria-expanded={!collapsed} onClick={toggle}>
          {collapsed ? <ChevronRightRegular /> : <ChevronDownRegular />}
          {label ?? t('services.group.none')}
          <span className={styles.count}>{count}</span>
          {attention > 0 && (
            <span className={styles.attention}>{t('app.status.attention', { count: attention })}</span>
          )}
        </button>
      </div>
    </div>
  );
}
