import type { HostEvent } from '../../../electron/contract/helper/model.js';
import { toneOf, type EventTone } from '../events/describe-event.js';

/** Events that stand close together on the charts. */
export interface Mark {
  /** When the worst of them was, ms since the epoch. */
  readonly time: number;
  readonly tone: EventTone;
  /** Oldest first, at least one. */
  readonly events: readonly HostEvent[];
}

const MARKED: readonly HostEvent['event'][] = ['started', 'startFailed', 'exited', 'gaveUp', 'stopped'];
const RANK: Readonly<Record<EventTone, number>> = { plain: 0, good: 1, bad: 2 };

/**
 * What has happened to a service within a span of time, events that are too close to be told apart as one.
 *
 * @param events oldest first
 * @param from, to ms since the epoch
 * @param nearMs how close is too close
 */
export function marksOf(events: readonly HostEvent[], from: number, to: number, nearMs: number): Mark[] {
  const marks: { last: number; events: HostEvent[] }[] = [];
  let asked = false;
  for (const event of events) {
    if (event.event === 'stopping') asked = true;
    if (event.event === 'started') asked = false;
    // A program that was asked to end is told by the stop of its service.
    if (!MARKED.includes(event.event) || (asked && event.event === 'exited')) continue;
    const time = Date.parse(event.at);
    if (time < from || time > to) continue;
    const mark = marks.at(-1);
    if (mark !== undefined && time - mark.last <= nearMs) {
      mark.events.push(event);
      mark.last = time;
    } else marks.push({ last: time, events: [event] });
  }
  return marks.map(({ events: together }) => {
    const worst = together.reduce((a, b) => (RANK[toneOf(b)] > RANK[toneOf(a)] ? b : a));
    return { time: Date.parse(worst.at), tone: toneOf(worst), events: together };
  });
}
