import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useText } from '../lib/i18n.js';
import { Modal } from '../ui/modal.js';
import { KEY_AREAS, KEY_OVERVIEW } from './keyboard.js';

const useStyles = makeStyles({
  areas: { columns: '2 300px', columnGap: '32px' },
  area: { breakInside: 'avoid', marginBottom: '16px' },
  head: { margin: '0 0 8px', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  keys: {
    display: 'grid',
    gridTemplateColumns: 'max-content 1fr',
    columnGap: '16px',
    rowGap: '6px',
    margin: 0,
    alignItems: 'center',
  },
  combination: { display: 'flex', columnGap: '4px' },
  key: {
    minWidth: '20px',
    padding: '0 6px',
    textAlign: 'center',
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '20px',
    color: tokens.colorNeutralForeground2,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottomWidth: '2px',
    borderRadius: tokens.borderRadiusMedium,
  },
  text: { margin: 0 },
});

/** Every key that does something. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const styles = useStyles();
  const t = useText();
  return (
    <Modal
      title={t('app.keys.title')}
      size="large"
      className={styles.areas}
      actions={
        <Button appearance="primary" autoFocus onClick={onClose}>
          {t('ui.close')}
        </Button>
      }
      onClose={onClose}
    >
      {KEY_AREAS.map((area) => (
        <section key={area} className={styles.area}>
          <h3 className={styles.head}>{t(`app.keys.area.${area}`)}</h3>
          <dl className={styles.keys}>
            {KEY_OVERVIEW.filter((each) => each.area === area).map(({ keys, text }) => (
              <KeyRow key={text} keys={keys} text={t(`app.keys.${text}`)} />
            ))}
          </dl>
        </section>
      ))}
    </Modal>
  );
}

function KeyRow({ keys, text }: { readonly keys: readonly string[]; readonly text: string }): ReactNode {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.combination}>
        {keys.map((key) => (
          <kbd key={key} className={styles.key}>
            {key}
          </kbd>
        ))}
      </dt>
      <dd className={styles.text}>{text}</dd>
    </>
  );
}
