import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { Health } from '../../../electron/contract/health.js';
import type { HealthField } from '../../../electron/contract/health-figures.js';
import type { HostEvent } from '../../../electron/contract/helper/model.js';
import { useLanguage, useText } from '../../lib/i18n.js';
import { clockText, figureText } from './figure-text.js';
import { MarkStrip } from './mark-strip.js';
import { marksOf } from './marks.js';
import { AXIS_WIDTH, END_SPACE, Plot } from './plot.js';
import { summarise } from './series.js';

const CHARTS: readonly HealthField[] = ['cpu', 'privateBytes', 'threads', 'handles'];
const CHART_HEIGHT = 72;
/** Marks closer than this, in CSS pixels, are one. */
const MARK_WIDTH = 18;

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '256px minmax(0, 1fr)',
    alignItems: 'end',
    columnGap: '4px',
    paddingLeft: '12px',
  },
  words: { minWidth: 0, alignSelf: 'end', height: `${CHART_HEIGHT}px`, userSelect: 'text' },
  term: { color: tokens.colorNeutralForeground2, lineHeight: '20px' },
  now: {
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: '22px',
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
  at: {
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
  summary: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '16px',
    fontVariantNumeric: 'tabular-nums',
  },
});

export interface HealthChartsProps {
  readonly name: string;
  readonly series: Health;
  readonly events: readonly HostEvent[];
  /** The span of time that is shown, ms since the epoch. */
  readonly from: number;
  readonly to: number;
}

/** The charts of a service, one below the other by the same time, with what has happened above them. */
export function HealthCharts({ name, series, events, from, to }: HealthChartsProps): ReactNode {
  const styles = useStyles();
  const language = useLanguage();
  const t = useText();
  const strip = useRef<HTMLDivElement>(null);
  const [hover, setHover] = useState<number | null>(null);
  const onHover = useCallback((index: number | null) => setHover(index), []);
  const width = usePlotWidth(strip);
  const nearMs = ((to - from) / width) * MARK_WIDTH;
  const marks = useMemo(() => marksOf(events, from, to, nearMs), [events, from, to, nearMs]);
  return (
    <>
      <div className={styles.row}>
        <span />
        <div ref={strip}>
          <MarkStrip name={name} marks={marks} from={from} to={to} width={width} />
        </div>
      </div>
      {CHARTS.map((field, index) => {
        const summary = summarise(series, field, from);
        const say = (value: number): string => figureText(field, value, language);
        const at = hover === null ? undefined : series.at[hover];
        const hovered = hover === null ? null : (series.peak[field][hover] ?? null);
        const shown = at === undefined ? (summary?.now ?? null) : hovered;
        return (
          <div key={field} className={styles.row} role="group" aria-label={t(`health.field.${field}`)}>
            <div className={styles.words}>
              <div className={styles.term}>{t(`health.field.${field}`)}</div>
              <div className={styles.now}>
                {shown === null ? '–' : say(shown)}
                {at !== undefined && <span className={styles.at}> {clockText(at, language)}</span>}
              </div>
              <p className={styles.summary}>
                {summary !== null &&
                  t('health.summary', {
                    min: say(summary.min),
                    mean: say(summary.mean),
                    max: say(summary.max),
                  })}
              </p>
            </div>
            <Plot
              series={series}
              field={field}
              from={from}
              to={to}
              marks={marks}
              times={index === 0}
              height={CHART_HEIGHT}
              language={language}
              syncKey={`health ${name}`}
              onHover={onHover}
            />
          </div>
        );
      })}
    </>
  );
}

/** How wide the charts' own area is, in CSS pixels. */
function usePlotWidth(strip: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(800);
  useEffect(() => {
    const element = strip.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() =>
      setWidth(Math.max(100, element.clientWidth - AXIS_WIDTH - END_SPACE)),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [strip]);
  return width;
}
