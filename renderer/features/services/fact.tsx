import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { CopyButton } from '../../ui/copy-button.js';

const useStyles = makeStyles({
  fact: { display: 'contents' },
  term: { lineHeight: '24px', color: tokens.colorNeutralForeground3 },
  value: {
    margin: 0,
    display: 'flex',
    alignItems: 'flex-start',
    minHeight: '24px',
    lineHeight: '24px',
    userSelect: 'text',
    overflowWrap: 'anywhere',
  },
  words: { whiteSpace: 'pre-line' },
  mono: { fontFamily: tokens.fontFamilyMonospace, fontSize: '12px' },
});

export interface FactProps {
  readonly term: string;
  /** One line or several. */
  readonly value: string;
  readonly mono?: boolean;
  /** Name of the button that copies the value. */
  readonly copy?: string;
  readonly children?: ReactNode;
}

/** One line of the overview. */
export function Fact({ term, value, mono = false, copy, children }: FactProps): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.fact}>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.value}>
        <span className={mergeClasses(styles.words, mono && styles.mono)}>{value}</span>
        {copy !== undefined && <CopyButton text={value} label={copy} />}
        {children}
      </dd>
    </div>
  );
}
