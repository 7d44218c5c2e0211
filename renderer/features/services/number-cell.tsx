import { mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { CellStyles } from './cell-styles.js';

const NOTHING = '–';

export interface NumberCellProps {
  readonly styles: CellStyles;
  /** Null where there is nothing to tell. */
  readonly children: ReactNode;
}

/** A cell with a number, which stands at its end. */
export function NumberCell({ styles, children }: NumberCellProps): ReactNode {
  const none = children === null;
  return (
    <div role="gridcell" className={mergeClasses(styles.cell, styles.end, none && styles.quiet)}>
      {none ? NOTHING : children}
    </div>
  );
}
