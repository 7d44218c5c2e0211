import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { sayFailure } from '../../../electron/contract/translate.js';
import { useText } from '../../lib/i18n.js';
import { useLoaded } from '../../lib/use-loaded.js';

const useStyles = makeStyles({
  content: {
    margin: 0,
    padding: tokens.spacingHorizontalS,
    minHeight: 0,
    overflow: 'auto',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    userSelect: 'text',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

export interface FileContentProps {
  readonly path: string;
  readonly read: (path: string) => Promise<string>;
}

/** What a file of the bundle contains, as it will be saved. */
export function FileContent({ path, read }: FileContentProps): ReactNode {
  const styles = useStyles();
  const t = useText();
  const { value, failure } = useLoaded(path, path, () => read(path));
  return (
    // It scrolls, which the keyboard must be able to do as well.
    <pre className={styles.content} role="region" aria-label={t('bundle.content', { path })} tabIndex={0}>
      {failure === null ? (value ?? '') : sayFailure(t, failure)}
    </pre>
  );
}
