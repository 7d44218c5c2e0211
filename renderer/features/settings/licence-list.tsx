import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useText } from '../../lib/i18n.js';
import { OTHERS, PACKAGES } from './licences.js';

const useStyles = makeStyles({
  summary: { cursor: 'pointer' },
  table: {
    width: '100%',
    marginTop: tokens.spacingVerticalXS,
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    userSelect: 'text',
    '& th': { textAlign: 'start', fontWeight: tokens.fontWeightSemibold },
    '& td': { color: tokens.colorNeutralForeground2 },
  },
});

/** The components that the product contains and their licences. */
export function LicenceList(): ReactNode {
  const styles = useStyles();
  const t = useText();
  return (
    <details>
      <summary className={styles.summary}>{t('settings.licences.show')}</summary>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('settings.licences.component')}</th>
            <th scope="col">{t('settings.licences.licence')}</th>
          </tr>
        </thead>
        <tbody>
          {[...OTHERS, ...PACKAGES].map(({ name, licence }) => (
            <tr key={name}>
              <td>{name}</td>
              <td>{licence}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
