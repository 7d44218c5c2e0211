import { isSystemEvent } from '../../../electron/contract/helper/system-events.js';
import { sayWin32, type Translate } from '../../../electron/contract/translate.js';
import { describeEvent, explainExitCode } from './describe-event.js';
import { saySystemEvent } from './describe-system-event.js';
import type { HistoryEvent } from './groups.js';

/** The sentence for an event, with what its exit code means, or who caused it, apart. */
export function sayEvent(
  t: Translate,
  event: HistoryEvent,
): { readonly text: string; readonly meaning: string } {
  if (isSystemEvent(event)) return saySystemEvent(t, event);
  const { key, params } = describeEvent(event);
  const win32Text = event.win32 === null ? '' : sayWin32(t, event.win32);
  const meaning = event.event === 'exited' ? explainExitCode(event.exitCode) : null;
  return { text: t(key, { ...params, win32Text }), meaning: meaning === null ? '' : t(meaning, {}) };
}

/** Local date and time of an event to the second. @param language BCP 47 */
export function eventTime(at: string, language: string): string {
  return new Intl.DateTimeFormat(language, {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(at));
}

/** Events as text that a spreadsheet takes too: time and sentence, parted by a tab, the last output below. */
export function eventsText(t: Translate, events: readonly HistoryEvent[], language: string): string {
  return events
    .flatMap((event) => {
      const { text, meaning } = sayEvent(t, event);
      const sentence = meaning === '' ? text : `${text} ${meaning}`;
      const output = outputOf(event).map((line) => `\t${line}`);
      return [`${eventTime(event.at, language)}\t${sentence}`, ...output];
    })
    .join('\r\n');
}

/** The program's last lines that were recorded with an event. */
export function outputOf(event: HistoryEvent): readonly string[] {
  return isSystemEvent(event) ? [] : (event.output ?? []);
}
