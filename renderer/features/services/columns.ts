import type { SortColumn } from '../../lib/store/store.js';

/** The list's columns from left to right; widths are CSS grid tracks. */
export const COLUMNS: readonly { readonly id: SortColumn; readonly track: string; readonly end?: true }[] = [
  { id: 'state', track: '176px' },
  { id: 'name', track: 'minmax(160px, 1fr)' },
  { id: 'pid', track: '64px', end: true },
  { id: 'uptime', track: '92px', end: true },
  { id: 'cpu', track: '112px', end: true },
  { id: 'memory', track: '88px', end: true },
  { id: 'startType', track: 'minmax(120px, 180px)' },
];

export const GRID_TEMPLATE = COLUMNS.map(({ track }) => track).join(' ');

/** Height of a row, and of the line with the reason below it, in CSS pixels. */
export const ROW_HEIGHT = 28;
export const REASON_HEIGHT = 20;
