import { makeStyles, tokens } from '@fluentui/react-components';
import { FolderOpenRegular } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import { toFailure, type Failure } from '../../../electron/contract/errors.js';
import type { Hello } from '../../../electron/contract/helper/rpc.js';
import { sayFailure } from '../../../electron/contract/translate.js';
import { useText } from '../../lib/i18n.js';
import { useApi } from '../../lib/use-api.js';
import { useAppInfo } from '../../lib/use-app-info.js';
import { CopyButton } from '../../ui/copy-button.js';
import { IconButton } from '../../ui/icon-button.js';

/** Key below which every service keeps its settings, where NSSM keeps them. */
const REGISTRY = 'HKLM\\SYSTEM\\CurrentControlSet\\Services\\<name>\\Parameters';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'center',
    width: '100%',
    margin: 0,
  },
  term: { color: tokens.colorNeutralForeground2 },
  path: {
    margin: 0,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
    userSelect: 'text',
  },
  copy: { margin: 0, justifySelf: 'end', whiteSpace: 'nowrap' },
  row: { display: 'contents' },
  failure: {
    gridColumn: '1 / -1',
    color: tokens.colorPaletteRedForeground1,
    overflowWrap: 'anywhere',
    userSelect: 'text',
  },
});

/** Where logs, data and settings of the services are, to be copied. */
export function Storage({ helper }: { readonly helper: Hello | null }): ReactNode {
  const styles = useStyles();
  const t = useText();
  const api = useApi();
  const [failure, setFailure] = useState<Failure | null>(null);
  const { host } = useAppInfo();
  const places: readonly { key: string; path: string; store?: 'logs' | 'data' }[] = [
    ...(helper === null
      ? []
      : [
          { key: 'logs', path: helper.logsRoot, store: 'logs' as const },
          { key: 'data', path: helper.dataRoot, store: 'data' as const },
        ]),
    { key: 'registry', path: REGISTRY.replace('<name>', t('settings.storage.name')) },
  ];
  const opens = host === 'electron';
  const open = (store: 'logs' | 'data' | 'settings'): void => {
    setFailure(null);
    // Said here: above the list it would stand behind this dialog.
    api.invoke('files.revealStore', { store }).catch((thrown: unknown) => setFailure(toFailure(thrown)));
  };
  return (
    <dl className={styles.list}>
      {places.map(({ key, path, store }) => (
        <div key={key} className={styles.row}>
          <dt className={styles.term}>{t(`settings.storage.${key}`)}</dt>
          <dd className={styles.path}>{path}</dd>
          <dd className={styles.copy}>
            {opens && store !== undefined && (
              <OpenButton label={t('settings.storage.open', { path })} onClick={() => open(store)} />
            )}
            <CopyButton text={path} label={t('settings.storage.copy', { path })} />
          </dd>
        </div>
      ))}
      {opens && (
        <div className={styles.row}>
          <dt className={styles.term}>{t('settings.storage.own')}</dt>
          <dd className={styles.path} />
          <dd className={styles.copy}>
            <OpenButton label={t('settings.storage.show')} onClick={() => open('settings')} />
          </dd>
        </div>
      )}
      {failure !== null && (
        <div className={styles.failure} role="alert">
          {sayFailure(t, failure)}
        </div>
      )}
    </dl>
  );
}

function OpenButton({ label, onClick }: { readonly label: string; readonly onClick: () => void }): ReactNode {
  return <IconButton label={label} icon={<FolderOpenRegular />} onClick={onClick} />;
}
