import type { Service } from '../../../electron/contract/helper/model.js';
import { sayReason, type Translate } from '../../../electron/contract/translate.js';

/** Whether a service's state has an explanation: why it is not as wished, or who has stopped it. */
export function isExplained({ reason, stopRequest }: Pick<Service, 'reason' | 'stopRequest'>): boolean {
  return reason !== null || stopRequest !== null;
}

/** The explanation of a service's state; null where there is none. @param language BCP 47 */
export function explain(
  t: Translate,
  { reason, stopRequest }: Pick<Service, 'reason' | 'stopRequest'>,
  language: string,
): string | null {
  if (reason !== null) return sayReason(t, reason);
  if (stopRequest === null) return null;
  const { user, tool, at } = stopRequest;
  return t(`stopRequest.told.${tool}`, { user, time: moment(at, language) });
}

/** Local time to the minute, with the date unless it is today's. */
function moment(at: string, language: string): string {
  const time = new Date(at);
  const today = new Date().toDateString() === time.toDateString();
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const day = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  return new Intl.DateTimeFormat(language, today ? clock : { ...day, ...clock }).format(time);
}
