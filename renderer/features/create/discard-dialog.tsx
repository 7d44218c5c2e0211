import { Button, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useText } from '../../lib/i18n.js';
import { Modal } from '../../ui/modal.js';

const useStyles = makeStyles({
  button: { whiteSpace: 'nowrap' },
});

export interface DiscardDialogProps {
  readonly onDiscard: () => void;
  readonly onKeep: () => void;
}

/** Asks before typed text is thrown away. Keeping it has the focus, and is what Escape does. */
export function DiscardDialog({ onDiscard, onKeep }: DiscardDialogProps): ReactNode {
  const styles = useStyles();
  const t = useText();
  return (
    <Modal
      title={t('create.discard.title')}
      size="small"
      alert
      actions={
        <>
          <Button appearance="primary" className={styles.button} onClick={onKeep}>
            {t('create.discard.keep')}
          </Button>
          <Button className={styles.button} onClick={onDiscard}>
            {t('create.discard.discard')}
          </Button>
        </>
      }
      onClose={onKeep}
    >
      {t('create.discard.body')}
    </Modal>
  );
}
