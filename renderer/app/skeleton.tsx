import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useText } from '../lib/i18n.js';

/** What comes sooner than this is shown without any sign of waiting, in ms. */
const PATIENCE_MS = 150;
/** Widths of the rows' blocks in percent of their columns, so that they look like names. */
const WIDTHS = [62, 48, 71, 55, 66, 40, 58, 74];

const useStyles = makeStyles({
  page: {
    height: '100%',
    opacity: 0,
    animationName: { to: { opacity: 1 } },
    animationDuration: '200ms',
    animationDelay: `${PATIENCE_MS}ms`,
    animationFillMode: 'forwards',
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
