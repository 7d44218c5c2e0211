const two = (value: number): string => String(value).padStart(2, '0');
const three = (value: number): string => String(value).padStart(3, '0');

/** Local time of day with milliseconds: `12:00:01.120`. */
export function timeOfDay(instant: string): string {
  const date = new Date(instant);
  const clock = [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':');
  return `${clock}.${three(date.getMilliseconds())}`;
}

/** How the times of lines are shown: local time of day, local date and time, UTC, or not. */
export const TIME_DISPLAYS = ['time', 'dateTime', 'utc', 'none'] as const;
export type TimeDisplay = (typeof TIME_DISPLAYS)[number];

/** A line's time as it is to be shown. @param instant ISO 8601, UTC */
export function timeText(instant: string, display: TimeDisplay): string {
  switch (display) {
    case 'time':
      return timeOfDay(instant);
    case 'dateTime':
      return dayAndTime(instant);
    case 'utc':
      return instant.replace('T', ' ');
    case 'none':
      return '';
  }
}

/** Local date and time as an input for both takes it: `2026-11-21T12:00:01`. */
export function inputTime(time: number): string {
  return dayAndTime(new Date(time).toISOString()).slice(0, 19).replace(' ', 'T');
}

/** Local date and time with milliseconds: `2026-11-21 12:00:01.120`. */
export function dayAndTime(instant: string): string {
  const date = new Date(instant);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())} ${timeOfDay(instant)}`;
}
