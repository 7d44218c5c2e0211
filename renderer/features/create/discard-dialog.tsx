import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useText } from '../../lib/i18n.js';

const useStyles = makeStyles({
  surface: { maxWidth: '420px' },
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
    <Dialog open modalType="alert" onOpenChange={(_, data) => data.open || onKeep()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{t('create.discard.title')}</DialogTitle>
          <DialogContent>{t('create.discard.body')}</DialogContent>
          <DialogActions>
            <Button appearance="primary" className={styles.button} onClick={onKeep}>
              {t('create.discard.keep')}
            </Button>
            <Button className={styles.button} onClick={onDiscard}>
              {t('create.discard.discard')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
