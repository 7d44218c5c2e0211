import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useText } from '../lib/i18n.js';
import type { LinkState } from '../lib/transport/transport.js';
import { Skeleton } from './skeleton.js';

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'center',
    alignItems: 'center',
    height: '100%',
    rowGap: '8px',
    padding: '24px',
    textAlign: 'center',
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, maxWidth: '52ch', color: tokens.colorNeutralForeground2 },
});

/** The window before anything could be loaded: its outline while connecting, an explanation when that fails. */
export function LinkLost({ link }: { readonly link: LinkState }): ReactNode {
  const styles = useStyles();
  const t = useText();
  if (link === 'connecting' || link === 'open') return <Skeleton />;
  return (
    <main className={styles.page} role="alert">
      <h1 className={styles.title}>{t(`app.link.${link}.title`)}</h1>
      <p className={styles.text}>{t(`app.link.${link}.text`)}</p>
    </main>
  );
}
