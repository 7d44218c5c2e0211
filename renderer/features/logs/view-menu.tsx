import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemCheckbox,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tooltip,
} from '@fluentui/react-components';
import { CopyRegular, FolderOpenRegular, MoreHorizontalRegular, SaveRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useText } from '../../lib/i18n.js';
import { useAppInfo } from '../../lib/use-app-info.js';
import type { LogSession } from './log-session.js';
import type { LogState } from './log-state.js';
import { copySelected, saveSelected, shownLines } from './selected-lines.js';
import { TIME_DISPLAYS } from './time.js';

/** How times are shown, and where the files are. */
export function ViewMenu({
  session,
  state,
}: {
  readonly session: LogSession;
  readonly state: LogState;
}): ReactNode {
  const t = useText();
  const { nativeDialogs } = useAppInfo();
  const { selection } = state;
  return (
    <Menu
      checkedValues={{ times: [state.times], lines: state.json ? ['json'] : [] }}
      onCheckedValueChange={(_, { name, checkedItems }) => {
        if (name === 'lines') {
          session.setView({ json: checkedItems.includes('json') });
          return;
        }
        const chosen = TIME_DISPLAYS.find((each) => each === checkedItems[0]);
        if (chosen !== undefined) session.setView({ times: chosen });
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={t('logs.view.open')} relationship="label">
          <Button size="small" appearance="subtle" icon={<MoreHorizontalRegular />} />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>{t('logs.view.times')}</MenuGroupHeader>
            {TIME_DISPLAYS.map((display) => (
              <MenuItemRadio key={display} name="times" value={display}>
                {t(`logs.view.time.${display}`)}
              </MenuItemRadio>
            ))}
          </MenuGroup>
          <MenuDivider />
          <MenuItemCheckbox name="lines" value="json">
            {t('logs.json.readable')}
          </MenuItemCheckbox>
          <MenuItem
            icon={<CopyRegular />}
            disabled={selection === null}
            secondaryContent="Ctrl+C"
            onClick={() => selection !== null && copySelected(session, shownLines(session), selection)}
          >
            {t('logs.transfer.copy')}
          </MenuItem>
          <MenuItem
            icon={<SaveRegular />}
            disabled={selection === null}
            title={selection === null ? t('logs.transfer.none') : undefined}
            onClick={() => saveSelected(session, nativeDialogs)}
          >
            {t('logs.transfer.save')}
          </MenuItem>
          <MenuItem icon={<FolderOpenRegular />} onClick={() => void session.openFolder()}>
            {t('logs.view.folder')}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
