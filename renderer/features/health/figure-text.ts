import type { HealthField } from '../../../electron/contract/health-figures.js';
import { formatBytes } from '../../../electron/contract/format.js';

/** Writes a figure as its column of the list does. @param language BCP 47 */
export function figureText(field: HealthField, value: number, language: string): string {
  switch (field) {
    case 'cpu':
      return new Intl.NumberFormat(language, {
        style: 'percent',
        maximumFractionDigits: value < 10 ? 1 : 0,
      }).format(value / 100);
    case 'privateBytes':
      return formatBytes(value);
    case 'threads':
    case 'handles':
    case 'processes':
      return Math.round(value).toLocaleString(language);
  }
}

/** Local time of day to the second. @param time ms since the epoch */
export function clockText(time: number, language: string): string {
  return clock(language, true).format(time);
}

/** Local time of day as an axis tells it. @param time ms since the epoch */
export function axisTime(time: number, language: string, seconds: boolean): string {
  return clock(language, seconds).format(time);
}

function clock(language: string, seconds: boolean): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(language, {
    hour: '2-digit',
    minute: '2-digit',
    ...(seconds ? { second: '2-digit' } : {}),
    hourCycle: 'h23',
  });
}
