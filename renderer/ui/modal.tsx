import {
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  mergeClasses,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  small: { maxWidth: '440px' },
  medium: { maxWidth: '680px', width: 'calc(100vw - 64px)' },
  large: { maxWidth: '760px', width: 'calc(100vw - 32px)' },
});

export interface ModalProps {
  readonly title: string;
  /** A small one is as wide as what it says; the others take the width they may. */
  readonly size: 'small' | 'medium' | 'large';
  /** A question that must be answered. A click beside it does nothing. */
  readonly alert?: boolean;
  /** Keeps it open when it is clicked beside, which is too easily an accident. */
  readonly careful?: boolean;
  /** Nothing closes it while this is so. */
  readonly busy?: boolean;
  /** The buttons. */
  readonly actions: ReactNode;
  /** Gives the buttons the whole width. */
  readonly fluid?: boolean;
  /** Class of the content. */
  readonly className?: string | undefined;
  /** The user closes it, by Escape or by a click beside it. */
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** An open dialog of the application. */
export function Modal({
  title,
  size,
  alert = false,
  careful = false,
  busy = false,
  actions,
  fluid = false,
  className,
  onClose,
  children,
}: ModalProps): ReactNode {
  const styles = useStyles();
  return (
    <Dialog
      open
      modalType={alert ? 'alert' : 'modal'}
      onOpenChange={(_, { open, type }) => {
        if (!open && !busy && !(careful && type === 'backdropClick')) onClose();
      }}
    >
      <DialogSurface className={styles[size]} aria-busy={busy}>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={mergeClasses(className)}>{children}</DialogContent>
          <DialogActions fluid={fluid}>{actions}</DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
