import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Hello } from '../../../electron/contract/helper/rpc.js';
import { useText } from '../../lib/i18n.js';
import { CopyButton } from '../../ui/copy-button.js';

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
  copy: { margin: 0 },
  row: { display: 'contents' },
});

/** Where logs, data and settings of the services are, to be copied. */
export function Storage({ helper }: { readonly helper: Hello | null }): ReactNode {
  const styles = useStyles();
  const t = useText();
  const places = [
    ...(helper === null
      ? []
      : [
          { key: 'logs', path: helper.logsRoot },
          { key: 'data', path: helper.dataRoot },
        ]),
    { key: 'registry', path: REGISTRY.replace('<name>', t('settings.storage.name')) },
  ];
  return (
    <dl className={styles.list}>
      {places.map(({ key, path }) => (
        <div key={key} className={styles.row}>
          <dt className={styles.term}>{t(`settings.storage.${key}`)}</dt>
          <dd className={styles.path}>{path}</dd>
          <dd className={styles.copy}>
            <CopyButton text={path} label={t('settings.storage.copy', { path })} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
