import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useLanguage, useText } from '../../lib/i18n.js';
import { diffOf } from './diff.js';
import type { Change } from './draft.js';
import { titleOf } from './setting-words.js';

const useStyles = makeStyles({
  table: { width: '100%', borderSpacing: 0, tableLayout: 'fixed' },
  head: {
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    padding: '0 12px 4px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  cell: {
    verticalAlign: 'top',
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    padding: '6px 12px 6px 0',
    overflowWrap: 'anywhere',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    userSelect: 'text',
  },
  value: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, whiteSpace: 'pre-wrap' },
  before: { color: tokens.colorNeutralForeground3, textDecorationLine: 'line-through' },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

export interface ChangeTableProps {
  readonly changes: readonly Change[];
  /** Whether the service runs, so that some changes take effect only later. */
  readonly running: boolean;
  /** What stands above the values: by itself, those of now and those to come. */
  readonly heads?: { readonly before: string; readonly after: string };
}

/** Settings as they were beside what they are to be. */
export function ChangeTable({ changes, running, heads }: ChangeTableProps): ReactNode {
  const styles = useStyles();
  const t = useText();
  const columns = [
    t('configure.review.setting'),
    heads?.before ?? t('configure.review.before'),
    heads?.after ?? t('configure.review.after'),
  ];
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} className={styles.head} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <ChangeRow key={change.row.name} change={change} running={running} />
        ))}
      </tbody>
    </table>
  );
}

function ChangeRow({ change, running }: { readonly change: Change; readonly running: boolean }): ReactNode {
  const styles = useStyles();
  const t = useText();
  const language = useLanguage();
  const { row } = change;
  const { before, after, isDefault } = diffOf(t, change);
  return (
    <tr data-change={row.name}>
      <th className={styles.cell} scope="row">
        {titleOf(row, language)}
        <div className={styles.quiet}>
          {row.name}
          {row.restart && running && ` · ${t('configure.review.later')}`}
        </div>
      </th>
      <td className={mergeClasses(styles.cell, styles.value)}>
        {before.map(({ text, gone }) => (
          <div key={text} className={mergeClasses(gone && styles.before)}>
            {text}
          </div>
        ))}
      </td>
      <td className={mergeClasses(styles.cell, styles.value)}>
        {after.map(({ text }) => (
          <div key={text}>{text}</div>
        ))}
        {isDefault && <div className={styles.quiet}>{t('configure.review.default')}</div>}
      </td>
    </tr>
  );
}
