import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, type ReactNode } from 'react';
import { displayText } from '../../../electron/contract/display-text.js';
import { useText } from '../../lib/i18n.js';
import { CopyButton } from '../../ui/copy-button.js';
import { layOut, prettyJson, type JsonKind } from './json-source.js';

/** Most lines that are shown of one; the copy has all. */
const MAX_ROWS = 400;
/** Deeper levels are indented no further. */
const MAX_INDENT = 20;

const useStyles = makeStyles({
  box: {
    display: 'flex',
    alignItems: 'flex-start',
    columnGap: '8px',
    margin: '2px 12px 6px 28px',
    padding: '4px 8px',
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  rows: { minWidth: 0 },
  key: { color: tokens.colorPaletteBlueForeground2 },
  string: { color: tokens.colorPaletteGreenForeground1 },
  number: { color: tokens.colorPaletteBerryForeground1 },
  literal: { color: tokens.colorPaletteTealForeground2 },
  punctuation: { color: tokens.colorNeutralForeground3 },
});

/** All of a line of JSON, laid out. @param source what the line has, which is JSON */
export function JsonDetails({ source }: { readonly source: string }): ReactNode {
  const styles = useStyles();
  const t = useText();
  const rows = useMemo(() => layOut(source), [source]);
  return (
    <div className={styles.box} role="group" aria-label={t('logs.json.all')}>
      <CopyButton text={prettyJson(source)} label={t('logs.json.copy')} />
      <div className={styles.rows}>
        {rows.slice(0, MAX_ROWS).map(({ depth, tokens: pieces }, row) => (
          // Rows of one text: they stand where they stand.
          <div key={row} style={{ paddingLeft: `${Math.min(depth, MAX_INDENT) * 2}ch` }}>
            {pieces.map(({ kind, text }, piece) => (
              <span key={piece} className={styles[kind]}>
                {shown(kind, text)}
              </span>
            ))}
          </div>
        ))}
        {rows.length > MAX_ROWS && <div>{t('logs.json.more', { count: rows.length - MAX_ROWS })}</div>}
      </div>
    </div>
  );
}

/** Texts of several lines, such as stack traces, are shown as several lines. */
function shown(kind: JsonKind, text: string): string {
  if (kind !== 'string' || !/\\[nt]/.test(text)) return text;
  return `"${String(JSON.parse(text)).split(/\r?\n/).map(displayText).join('\n')}"`;
}
