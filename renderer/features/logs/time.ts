const two = (value: number): string => String(value).padStart(2, '0');
const three = (value: number): string => String(value).padStart(3, '0');

/** Local time of day with milliseconds: `12:00:01.120`. */
export function timeOfDay(instant: string): string {
  const date = new Date(instant);
  const clock = [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':');
  return `${clock}.${three(date.getMilliseconds())}`;
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
