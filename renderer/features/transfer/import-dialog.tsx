import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type DragEvent, type ReactNode } from 'react';
import { useText } from '../../lib/i18n.js';
import { useWindowStore } from '../../lib/store/store.js';
import { Modal } from '../../ui/modal.js';
import { ShieldButton } from '../../ui/shield-button.js';
import { useSchema } from '../configure/use-schema.js';
import { FailureNote, QuietNote } from '../create/notes.js';
import { ImportedServiceRow } from './imported-service-row.js';
import { useImport } from './use-import.js';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  drop: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    flexWrap: 'wrap',
    gap: '8px',
    padding: '24px',
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  chosen: { padding: '8px', justifyContent: 'flex-start' },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  progress: { flexGrow: 1, minWidth: 0 },
  button: { flexShrink: 0, whiteSpace: 'nowrap' },
});

/** Takes a configuration, shows what it would change, and imports what is chosen of it. */
export function ImportDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const styles = useStyles();
  const t = useText();
  const { rows } = useSchema();
  const store = useWindowStore();
  const work = useImport(({ config, remarks }) =>
    store.setState({ dialog: { kind: 'create', program: null, copy: config, remarks } }),
  );
  const input = useRef<HTMLInputElement>(null);
  const { phase, services, chosen, passwords } = work;
  const busy = phase === 'applying' || phase === 'reading';
  const take = (files: FileList | null): void => {
    const file = files?.[0];
    if (file !== undefined && !busy) void work.read(file);
  };
  // Otherwise the window would take the file for a program.
  const keep = (event: DragEvent): void => {
    event.preventDefault();
    event.stopPropagation();
  };
  // The button that had the focus is gone: without any, the keyboard would reach nothing.
  const close = useRef<HTMLButtonElement | null>(null);
  useEffect(() => {
    if (phase === 'done') close.current?.focus();
  }, [phase]);
  const missing = services.some(
    ({ name, passwordOf }) => chosen.has(name) && passwordOf !== null && (passwords[name] ?? '') === '',
  );
  return (
    <Modal
      title={t('transfer.import.title')}
      size="large"
      careful
      busy={busy}
      fluid
      className={styles.content}
      actions={
        <>
          <span className={styles.progress} role="status">
            {phase === 'applying' && <Spinner size="extra-tiny" label={t('transfer.import.applying')} />}
            {phase === 'reading' && <Spinner size="extra-tiny" label={t('transfer.import.reading')} />}
            {phase === 'done' && <QuietNote text={t('transfer.import.done', { count: work.count })} />}
            {work.declined && <QuietNote text={t('transfer.import.declined')} />}
          </span>
          {services.length > 0 && (
            <ShieldButton
              appearance="primary"
              className={styles.button}
              disabledFocusable={busy || missing || chosen.size === 0}
              onClick={() => void work.apply()}
            >
              {t('transfer.import.apply', { count: chosen.size })}
            </ShieldButton>
          )}
          <Button
            ref={(button: HTMLButtonElement | null) => {
              close.current = button;
            }}
            className={styles.button}
            disabled={busy}
            onClick={onClose}
          >
            {t(phase === 'done' ? 'ui.close' : 'ui.cancel')}
          </Button>
        </>
      }
      onClose={onClose}
    >
      <div
        className={`${styles.drop} ${work.file === '' ? '' : styles.chosen}`}
        onDragEnter={keep}
        onDragOver={keep}
        onDrop={(event) => {
          keep(event);
          take(event.dataTransfer.files);
        }}
      >
        <span>
          {work.file === '' ? t('transfer.import.drop') : t('transfer.import.file', { name: work.file })}
        </span>
        <Button size="small" disabledFocusable={busy} onClick={() => input.current?.click()}>
          {t(work.file === '' ? 'transfer.import.choose' : 'transfer.import.other')}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".json,.yaml,.yml,.xml,.service"
          onChange={({ currentTarget }) => {
            take(currentTarget.files);
            // The same file again is to be read again.
            currentTarget.value = '';
          }}
        />
      </div>
      {work.failed !== null && (
        <FailureNote
          title={t(services.length === 0 ? 'transfer.import.failed' : 'transfer.import.notApplied')}
          failed={work.failed}
        />
      )}
      {phase === 'previewing' && services.length === 0 && <QuietNote text={t('transfer.import.empty')} />}
      <ul className={styles.list}>
        {services.map((service) => (
          <ImportedServiceRow
            key={service.name}
            service={service}
            rows={rows ?? []}
            chosen={chosen.has(service.name)}
            password={passwords[service.name] ?? ''}
            disabled={busy}
            onChoose={(wanted) => work.choose(service.name, wanted)}
            onPassword={(password) => work.setPassword(service.name, password)}
          />
        ))}
      </ul>
    </Modal>
  );
}
