import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useText } from '../../lib/i18n.js';

export interface DiscardDialogProps {
  readonly open: boolean;
  readonly onDiscard: () => void;
  readonly onKeep: () => void;
}

/** Asks before typed text is thrown away. Keeping it is what Enter and Escape do. */
export function DiscardDialog({ open, onDiscard, onKeep }: DiscardDialogProps): ReactNode {
  const t = useText();
  return (
    <Dialog open={open} modalType="alert" onOpenChange={(_, data) => data.open || onKeep()}>
      <DialogSurface style={{ maxWidth: '420px' }}>
        <DialogBody>
          <DialogTitle>{t('create.discard.title')}</DialogTitle>
          <DialogContent>{t('create.discard.body')}</DialogContent>
          <DialogActions>
            <Button onClick={onDiscard}>{t('create.discard.discard')}</Button>
            <Button appearance="primary" autoFocus onClick={onKeep}>
              {t('create.discard.keep')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
