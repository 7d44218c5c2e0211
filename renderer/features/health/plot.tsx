import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { useThemeClassName } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import type { Health } from '../../../electron/contract/health.js';
import type { HealthField } from '../../../electron/contract/health-figures.js';
import { axisTime, figureText } from './figure-text.js';
import type { Mark } from './marks.js';
import { niceTop } from './series.js';

/** Width of the figures beside a chart and of what is free behind it, in CSS pixels: the marks stand by the same measure. */
export const AXIS_WIDTH = 64;
export const END_SPACE = 12;
const TIME_HEIGHT = 22;
const LINE = 1.5;

export interface PlotProps {
  readonly series: Health;
  readonly field: HealthField;
  /** The span of time, ms since the epoch. */
  readonly from: number;
  readonly to: number;
  readonly marks: readonly Mark[];
  /** Whether the times stand above it. */
  readonly times: boolean;
  /** In CSS pixels. */
  readonly height: number;
  readonly language: string;
  /** Charts that share it show the mouse at the same time. */
  readonly syncKey: string;
  /** The point under the mouse; null when there is none. */
  readonly onHover: (index: number | null) => void;
}

/** What a chart is drawn by, read anew with each drawing. */
type View = Pick<PlotProps, 'field' | 'from' | 'to' | 'marks' | 'language'>;

/** One figure over time, drawn on a canvas; what it says in words stands beside it. */
export function Plot(props: PlotProps): ReactNode {
  const { series, field, from, to, marks, times, height, language, syncKey, onHover } = props;
  const element = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot | null>(null);
  const view = useRef<View>({ field, from, to, marks, language });
  const theme = useThemeClassName();

  useEffect(() => {
    const parent = element.current;
    if (parent === null) return undefined;
    const made = new uPlot(options({ parent, view, times, height, syncKey, onHover }), [[], []], parent);
    plot.current = made;
    const observer = new ResizeObserver(() => {
      if (parent.clientWidth > 0)
        made.setSize({ width: parent.clientWidth, height: fullHeight(height, times) });
    });
    observer.observe(parent);
    return () => {
      observer.disconnect();
      made.destroy();
      plot.current = null;
    };
    // The colours are read from the theme.
  }, [times, height, syncKey, onHover, theme]);

  useEffect(() => {
    view.current = { field, from, to, marks, language };
    plot.current?.setData([series.at.map((at) => at / 1000), [...series.peak[field]]]);
  }, [series, field, from, to, marks, language, times, height, syncKey, onHover, theme]);

  return <div ref={element} aria-hidden="true" style={{ height: fullHeight(height, times) }} />;
}

function fullHeight(height: number, times: boolean): number {
  return height + (times ? TIME_HEIGHT : 0);
}

interface Making extends Pick<PlotProps, 'times' | 'height' | 'syncKey' | 'onHover'> {
  readonly parent: HTMLElement;
  readonly view: { readonly current: View };
}

function options({ parent, view, times, height, syncKey, onHover }: Making): uPlot.Options {
  const styles = getComputedStyle(parent);
  // A canvas does not get the colours of a contrast theme by itself.
  const forced = matchMedia('(forced-colors: active)').matches;
  const colour = (token: string): string =>
    forced ? 'CanvasText' : styles.getPropertyValue(`--${token}`).trim();
  const font = `11px ${styles.fontFamily}`;
  const grid = { stroke: forced ? 'GrayText' : colour('colorNeutralStroke2'), width: 1 };
  const quiet = colour('colorNeutralForeground3');
  const tones = {
    bad: colour('colorPaletteRedForeground3'),
    good: colour('colorPaletteGreenForeground3'),
    plain: quiet,
  };
  const top = (max: number | null): number => niceTop(view.current.field, max ?? 0);
  return {
    width: Math.max(1, parent.clientWidth),
    height: fullHeight(height, times),
    padding: [times ? 0 : 6, END_SPACE, 4, 0],
    legend: { show: false },
    cursor: {
      y: false,
      drag: { x: false, y: false },
      sync: { key: syncKey },
      points: { size: 7, fill: colour('colorBrandForeground1') },
    },
    scales: {
      x: { time: true, range: () => [view.current.from / 1000, view.current.to / 1000] },
      y: { range: (_, __, max) => [0, top(max)] },
    },
    series: [
      {},
      { stroke: colour('colorBrandForeground1'), width: LINE, points: { show: alone }, spanGaps: false },
    ],
    axes: [
      {
        // The top. The enumeration of the package's types does not exist at run time.
        // eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment
        side: 0,
        size: times ? TIME_HEIGHT : 0,
        gap: 2,
        stroke: quiet,
        font,
        grid,
        ticks: { show: false },
        values: (_, splits) => {
          const seconds = (splits[1] ?? 60) - (splits[0] ?? 0) < 60;
          return times ? splits.map((at) => axisTime(at * 1000, view.current.language, seconds)) : [];
        },
      },
      {
        size: AXIS_WIDTH,
        gap: 6,
        stroke: quiet,
        font,
        grid,
        ticks: { show: false },
        splits: (_, __, ___, max) => [0, max / 2, max],
        values: (_, splits) =>
          splits.map((value) => figureText(view.current.field, value, view.current.language)),
      },
    ],
    hooks: {
      setCursor: [({ cursor }) => onHover(cursor.idx ?? null)],
      drawClear: [
        (chart) => {
          const { ctx, bbox } = chart;
          for (const { time, tone } of view.current.marks) {
            const x = Math.round(chart.valToPos(time / 1000, 'x', true));
            ctx.save();
            ctx.strokeStyle = tones[tone];
            ctx.lineWidth = devicePixelRatio;
            ctx.setLineDash(tone === 'bad' ? [] : [3, 3]);
            ctx.beginPath();
            ctx.moveTo(x, bbox.top);
            ctx.lineTo(x, bbox.top + bbox.height);
            ctx.stroke();
            ctx.restore();
          }
        },
      ],
    },
  };
}

/** A point with nothing on either side would not be seen as a line. */
function alone(chart: uPlot, _: number, first: number, last: number): boolean {
  return last - first <= 1 || chart.data[0].length <= 2;
}
