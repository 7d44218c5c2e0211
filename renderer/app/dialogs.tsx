import { useEffect, type ReactNode } from 'react';
import { CreateDialog } from '../features/create/create-dialog.js';
import { RemoveDialog } from '../features/services/remove-dialog.js';
import { SettingsDialog } from '../features/settings/settings-dialog.js';
import { serviceKey } from '../lib/store/services.js';
import { useWindow, useWindowStore } from '../lib/store/store.js';
import { KeysDialog } from './keys-dialog.js';

/** The dialog that is open, if any. */
export function Dialogs(): ReactNode {
  const store = useWindowStore();
  const dialog = useWindow((state) => state.dialog);
  const toRemove = useWindow((state) =>
    state.dialog?.kind === 'remove' ? (state.services.get(serviceKey(state.dialog.name)) ?? null) : null,
  );
  const close = (): void => store.setState({ dialog: null });

  // A dialog whose button was disabled when it closed leaves the focus nowhere, and the window hidden from assistive
  // technology until something in it gets the focus.
  useEffect(() => {
    if (dialog !== null) return undefined;
    const frame = requestAnimationFrame(() => {
      if (document.activeElement !== document.body) return;
      document.querySelector<HTMLElement>('[data-service-list], main button')?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [dialog]);

  return (
    <>
      <CreateDialog
        open={dialog?.kind === 'create'}
        initialProgram={dialog?.kind === 'create' ? dialog.program : null}
        onClose={close}
        onCreated={(name) => store.setState({ dialog: null, selected: name, tab: 'log', filter: '' })}
      />
      <SettingsDialog open={dialog?.kind === 'settings'} onClose={close} />
      {dialog?.kind === 'keys' && <KeysDialog onClose={close} />}
      {toRemove !== null && <RemoveDialog service={toRemove} onClose={close} />}
    </>
  );
}
