import {
  Button,
  makeStyles,
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tooltip,
} from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { DEFAULT_COLUMNS, OPTIONAL_COLUMNS } from '../../../electron/contract/list-columns.js';
import { useText } from '../../lib/i18n.js';
import { useCommands } from '../../lib/store/commands.js';
import { useWindow } from '../../lib/store/store.js';
import { pointTarget, type Point } from './point-target.js';
import { chooseColumns } from './rows.js';

const useStyles = makeStyles({
  button: { minWidth: '24px', maxWidth: '24px', height: '24px' },
});

/** The button that opens the choice of columns. */
export function ColumnChooser(): ReactNode {
  const styles = useStyles();
  const t = useText();
  return (
    <Menu positioning="below-end">
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={t('services.columns.choose')} relationship="label">
          <Button
            size="small"
            appearance="subtle"
            className={styles.button}
            icon={<MoreHorizontalRegular />}
          />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <ColumnList />
      </MenuPopover>
    </Menu>
  );
}

/** The choice of columns at a point of the window. */
export function ColumnMenu({ at, onClose }: { readonly at: Point; readonly onClose: () => void }): ReactNode {
  return (
    <Menu
      open
      onOpenChange={(_, { open }) => {
        if (!open) onClose();
      }}
      positioning={{ target: pointTarget(at), position: 'below', align: 'start' }}
    >
      <MenuPopover>
        <ColumnList />
      </MenuPopover>
    </Menu>
  );
}

function ColumnList(): ReactNode {
  const t = useText();
  const commands = useCommands();
  const columns = useWindow((state) => state.settings.columns);
  const sort = useWindow((state) => state.settings.sort);
  const grouped = useWindow((state) => state.settings.grouped);
  return (
    <MenuList
      checkedValues={{ columns: [...columns], view: grouped ? ['grouped'] : [] }}
      onCheckedValueChange={(_, { name, checkedItems }) =>
        void commands.set(
          name === 'view' ? { grouped: checkedItems.length > 0 } : chooseColumns(checkedItems, sort),
        )
      }
    >
      {OPTIONAL_COLUMNS.map((column) => (
        <MenuItemCheckbox key={column} name="columns" value={column} persistOnClick>
          {t(`services.column.${column}`)}
        </MenuItemCheckbox>
      ))}
      <MenuDivider />
      <MenuItem onClick={() => void commands.set(chooseColumns(DEFAULT_COLUMNS, sort))}>
        {t('services.columns.default')}
      </MenuItem>
      <MenuDivider />
      <MenuItemCheckbox name="view" value="grouped">
        {t('services.group.by')}
      </MenuItemCheckbox>
    </MenuList>
  );
}
