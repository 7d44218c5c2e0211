const two = (value: number): string => String(value).padStart(2, '0');

/** Local time of day with milliseconds: `12:00:01.120`. @param instant ISO 8601, UTC */
export function timeOfDay(instant: string): string {
  const date = new Date(instant);
  const clock = [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':');
  return `${clock}.${String(date.getMilliseconds()).padStart(3, '0')}`;
}

/** Local date and time with milliseconds: `2026-11-21 12:00:01.120`. @param instant ISO 8601, UTC */
export function localTime(instant: string): string {
  const date = new Date(instant);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())} ${timeOfDay(instant)}`;
}
