import { localTime, timeOfDay } from '../../../electron/contract/local-time.js';

export { localTime as dayAndTime, timeOfDay };

/** How the times of lines are shown: local time of day, local date and time, UTC, or not. */
export const TIME_DISPLAYS = ['time', 'dateTime', 'utc', 'none'] as const;
export type TimeDisplay = (typeof TIME_DISPLAYS)[number];

/** A line's time as it is to be shown. @param instant ISO 8601, UTC */
export function timeText(instant: string, display: TimeDisplay): string {
  switch (display) {
    case 'time':
      return timeOfDay(instant);
    case 'dateTime':
      return localTime(instant);
    case 'utc':
      return instant.replace('T', ' ');
    case 'none':
      return '';
  }
}

/** Local date and time as an input for both takes it: `2026-11-21T12:00:01`. */
export function inputTime(time: number): string {
  return localTime(new Date(time).toISOString()).slice(0, 19).replace(' ', 'T');
}
