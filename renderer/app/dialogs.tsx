import { useFocusFinders } from '@fluentui/react-components';
import { useEffect, type ReactNode } from 'react';
import { CreateDialog } from '../features/create/create-dialog.js';
import { DependentsDialog } from '../features/dependencies/dependents-dialog.js';
import { LinksDialog } from '../features/links/links-dialog.js';
import { ConfirmDialog } from '../features/services/confirm-dialog.js';
import { LabelDialog } from '../features/services/label-dialog.js';
import { RemoveDialog } from '../features/services/remove-dialog.js';
import { SettingsDialog } from '../features/settings/settings-dialog.js';
import { CommandsDialog } from '../features/transfer/commands-dialog.js';
import { ExportDialog } from '../features/transfer/export-dialog.js';
import { HostsDialog } from '../features/transfer/hosts-dialog.js';
import { ImportDialog } from '../features/transfer/import-dialog.js';
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

  // Fluent ends its focus management with the last component that uses it, which would be the dialog, and then never gets to
  // showing the window to assistive technology again; this user of it stays.
  useFocusFinders();

  // A dialog that no button of its own opened leaves the focus nowhere when it closes.
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
        copy={dialog?.kind === 'create' ? (dialog.copy ?? null) : null}
        remarks={dialog?.kind === 'create' ? (dialog.remarks ?? null) : null}
        onClose={close}
        onCreated={(name) => store.setState({ dialog: null, selected: name, tab: 'log', filter: '' })}
      />
      <SettingsDialog open={dialog?.kind === 'settings'} onClose={close} />
      {dialog?.kind === 'export' && <ExportDialog names={dialog.names} onClose={close} />}
      {dialog?.kind === 'commands' && <CommandsDialog name={dialog.name} onClose={close} />}
      {dialog?.kind === 'hosts' && <HostsDialog change={dialog.change} onClose={close} />}
      {dialog?.kind === 'import' && <ImportDialog onClose={close} />}
      {dialog?.kind === 'keys' && <KeysDialog onClose={close} />}
      {dialog?.kind === 'label' && <LabelDialog names={dialog.names} onClose={close} />}
      {dialog?.kind === 'dependents' && (
        <DependentsDialog action={dialog.action} names={dialog.names} onClose={close} />
      )}
      {dialog?.kind === 'confirm' && (
        <ConfirmDialog action={dialog.action} names={dialog.names} onClose={close} />
      )}
      {dialog?.kind === 'links' && <LinksDialog name={dialog.name} onClose={close} />}
      {toRemove !== null && <RemoveDialog service={toRemove} onClose={close} />}
    </>
  );
}
