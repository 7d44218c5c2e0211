import { useFocusFinders } from '@fluentui/react-components';
import { useEffect, type ReactNode } from 'react';
import { lazyPart } from '../lib/lazy-part.js';
import { serviceKey } from '../lib/store/services.js';
import { useWindow, useWindowStore } from '../lib/store/store.js';

const CreateDialog = lazyPart(() =>
  import('../features/create/create-dialog.js').then((part) => part.CreateDialog),
);
const DependentsDialog = lazyPart(() =>
  import('../features/dependencies/dependents-dialog.js').then((part) => part.DependentsDialog),
);
const LinksDialog = lazyPart(() =>
  import('../features/links/links-dialog.js').then((part) => part.LinksDialog),
);
const ConfirmDialog = lazyPart(() =>
  import('../features/services/confirm-dialog.js').then((part) => part.ConfirmDialog),
);
const LabelDialog = lazyPart(() =>
  import('../features/services/label-dialog.js').then((part) => part.LabelDialog),
);
const RemoveDialog = lazyPart(() =>
  import('../features/services/remove-dialog.js').then((part) => part.RemoveDialog),
);
const SettingsDialog = lazyPart(() =>
  import('../features/settings/settings-dialog.js').then((part) => part.SettingsDialog),
);
const SupportDialog = lazyPart(() =>
  import('../features/support/support-dialog.js').then((part) => part.SupportDialog),
);
const ServiceTemplateDialog = lazyPart(() =>
  import('../features/templates/service-template-dialog.js').then((part) => part.ServiceTemplateDialog),
);
const CommandsDialog = lazyPart(() =>
  import('../features/transfer/commands-dialog.js').then((part) => part.CommandsDialog),
);
const ExportDialog = lazyPart(() =>
  import('../features/transfer/export-dialog.js').then((part) => part.ExportDialog),
);
const HostsDialog = lazyPart(() =>
  import('../features/transfer/hosts-dialog.js').then((part) => part.HostsDialog),
);
const ImportDialog = lazyPart(() =>
  import('../features/transfer/import-dialog.js').then((part) => part.ImportDialog),
);
const KeysDialog = lazyPart(() => import('./keys-dialog.js').then((part) => part.KeysDialog));

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
      {dialog?.kind === 'template' && <ServiceTemplateDialog config={dialog.config} onClose={close} />}
      {dialog?.kind === 'links' && <LinksDialog name={dialog.name} onClose={close} />}
      {dialog?.kind === 'support' && <SupportDialog onClose={close} />}
      {toRemove !== null && <RemoveDialog service={toRemove} onClose={close} />}
    </>
  );
}
