import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ControlLabels } from '../control-props.js';

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', rowGap: '4px', flexGrow: 1, minWidth: 0 },
});

export interface LineGroupProps {
  readonly labels: ControlLabels;
  readonly className?: string;
  readonly children: ReactNode;
}

/** The lines of a setting that has several values, under the setting's own label. */
export function LineGroup({ labels, className, children }: LineGroupProps): ReactNode {
  const styles = useStyles();
  const { id, 'aria-labelledby': labelledBy, 'aria-describedby': describedBy } = labels;
  return (
    <div
      className={mergeClasses(styles.group, className)}
      role="group"
      id={id}
      tabIndex={-1}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
    >
      {children}
    </div>
  );
}
