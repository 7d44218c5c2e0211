import { Button, Checkbox, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useMemo, useState, type ReactNode } from 'react';
import { formatBytes } from '../../../electron/contract/format.js';
import { isOwn } from '../../../electron/contract/helper/service-kind.js';
import { MAX_SUPPORT_SERVICES } from '../../../electron/contract/support.js';
import { sayFailure } from '../../../electron/contract/translate.js';
import { useText } from '../../lib/i18n.js';
import { useWindowStore } from '../../lib/store/store.js';
import { Modal } from '../../ui/modal.js';
import { FileContent } from './file-content.js';
import { FileList } from './file-list.js';
import { useBundle } from './use-bundle.js';

const SCOPES = ['own', 'all', 'none'] as const;
type Scope = (typeof SCOPES)[number];

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, overflowY: 'hidden' },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  choice: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalM },
  // Fluent gives a third to the label, which the other two need.
  services: { gridTemplateColumns: 'max-content max-content', columnGap: '8px' },
  panes: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)',
    gridTemplateRows: 'minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    height: 'min(360px, calc(100vh - 340px))',
    minHeight: '140px',
  },
  failed: { color: tokens.colorPaletteRedForeground1, overflowWrap: 'anywhere' },
  told: { flexGrow: 1, alignSelf: 'center', overflowWrap: 'anywhere', fontSize: tokens.fontSizeBase200 },
  button: { flexShrink: 0, whiteSpace: 'nowrap' },
});

/** Gathers a support bundle, shows what is in it, and saves it. */
export function SupportDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const styles = useStyles();
  const t = useText();
  const store = useWindowStore();
  const [scope, setScope] = useState<Scope>('own');
  const [logs, setLogs] = useState(true);
  const [application, setApplication] = useState(true);
  const [excluded, setExcluded] = useState<ReadonlySet<string>>(new Set());
  const [shown, setShown] = useState('README.txt');
  // As they are now: what is gathered must not change while somebody reads it.
  const services = useMemo(() => {
    const all = [...store.getState().services.values()];
    const chosen = scope === 'none' ? [] : scope === 'own' ? all.filter(isOwn) : all;
    return chosen.map(({ name }) => name).slice(0, MAX_SUPPORT_SERVICES);
  }, [store, scope]);
  const bundle = useBundle({ services, logs, application });
  const { preview, failed, saving, saved } = bundle;
  const files = preview?.files ?? [];
  const kept = files.filter(({ path }) => !excluded.has(path));
  const leftOut = kept.reduce((sum, file) => sum + file.leftOut, 0);
  const size = formatBytes(kept.reduce((sum, file) => sum + file.size, 0));

  function include(path: string, wanted: boolean): void {
    const next = new Set(excluded);
    if (wanted) next.delete(path);
    else next.add(path);
    setExcluded(next);
  }

  function status(): string {
    if (saving) return t('bundle.saving');
    if (saved !== null)
      return 'path' in saved ? t('bundle.saved', saved) : t('bundle.downloaded', { name: saved.name });
    if (preview === null) return failed === null ? t('bundle.gathering') : '';
    const total = t('bundle.total', { count: kept.length, size });
    return leftOut === 0 ? total : `${total} · ${t('bundle.leftOut', { count: leftOut })}`;
  }

  return (
    <Modal
      title={t('bundle.title')}
      size="large"
      careful
      busy={saving}
      fluid
      className={styles.content}
      actions={
        <>
          <span className={styles.told} role="status">
            {status()}
          </span>
          <Button
            className={styles.button}
            appearance="primary"
            disabledFocusable={kept.length === 0 || saving}
            onClick={() => {
              if (kept.length > 0 && !saving) bundle.save(kept.map(({ path }) => path));
            }}
          >
            {t('bundle.save')}
          </Button>
          <Button className={styles.button} disabled={saving} onClick={onClose}>
            {t('settings.close')}
          </Button>
        </>
      }
      onClose={onClose}
    >
      <div className={styles.quiet}>{t('bundle.about')}</div>
      <div className={styles.choice}>
        <Field className={styles.services} label={t('bundle.services')} size="small" orientation="horizontal">
          <Select
            size="small"
            value={scope}
            onChange={(_, { value }) => setScope(SCOPES.find((each) => each === value) ?? 'own')}
          >
            {SCOPES.map((each) => (
              <option key={each} value={each}>
                {t(`bundle.${each}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Checkbox
          label={t('bundle.logs')}
          checked={logs && scope !== 'none'}
          disabled={scope === 'none'}
          onChange={(_, { checked }) => setLogs(checked === true)}
        />
        <Checkbox
          label={t('bundle.application')}
          checked={application}
          onChange={(_, { checked }) => setApplication(checked === true)}
        />
      </div>
      {failed !== null && (
        <div className={styles.failed} role="alert">
          {t('bundle.failed', { reason: sayFailure(t, failed) })}
        </div>
      )}
      <div className={styles.panes} aria-busy={preview === null}>
        <FileList files={files} shown={shown} excluded={excluded} onShow={setShown} onInclude={include} />
        {preview !== null && files.some(({ path }) => path === shown) && (
          <FileContent key={preview.id} path={shown} read={bundle.read} />
        )}
      </div>
    </Modal>
  );
}
