import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useSyncExternalStore, type ReactNode } from 'react';
import { sayFailure } from '../../../electron/contract/translate.js';
import { useLanguage, useText } from '../../lib/i18n.js';
import type { LineTransfer } from './line-transfer.js';

const useStyles = makeStyles({
  remark: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '8px',
    flexShrink: 0,
    minHeight: '24px',
    padding: '2px 12px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  text: { minWidth: 0, overflowWrap: 'anywhere', fontVariantNumeric: 'tabular-nums', userSelect: 'text' },
});

/** What becomes of lines that are copied or saved; nothing while none are. */
export function TransferRemark({ transfer }: { readonly transfer: LineTransfer }): ReactNode {
  const styles = useStyles();
  const t = useText();
  const language = useLanguage();
  const { running, lines, done, failure } = useSyncExternalStore(transfer.subscribe, transfer.state);
  if (!running && done === null && failure === null) return null;
  const count = lines;
  const number = lines.toLocaleString(language);
  let text = t('logs.transfer.running', { count, number });
  if (failure !== null) text = sayFailure(t, failure);
  else if (done?.how === 'copied') text = t('logs.transfer.copied', { count, number });
  else if (done?.how === 'tooMuch') text = t('logs.transfer.tooMuch', { count, number });
  else if (done !== null && done.path !== null)
    text = t('logs.transfer.savedAs', { count, number, path: done.path });
  else if (done !== null) text = t('logs.transfer.saved', { count, number });
  return (
    <div className={styles.remark} role="status">
      <span className={styles.text}>{text}</span>
      <Button size="small" appearance="subtle" onClick={() => transfer.cancel()}>
        {t(running ? 'logs.transfer.cancel' : 'ui.close')}
      </Button>
    </div>
  );
}
