import { LIST_COLUMNS, OPTIONAL_COLUMNS, type ListColumn } from '../../../electron/contract/list-columns.js';

interface Track {
  /** Least width in CSS pixels. */
  readonly min: number;
  /** The largest size as a CSS grid track; the least width when there is none. */
  readonly max?: string;
  /** Whether it holds numbers, which stand at its end. */
  readonly end?: true;
}

const TRACKS: Readonly<Record<ListColumn, Track>> = {
  state: { min: 176 },
  name: { min: 160, max: '2fr' },
  displayName: { min: 120, max: '1fr' },
  label: { min: 96, max: '140px' },
  pid: { min: 64, end: true },
  uptime: { min: 92, end: true },
  cpu: { min: 112, end: true },
  memory: { min: 88, end: true },
  threads: { min: 76, end: true },
  handles: { min: 80, end: true },
  restarts: { min: 80, end: true },
  lastExit: { min: 100, end: true },
  startType: { min: 120, max: '180px' },
  account: { min: 120, max: '160px' },
};

/** Room at the head's end for the button that chooses columns, in CSS pixels. */
export const CHOOSER_WIDTH = 28;
const PADDING = 12;

/** Height of a row, and of the line with the reason below it, in CSS pixels. */
export const ROW_HEIGHT = 28;
export const REASON_HEIGHT = 20;

/** The columns to show, from left to right: those that always are, and the chosen ones. */
export function shownColumns(chosen: readonly ListColumn[]): readonly ListColumn[] {
  return LIST_COLUMNS.filter((column) => !OPTIONAL_COLUMNS.includes(column) || chosen.includes(column));
}

/** Whether a column holds numbers. */
export function isNumeric(column: ListColumn): boolean {
  return TRACKS[column].end === true;
}

/** The CSS grid template of the columns. */
export function gridTemplate(columns: readonly ListColumn[]): string {
  const tracks = columns.map((column) => {
    const { min, max } = TRACKS[column];
    return max === undefined ? `${min}px` : `minmax(${min}px, ${max})`;
  });
  return [...tracks, `${CHOOSER_WIDTH}px`].join(' ');
}

/** The least width of the whole list in CSS pixels; a narrower window scrolls sideways. */
export function leastWidth(columns: readonly ListColumn[]): number {
  return columns.reduce((sum, column) => sum + TRACKS[column].min, CHOOSER_WIDTH + 2 * PADDING);
}
