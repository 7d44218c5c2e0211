import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { takenAlong } from '../../../electron/contract/control-plan.js';
import type { ControlAction } from '../../../electron/contract/ipc.js';
import { useText } from '../../lib/i18n.js';
import { useCommands } from '../../lib/store/commands.js';
import { useWindow } from '../../lib/store/store.js';
import { Modal } from '../../ui/modal.js';
import { ShieldButton } from '../../ui/shield-button.js';
import { StateIcon } from '../services/state-icon.js';
import { StateText } from '../services/live-text.js';

const useStyles = makeStyles({
  list: { margin: '8px 0 0', padding: 0, listStyleType: 'none' },
  row: { display: 'flex', alignItems: 'center', columnGap: '8px', minHeight: '24px' },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  told: { margin: 0 },
  button: { whiteSpace: 'nowrap' },
});

export interface DependentsDialogProps {
  readonly action: Exclude<ControlAction, 'start'>;
  readonly names: readonly string[];
  readonly onClose: () => void;
}

/** Asks before services are stopped or restarted that running ones need, and names those. */
export function DependentsDialog({ action, names, onClose }: DependentsDialogProps): ReactNode {
  const styles = useStyles();
  const t = useText();
  const commands = useCommands();
  const services = useWindow((state) => state.services);
  const along = takenAlong(action, names, services.values());
  const [name = ''] = names;
  const count = names.length + along.length;

  function go(): void {
    onClose();
    void commands.controlAll(action, names);
  }

  return (
    <Modal
      title={t(names.length === 1 ? `dependencies.ask.${action}` : `dependencies.ask.${action}Several`, {
        name,
        count: names.length,
      })}
      size="small"
      alert
      actions={
        <>
          <ShieldButton className={styles.button} appearance="primary" onClick={go}>
            {t(`services.bulk.${action}`, { count })}
          </ShieldButton>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
        </>
      }
      onClose={onClose}
    >
      <p className={styles.told}>{t(`dependencies.along.${action}`, { count: along.length })}</p>
      <ul className={styles.list} aria-label={t('dependencies.along.list')}>
        {along.map((service) => (
          <li key={service.name} className={styles.row}>
            <StateIcon state={service.state} />
            <span className={styles.name}>{service.name}</span>
            {service.displayName !== service.name && (
              <span className={styles.quiet}>{service.displayName}</span>
            )}
            <span className={styles.quiet}>
              <StateText service={service} />
            </span>
          </li>
        ))}
      </ul>
    </Modal>
  );
}
