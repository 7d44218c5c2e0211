import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  quiet: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
});

/** What is to be known about a setting. */
export function QuietText({ id, text }: { readonly id?: string; readonly text: string }): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.quiet} {...(id === undefined ? {} : { id })}>
      {text}
    </div>
  );
}
