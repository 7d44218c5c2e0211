import { Button, Checkbox, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { failure as failureOf, toFailure, type Failure } from '../../../electron/contract/errors.js';
import { sayFailure } from '../../../electron/contract/translate.js';
import type { HostChange } from '../../../electron/contract/transfer-kinds.js';
import type { HostedService } from '../../../electron/contract/transfer.js';
import { useText } from '../../lib/i18n.js';
import { useApi } from '../../lib/use-api.js';
import { useLoaded } from '../../lib/use-loaded.js';
import { Modal } from '../../ui/modal.js';
import { ShieldButton } from '../../ui/shield-button.js';
import { FailureNote, QuietNote } from '../create/notes.js';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  about: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  row: { padding: '2px 0 6px', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  more: { paddingInlineStart: '36px', overflowWrap: 'anywhere', color: tokens.colorNeutralForeground2 },
  progress: { flexGrow: 1, minWidth: 0 },
  button: { flexShrink: 0, whiteSpace: 'nowrap' },
});

/** Takes services over from NSSM, or gives them back: which ones, and what is to be known before. */
export function HostsDialog({
  change,
  onClose,
}: {
  readonly change: HostChange;
  readonly onClose: () => void;
}): ReactNode {
  const styles = useStyles();
  const t = useText();
  const api = useApi();
  const [times, setTimes] = useState(0);
  const { value, failure } = useLoaded(change, String(times), () => api.invoke('transfer.hosts', { change }));
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<Failure | null>(null);
  const [said, setSaid] = useState('');
  const services = value?.services ?? [];
  const chosen = services.filter((service) => isPossible(service) && !left.has(service.name));
  const problem = failure ?? failed;

  async function apply(): Promise<void> {
    setBusy(true);
    setFailed(null);
    setSaid('');
    try {
      const names = chosen.map(({ name }) => name);
      const { status } = await api.invoke('transfer.changeHosts', { change, names });
      setSaid(
        status === 'cancelled'
          ? t('transfer.import.declined')
          : t(`transfer.hosts.${change}.done`, { count: names.length }),
      );
      setTimes((before) => before + 1);
    } catch (thrown) {
      setFailed(toFailure(thrown));
    }
    setBusy(false);
  }

  return (
    <Modal
      title={t(`transfer.hosts.${change}.title`)}
      size="medium"
      careful
      busy={busy}
      fluid
      className={styles.content}
      actions={
        <>
          {' '}
          <span className={styles.progress} role="status">
            {busy && <Spinner size="extra-tiny" label={t('transfer.import.applying')} />}
            {said !== '' && <QuietNote text={said} />}
          </span>
          <ShieldButton
            appearance="primary"
            className={styles.button}
            disabledFocusable={busy || chosen.length === 0}
            onClick={() => void apply()}
          >
            {t(`transfer.hosts.${change}.apply`, { count: chosen.length })}
          </ShieldButton>
          <Button className={styles.button} disabled={busy} onClick={onClose}>
            {t('ui.close')}
          </Button>
        </>
      }
      onClose={onClose}
    >
      <p className={styles.about}>{t(`transfer.hosts.${change}.about`)}</p>
      {problem !== null && <FailureNote title={t('transfer.import.notApplied')} failed={problem} />}
      {value !== null && services.length === 0 && <QuietNote text={t(`transfer.hosts.${change}.none`)} />}
      <ul className={styles.list}>
        {services.map((service) => (
          <li key={service.name} className={styles.row} data-hosted={service.name}>
            <Checkbox
              label={service.name}
              checked={isPossible(service) && !left.has(service.name)}
              disabled={busy || !isPossible(service)}
              onChange={(_, { checked }) =>
                setLeft((before) => {
                  const next = new Set(before);
                  if (checked === true) next.delete(service.name);
                  else next.add(service.name);
                  return next;
                })
              }
            />
            <div className={styles.more}>{service.program === '' ? service.imagePath : service.program}</div>
            <div className={styles.more}>
              {service.problems.map(({ setting, code, value: wrong, win32 }) => (
                <QuietNote
                  key={code}
                  text={sayFailure(
                    t,
                    failureOf(code, { object: wrong ?? service.name, value: wrong, win32, field: setting }),
                  )}
                />
              ))}
            </div>
          </li>
        ))}
      </ul>
    </Modal>
  );
}

function isPossible({ problems }: HostedService): boolean {
  return problems.every(({ severity }) => severity !== 'error');
}
