import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tooltip,
} from '@fluentui/react-components';
import { ArrowDownloadRegular, ArrowSwapRegular, ArrowUploadRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { HOST_CHANGES } from '../../../electron/contract/transfer-kinds.js';
import { useText } from '../../lib/i18n.js';
import { useWindow, useWindowStore } from '../../lib/store/store.js';

/** Export of all of Steward's services, and import, in the toolbar. */
export function TransferMenu(): ReactNode {
  const t = useText();
  const store = useWindowStore();
  const any = useWindow(({ services }) => [...services.values()].some(({ managed }) => managed !== null));
  const exportAll = (): void => {
    const all = [...store.getState().services.values()].filter(({ managed }) => managed !== null);
    store.setState({ dialog: { kind: 'export', names: all.map(({ name }) => name) } });
  };
  return (
    <Menu positioning="below-end">
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={t('transfer.menu')} relationship="label">
          <Button size="small" appearance="subtle" icon={<ArrowSwapRegular />} />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem
            icon={<ArrowDownloadRegular />}
            onClick={() => store.setState({ dialog: { kind: 'import' } })}
          >
            {t('transfer.importMenu')}
          </MenuItem>
          <MenuItem icon={<ArrowUploadRegular />} disabled={!any} onClick={exportAll}>
            {t('transfer.exportAllMenu')}
          </MenuItem>
          <MenuDivider />
          {HOST_CHANGES.map((change) => (
            <MenuItem key={change} onClick={() => store.setState({ dialog: { kind: 'hosts', change } })}>
              {t(`transfer.hosts.${change}.menu`)}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
