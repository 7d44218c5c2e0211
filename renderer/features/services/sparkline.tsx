import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { CPU_HISTORY } from '../../lib/store/services.js';

const WIDTH = 36;
const HEIGHT = 14;

const useStyles = makeStyles({
  line: { flexShrink: 0, color: tokens.colorBrandForeground1 },
});

/** Heights of a row of bars, one for each figure, in `height` units; the scale starts at 10 percent so that idling looks idle. */
export function barHeights(values: readonly number[], height: number): readonly number[] {
  const top = Math.max(10, ...values);
  return values.map((value) => Math.max(0.75, (Math.max(0, value) / top) * height));
}

/** The last CPU shares as bars; the figure itself stands beside it. */
export function Sparkline({ values }: { readonly values: readonly number[] }): ReactNode {
  const styles = useStyles();
  const step = WIDTH / CPU_HISTORY;
  const offset = CPU_HISTORY - values.length;
  return (
    <svg className={styles.line} width={WIDTH} height={HEIGHT} aria-hidden="true" focusable="false">
      {barHeights(values, HEIGHT).map((height, index) => (
        <rect
          key={index}
          x={(offset + index) * step}
          y={HEIGHT - height}
          width={step * 0.8}
          height={height}
          fill="currentColor"
        />
      ))}
    </svg>
  );
}
