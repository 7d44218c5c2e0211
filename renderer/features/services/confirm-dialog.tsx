import { Button, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ControlAction } from '../../../electron/contract/ipc.js';
import { useText } from '../../lib/i18n.js';
import { useCommands } from '../../lib/store/commands.js';
import { Modal } from '../../ui/modal.js';
import { ShieldButton } from '../../ui/shield-button.js';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: '20px', overflowWrap: 'anywhere' },
});

export interface ConfirmDialogProps {
  readonly action: ControlAction;
  readonly names: readonly string[];
  readonly onClose: () => void;
}

/** Asks before services are started, stopped or restarted, for who wants to be asked. */
export function ConfirmDialog({ action, names, onClose }: ConfirmDialogProps): ReactNode {
  const styles = useStyles();
  const t = useText();
  const commands = useCommands();
  const [name = ''] = names;
  const several = names.length > 1;

  function go(): void {
    onClose();
    void commands.controlAll(action, names);
  }

  return (
    <Modal
      title={
        several
          ? t(`settings.confirm.title.${action}Several`, { count: names.length })
          : t(`settings.confirm.title.${action}`, { name })
      }
      size="small"
      alert
      actions={
        <>
          <ShieldButton appearance="primary" onClick={go}>
            {t(`action.${action}`)}
          </ShieldButton>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
        </>
      }
      onClose={onClose}
    >
      {several && (
        <ul className={styles.list} aria-label={t('settings.confirm.list')}>
          {names.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      )}
    </Modal>
  );
}
