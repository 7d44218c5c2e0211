import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ImportRemark } from '../../../electron/contract/import.js';
import { useText } from '../../lib/i18n.js';
import { QuietNote } from '../create/notes.js';

const useStyles = makeStyles({
  bar: { flexShrink: 0 },
  body: { whiteSpace: 'normal', overflowWrap: 'anywhere', paddingBottom: tokens.spacingVerticalXS },
  list: {
    margin: '4px 0 0',
    paddingInlineStart: '20px',
    maxHeight: '140px',
    overflowY: 'auto',
    userSelect: 'text',
  },
  item: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
});

/** What of another tool's description could not be carried over, line by line. */
export function ImportRemarks({ remarks }: { readonly remarks: readonly ImportRemark[] }): ReactNode {
  const styles = useStyles();
  const t = useText();
  if (remarks.length === 0) return <QuietNote text={t('transfer.remarks.none')} />;
  return (
    <MessageBar intent="info" layout="multiline" className={styles.bar}>
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{t('transfer.remarks.title', { count: remarks.length })}</MessageBarTitle>
        <ul className={styles.list} tabIndex={0} aria-label={t('transfer.remarks.list')}>
          {remarks.map(({ code, line, item, value }, index) => (
            <li key={`${index} ${item}`} data-remark={code}>
              {line !== null && `${t('transfer.remarks.line', { line })} `}
              <span className={styles.item}>{value === '' ? item : `${item} = ${value}`}</span>
              {`: ${t(`transfer.remarks.${code}`)}`}
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
