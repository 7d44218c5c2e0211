import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import { useText } from '../lib/i18n.js';

/** What comes sooner than this is shown without any sign of waiting, nor the work of drawing one, in ms. */
const PATIENCE_MS = 150;
/** Widths of the rows' blocks in percent of their columns, so that they look like names. */
const WIDTHS = [62, 48, 71, 55, 66, 40, 58, 74];

const useStyles = makeStyles({
  page: {
    height: '100%',
    animationName: { from: { opacity: 0 } },
    animationDuration: '200ms',
  },
  bar: { height: '40px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  row: {
    display: 'grid',
    gridTemplateColumns: '1fr 2fr 1fr 1fr',
    columnGap: '24px',
    alignItems: 'center',
    height: '28px',
    padding: '0 12px',
  },
  block: {
    height: '10px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground5,
    '@media (forced-colors: active)': { border: '1px solid GrayText' },
  },
});

/** The window while its list is on the way: blank at first, then the list's outline. */
export function Skeleton(): ReactNode {
  const [waited, setWaited] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setWaited(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return waited ? <Outline /> : <main aria-busy="true" />;
}

function Outline(): ReactNode {
  const styles = useStyles();
  const t = useText();
  return (
    <main className={styles.page} aria-busy="true">
      <div role="progressbar" aria-label={t('app.loading')}>
        <div className={styles.bar} />
        {WIDTHS.map((width) => (
          <div key={width} className={styles.row}>
            {[0.6, 1, 0.5, 0.8].map((share) => (
              <div key={share} className={styles.block} style={{ width: `${width * share}%` }} />
            ))}
          </div>
        ))}
      </div>
    </main>
  );
}
