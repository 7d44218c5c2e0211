import { Dialog } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { ImportRemark } from '../../../electron/contract/import.js';
import type { ServiceConfig } from '../../../electron/contract/helper/model.js';
import { useFocusReturn } from '../../ui/use-focus-return.js';
import { CreatePanel } from './create-panel.js';

export interface CreateDialogProps {
  readonly open: boolean;
  /** Path of a program that was dropped or chosen elsewhere; a new one replaces it while the dialog is open. */
  readonly initialProgram: string | null;
  /** The service that the new one is to be like. */
  readonly copy: ServiceConfig | null;
  /** What could not be carried over into `copy`, where another tool has described it. */
  readonly remarks: readonly ImportRemark[] | null;
  readonly onClose: () => void;
  /** The service was installed; called instead of `onClose`. */
  readonly onCreated: (name: string) => void;
}

/** The dialog "New service". It starts afresh each time it opens. */
export function CreateDialog(props: CreateDialogProps): ReactNode {
  return props.open ? <OpenCreateDialog {...props} /> : null;
}

/** What closing the dialog would mean: nothing, losing what was typed, or leaving an installation alone. */
export type CloseCost = 'none' | 'typed' | 'busy';

function OpenCreateDialog({
  initialProgram,
  copy,
  remarks,
  onClose,
  onCreated,
}: CreateDialogProps): ReactNode {
  const [cost, setCost] = useState<CloseCost>('none');
  const [asking, setAsking] = useState(false);
  const { remember, giveBack } = useFocusReturn();
  const requestClose = (): void => {
    if (cost === 'none') onClose();
    if (cost !== 'typed') return;
    remember();
    setAsking(true);
  };
  const keep = (): void => {
    setAsking(false);
    giveBack();
  };
  return (
    <Dialog
      open
      onOpenChange={(_, data) => {
        // A click beside the dialog is too easily an accident.
        if (!data.open && data.type !== 'backdropClick') requestClose();
      }}
    >
      <CreatePanel
        initialProgram={initialProgram}
        copy={copy}
        remarks={remarks}
        onCost={setCost}
        onCancel={requestClose}
        onCreated={onCreated}
        discard={asking ? { onDiscard: onClose, onKeep: keep } : null}
      />
    </Dialog>
  );
}
