import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular, AppsAddInRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useText } from '../lib/i18n.js';
import { useWindowStore } from '../lib/store/store.js';
import { useAppInfo } from '../lib/use-app-info.js';

const useStyles = makeStyles({
  empty: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    flexGrow: 1,
    rowGap: '12px',
    padding: '24px',
    textAlign: 'center',
  },
  icon: { fontSize: '40px', color: tokens.colorNeutralForeground3 },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: '28px',
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: 0, maxWidth: '56ch', lineHeight: '20px', color: tokens.colorNeutralForeground2 },
});

/** No service yet: says what to do first. */
export function EmptyState(): ReactNode {
  const styles = useStyles();
  const t = useText();
  const store = useWindowStore();
  const { host } = useAppInfo();
  return (
    <div className={styles.empty}>
      <AppsAddInRegular className={styles.icon} aria-hidden="true" />
      <h2 className={styles.title}>{t('app.empty.title')}</h2>
      <p className={styles.text}>{t(`app.empty.${host}`)}</p>
      <Button
        appearance="primary"
        icon={<AddRegular />}
        onClick={() => store.setState({ dialog: { kind: 'create', program: null } })}
      >
        {t('action.newService')}
      </Button>
    </div>
  );
}
