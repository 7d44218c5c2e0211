import { mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Sample } from '../../../electron/contract/helper/model.js';
import { serviceKey } from '../../lib/store/services.js';
import { useWindow } from '../../lib/store/store.js';
import type { CellStyles } from './cell-styles.js';
import { NumberCell } from './number-cell.js';
import { Sparkline } from './sparkline.js';

export interface MeasuredCellProps {
  readonly name: string;
  readonly show: (sample: Sample) => string;
  readonly styles: CellStyles;
}

/** A figure of a service's processes; drawn again, by itself, when it reads differently. */
export function MeasuredCell({ name, show, styles }: MeasuredCellProps): ReactNode {
  const text = useWindow((state) => {
    const figures = state.figures.get(serviceKey(name));
    return figures === undefined ? null : show(figures.sample);
  });
  return <NumberCell styles={styles}>{text}</NumberCell>;
}

export interface CpuCellProps {
  readonly name: string;
  readonly language: string;
  readonly styles: CellStyles;
}

/** The share of the processors, with those before it; drawn again, by itself, with each figure. */
export function CpuCell({ name, language, styles }: CpuCellProps): ReactNode {
  const figures = useWindow((state) => state.figures.get(serviceKey(name)));
  if (figures === undefined) return <NumberCell styles={styles}>{null}</NumberCell>;
  return (
    <div role="gridcell" className={mergeClasses(styles.cell, styles.end, styles.cpu)}>
      <Sparkline values={figures.cpuHistory} />
      <span className={styles.share}>{percent(language, figures.sample.cpu)}</span>
    </div>
  );
}

const formats = new Map<string, Intl.NumberFormat>();

function percent(language: string, share: number): string {
  const digits = share < 10 ? 1 : 0;
  const key = `${language} ${digits}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.NumberFormat(language, {
      style: 'percent',
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
    // Making one takes longer than drawing a row.
    formats.set(key, format);
  }
  return format.format(share / 100);
}
