import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { formatBytes } from '../../../electron/contract/format.js';
import type { SupportFile } from '../../../electron/contract/support.js';
import { useText } from '../../lib/i18n.js';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, overflowY: 'auto', minHeight: 0 },
  folder: {
    paddingTop: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
  row: { display: 'flex', alignItems: 'center', columnGap: '4px' },
  // A target of 24 pixels, apart from the one beside it (WCAG 2.2, 2.5.8).
  check: { flexShrink: 0, width: '16px', height: '16px', margin: '4px' },
  inner: { paddingLeft: '16px' },
  file: {
    display: 'flex',
    flexGrow: 1,
    columnGap: tokens.spacingHorizontalS,
    justifyContent: 'space-between',
    minWidth: 0,
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '24px',
    textAlign: 'start',
    color: tokens.colorNeutralForeground1,
    backgroundColor: 'transparent',
    border: '1px solid transparent',
    borderRadius: tokens.borderRadiusSmall,
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
  },
  shown: { backgroundColor: tokens.colorSubtleBackgroundSelected },
  size: { color: tokens.colorNeutralForeground2, flexShrink: 0 },
});

export interface FileListProps {
  readonly files: readonly SupportFile[];
  /** Path of the file whose content is shown. */
  readonly shown: string | null;
  /** Paths that are not to be saved. */
  readonly excluded: ReadonlySet<string>;
  readonly onShow: (path: string) => void;
  readonly onInclude: (path: string, include: boolean) => void;
}

/** The files of a bundle by their folders, each to be looked at or left out. */
export function FileList({ files, shown, excluded, onShow, onInclude }: FileListProps): ReactNode {
  const styles = useStyles();
  const t = useText();
  return (
    <ul className={styles.list} aria-label={t('bundle.files')}>
      {files.map(({ path, size }, index) => {
        const folder = folderOf(path);
        const begins = folder !== '' && folder !== folderOf(files[index - 1]?.path ?? '');
        return (
          <li key={path}>
            {begins && <div className={styles.folder}>{folder}</div>}
            <div className={mergeClasses(styles.row, folder !== '' && styles.inner)}>
              <input
                type="checkbox"
                className={styles.check}
                aria-label={t('bundle.include', { path })}
                checked={!excluded.has(path)}
                onChange={(event) => onInclude(path, event.currentTarget.checked)}
              />
              <button
                type="button"
                className={mergeClasses(styles.file, path === shown && styles.shown)}
                aria-pressed={path === shown}
                onClick={() => onShow(path)}
              >
                <span>{path.slice(folder === '' ? 0 : folder.length + 1)}</span>
                <span className={styles.size}>{formatBytes(size)}</span>
              </button>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
