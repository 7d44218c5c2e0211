import { Button, Divider, makeStyles, SearchBox, tokens, Tooltip } from '@fluentui/react-components';
import { AddRegular, KeyboardRegular, SettingsRegular } from '@fluentui/react-icons';
import type { KeyboardEvent, ReactNode } from 'react';
import { ControlButtons } from '../features/services/control-buttons.js';
import { TransferMenu } from '../features/transfer/transfer-menu.js';
import { useText } from '../lib/i18n.js';
import { useCommands } from '../lib/store/commands.js';
import { useWindow, useWindowStore } from '../lib/store/store.js';
import { IconButton } from '../ui/icon-button.js';
import { Segmented } from '../ui/segmented.js';
import { FILTER_INPUT } from './use-keyboard.js';

const useStyles = makeStyles({
  toolbar: {
    display: 'flex',
    alignItems: 'center',
    flexShrink: 0,
    height: '40px',
    paddingInline: '8px 12px',
    columnGap: '4px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  divider: { flexGrow: 0, height: '20px', marginInline: '4px' },
  space: { flexGrow: 1 },
  filter: { width: '240px', marginRight: '8px' },
});

/** What is done most: a new service, starting and stopping the selected one, finding one. */
export function Toolbar(): ReactNode {
  const styles = useStyles();
  const t = useText();
  const store = useWindowStore();
  const commands = useCommands();
  const filter = useWindow((state) => state.filter);
  const scope = useWindow((state) => state.settings.scope);

  function onFilterKey(event: KeyboardEvent): void {
    if (event.key === 'Escape' && filter !== '') store.setState({ filter: '' });
    else if (event.key === 'ArrowDown' || event.key === 'Enter') {
      document.querySelector<HTMLElement>('[data-service-list]')?.focus();
    } else return;
    event.preventDefault();
  }

  return (
    <div className={styles.toolbar} role="toolbar" aria-label={t('app.toolbar')}>
      <Tooltip content="Ctrl+N" relationship="description" showDelay={500}>
        <Button
          size="small"
          appearance="primary"
          icon={<AddRegular />}
          onClick={() => store.setState({ dialog: { kind: 'create', program: null } })}
        >
          {t('action.newService')}
        </Button>
      </Tooltip>
      <Divider vertical className={styles.divider} />
      <ControlButtons />
      <span className={styles.space} />
      <SearchBox
        id={FILTER_INPUT}
        className={styles.filter}
        size="small"
        placeholder={t('app.filter.placeholder')}
        aria-label={t('app.filter.label')}
        dismiss={{ 'aria-label': t('app.filter.clear') }}
        value={filter}
        onChange={(_, { value }) => store.setState({ filter: value })}
        onKeyDown={onFilterKey}
      />
      <Segmented
        label={t('app.scope.label')}
        options={(['managed', 'all'] as const).map((value) => ({ value, label: t(`app.scope.${value}`) }))}
        value={scope}
        onChange={(value) => void commands.set({ scope: value })}
      />
      <Divider vertical className={styles.divider} />
      <TransferMenu />
      <IconButton
        label={t('app.settings')}
        icon={<SettingsRegular />}
        onClick={() => store.setState({ dialog: { kind: 'settings' } })}
      />
      <IconButton
        label={t('app.keys.title')}
        icon={<KeyboardRegular />}
        onClick={() => store.setState({ dialog: { kind: 'keys' } })}
      />
    </div>
  );
}
