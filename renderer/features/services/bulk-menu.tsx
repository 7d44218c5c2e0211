import { MenuList } from '@fluentui/react-components';
import {
  ArrowClockwiseRegular,
  ArrowUploadRegular,
  CopyRegular,
  PlayRegular,
  StopRegular,
} from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { MenuDivider } from '@fluentui/react-components';
import type { Service } from '../../../electron/contract/helper/model.js';
import { useText } from '../../lib/i18n.js';
import { useCommands } from '../../lib/store/commands.js';
import { useWindowStore } from '../../lib/store/store.js';
import { ActionItem } from './action-item.js';
import { MarkItems } from './mark-items.js';
import { useBulk } from './use-selection.js';

const ACTIONS = [
  ['start', <PlayRegular key="start" />],
  ['stop', <StopRegular key="stop" />],
  ['restart', <ArrowClockwiseRegular key="restart" />],
] as const;

/** What can be done with several services at once, as a menu. */
export function BulkMenu({ services }: { readonly services: readonly Service[] }): ReactNode {
  const t = useText();
  const commands = useCommands();
  const store = useWindowStore();
  const bulk = useBulk(services);
  const all = services.map(({ name }) => name).join('\r\n');
  return (
    <MenuList>
      {ACTIONS.map(([action, icon]) => {
        const { names, label, note, disabledReason } = bulk(action);
        return (
          <ActionItem
            key={action}
            icon={icon}
            elevates
            label={label}
            note={note}
            reason={disabledReason}
            onClick={() => void commands.control(action, names)}
          />
        );
      })}
      <MenuDivider />
      <MarkItems names={services.map(({ name }) => name)} />
      <MenuDivider />
      <ActionItem
        icon={<CopyRegular />}
        label={t('services.bulk.copyNames', { count: services.length })}
        onClick={() => void navigator.clipboard.writeText(all)}
      />
      <ActionItem
        icon={<ArrowUploadRegular />}
        label={t('transfer.exportMenu')}
        onClick={() =>
          store.setState({ dialog: { kind: 'export', names: services.map(({ name }) => name) } })
        }
      />
    </MenuList>
  );
}
