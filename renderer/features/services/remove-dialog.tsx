import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { directoryOf } from '../../../electron/contract/command-line.js';
import { DependencyGraph } from '../../../electron/contract/dependencies.js';
import type { Service } from '../../../electron/contract/helper/model.js';
import { useLanguage, useText } from '../../lib/i18n.js';
import { useCommands } from '../../lib/store/commands.js';
import { useWindow } from '../../lib/store/store.js';
import { Modal } from '../../ui/modal.js';
import { ShieldButton } from '../../ui/shield-button.js';

export interface RemoveDialogProps {
  readonly service: Service;
  readonly onClose: () => void;
}

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: '20px', display: 'flex', flexDirection: 'column', rowGap: '6px' },
  path: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
});

/** Asks before a service is removed, saying what goes and what stays; Cancel is what Enter does. */
export function RemoveDialog({ service, onClose }: RemoveDialogProps): ReactNode {
  const styles = useStyles();
  const t = useText();
  const language = useLanguage();
  const commands = useCommands();
  const [working, setWorking] = useState(false);
  const cancel = useRef<HTMLButtonElement | null>(null);
  const { name } = service;
  const services = useWindow((state) => state.services);
  const dependents = new DependencyGraph(services.values()).dependents(name).map((each) => each.name);
  const logs = service.stdout ?? service.stderr;
  const running = service.state !== 'stopped' && service.state !== 'failed';

  // After the dialog itself, which puts the focus on its first button.
  useEffect(() => cancel.current?.focus(), []);

  async function remove(): Promise<void> {
    setWorking(true);
    await commands.remove(name);
    onClose();
  }

  return (
    <Modal
      title={t('services.remove.title', { name })}
      size="small"
      alert
      busy={working}
      actions={
        <>
          {' '}
          <ShieldButton disabled={working} onClick={() => void remove()}>
            {working ? t('services.operation.remove') : t('services.remove.confirm')}
          </ShieldButton>
          <Button
            ref={(button: HTMLButtonElement | null) => {
              cancel.current = button;
            }}
            appearance="primary"
            disabled={working}
            onClick={onClose}
          >
            {t('ui.cancel')}
          </Button>
        </>
      }
      onClose={onClose}
    >
      <ul className={styles.list}>
        {running && <li>{t('services.remove.stops')}</li>}
        <li>{t('services.remove.goes')}</li>
        {dependents.length > 0 && (
          <li>{t('dependencies.remove', { names: new Intl.ListFormat(language).format(dependents) })}</li>
        )}
        <li>
          {logs === null ? t('services.remove.stays') : t('services.remove.staysWithLogs')}
          {logs !== null && <div className={styles.path}>{directoryOf(logs) ?? logs}</div>}
        </li>
      </ul>
    </Modal>
  );
}
