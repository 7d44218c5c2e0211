import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useText } from '../lib/i18n.js';
import { Modal } from '../ui/modal.js';
import { KEY_OVERVIEW } from './keyboard.js';

const useStyles = makeStyles({
  keys: {
    display: 'grid',
    gridTemplateColumns: 'max-content 1fr',
    columnGap: '24px',
    rowGap: '8px',
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
      size="small"
      actions={
        <Button appearance="primary" autoFocus onClick={onClose}>
          {t('ui.close')}
        </Button>
      }
      onClose={onClose}
    >
      <dl className={styles.keys}>
        {KEY_OVERVIEW.map(({ keys, text }) => (
          <KeyRow key={text} keys={keys} text={t(`app.keys.${text}`)} />
        ))}
      </dl>
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
