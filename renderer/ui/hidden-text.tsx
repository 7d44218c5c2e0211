import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: 0,
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
    userSelect: 'none',
  },
});

export interface HiddenTextProps {
  readonly as?: 'span' | 'h1' | 'div';
  readonly role?: 'status';
  readonly children: ReactNode;
}

/** Text for assistive technology only. */
export function HiddenText({ as: Tag = 'span', role, children }: HiddenTextProps): ReactNode {
  const styles = useStyles();
  return (
    <Tag className={styles.hidden} {...(role === undefined ? {} : { role })}>
      {children}
    </Tag>
  );
}
