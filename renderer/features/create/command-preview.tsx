import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { commandLine } from '../../../electron/contract/command-line.js';
import { useText } from '../../lib/i18n.js';
import { CopyButton } from '../../ui/copy-button.js';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '136px minmax(0, 1fr) auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    minHeight: '36px',
    flexShrink: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingTop: tokens.spacingVerticalS,
  },
  line: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    maxHeight: '64px',
    overflowY: 'auto',
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-wrap',
    userSelect: 'text',
  },
  empty: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

export interface CommandPreviewProps {
  readonly program: string;
  readonly arguments: string;
}

/** The exact command line that the service will run. */
export function CommandPreview({ program, arguments: args }: CommandPreviewProps): ReactNode {
  const styles = useStyles();
  const t = useText();
  const line = program.trim() === '' ? null : commandLine(program.trim(), args);
  return (
    <div className={styles.row}>
      <span id="create-command-line">{t('create.commandLine.label')}</span>
      {line === null ? (
        <span className={styles.empty}>{t('create.commandLine.empty')}</span>
      ) : (
        <>
          <output className={styles.line} aria-labelledby="create-command-line" tabIndex={0}>
            {line}
          </output>
          <CopyButton text={line} label={t('create.commandLine.copy')} />
        </>
      )}
    </div>
  );
}
