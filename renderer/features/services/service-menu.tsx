import { MenuDivider, MenuList } from '@fluentui/react-components';
import {
  ArrowClockwiseRegular,
  ArrowUploadRegular,
  CopyRegular,
  DeleteRegular,
  DocumentCopyRegular,
  DocumentSaveRegular,
  DocumentTextRegular,
  FolderOpenRegular,
  PlayRegular,
  StopRegular,
  WindowConsoleRegular,
} from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { isHosted, isOwn } from '../../../electron/contract/helper/service-kind.js';
import type { Service } from '../../../electron/contract/helper/model.js';
import { useText } from '../../lib/i18n.js';
import { useCommands } from '../../lib/store/commands.js';
import { useWindowStore } from '../../lib/store/store.js';
import { useAppInfo } from '../../lib/use-app-info.js';
import { LinkItems } from '../links/link-items.js';
import { ActionItem } from './action-item.js';
import { startLabel } from './availability.js';
import { MarkItems } from './mark-items.js';
import { useAvailability } from './use-availability.js';

export interface ServiceMenuProps {
  readonly service: Service;
  /** Whether starting, stopping and restarting are in the menu, or stand beside it. */
  readonly control: boolean;
}

/** What can be done with one service, as a menu. */
export function ServiceMenu({ service, control }: ServiceMenuProps): ReactNode {
  const t = useText();
  const store = useWindowStore();
  const commands = useCommands();
  const info = useAppInfo();
  const reasons = useAvailability(service);
  const { name } = service;
  const noFolder = info.host === 'browser' ? t('services.unavailable.browser') : null;
  return (
    <MenuList>
      {control && (
        <>
          <ActionItem
            icon={<PlayRegular />}
            elevates
            reason={reasons.start}
            label={t(startLabel(service))}
            onClick={() => void commands.control('start', [name])}
          />
          <ActionItem
            icon={<StopRegular />}
            elevates
            reason={reasons.stop}
            label={t('action.stop')}
            onClick={() => void commands.control('stop', [name])}
          />
          <ActionItem
            icon={<ArrowClockwiseRegular />}
            elevates
            reason={reasons.restart}
            label={t('action.restart')}
            onClick={() => void commands.control('restart', [name])}
          />
          <MenuDivider />
          <ActionItem
            icon={<DocumentTextRegular />}
            label={t('action.logs')}
            onClick={() => store.setState({ selected: name, tab: 'log' })}
          />
        </>
      )}
      <ActionItem
        icon={<FolderOpenRegular />}
        reason={noFolder}
        label={t('action.openFolder')}
        onClick={() => void commands.reveal(name)}
      />
      <ActionItem
        icon={<CopyRegular />}
        label={t('services.copyName')}
        onClick={() => void navigator.clipboard.writeText(name)}
      />
      <ActionItem
        icon={<DocumentCopyRegular />}
        reason={isHosted(service) ? null : t('services.unavailable.notManaged')}
        label={t('services.duplicateMenu')}
        onClick={() => void commands.duplicate(name)}
      />
      <ActionItem
        icon={<DocumentSaveRegular />}
        reason={isHosted(service) ? null : t('services.unavailable.notManaged')}
        label={t('templates.saveMenu')}
        onClick={() => void commands.saveAsTemplate(name)}
      />
      <ActionItem
        icon={<WindowConsoleRegular />}
        reason={isHosted(service) || isOwn(service) ? null : t('services.unavailable.notManaged')}
        label={t('transfer.commandsMenu')}
        onClick={() => store.setState({ dialog: { kind: 'commands', name } })}
      />
      <ActionItem
        icon={<ArrowUploadRegular />}
        label={t('transfer.exportMenu')}
        onClick={() => store.setState({ dialog: { kind: 'export', names: [name] } })}
      />
      <MenuDivider />
      <LinkItems name={name} />
      <MarkItems names={[name]} />
      <MenuDivider />
      <ActionItem
        icon={<DeleteRegular />}
        reason={reasons.remove}
        label={t('services.removeMenu')}
        onClick={() => store.setState({ dialog: { kind: 'remove', name } })}
      />
    </MenuList>
  );
}
