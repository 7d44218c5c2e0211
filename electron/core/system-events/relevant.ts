import type { HostEvent } from '../../contract/helper/model.js';
import type { SystemEvent } from '../../contract/helper/system-events.js';

/** Which of an event's values name the service that it is about, where that is not the first. */
const SUBJECTS: Readonly<Record<number, readonly number[]>> = {
  7009: [1],
  7011: [1],
  7032: [2],
  7040: [0, 3],
};
/** Events whose values this knows; of others any value may be the service. */
const KNOWN = [
  7000, 7001, 7009, 7011, 7022, 7023, 7024, 7030, 7031, 7032, 7034, 7035, 7036, 7038, 7039, 7040, 7041, 7042,
  7043, 7045,
];

/** Whether an event is about a service, and not about one that depends on it. */
export function concerns(event: SystemEvent, names: readonly string[]): boolean {
  const wanted = names.map((name) => name.toUpperCase());
  const isNamed = (value: string | undefined): boolean =>
    value !== undefined && wanted.includes(value.toUpperCase());
  if (!KNOWN.includes(event.id)) return event.values.some(isNamed);
  return (SUBJECTS[event.id] ?? [0]).some((index) => isNamed(event.values[index]));
}

/** How far apart the host and the SCM may tell of the same, in ms. */
const NEAR_MS = 10_000;

/** What the host records when the SCM writes that a service has come into a state (1 stopped, 4 running, 7 paused). */
const STATES: Readonly<Record<number, readonly HostEvent['event'][]>> = {
  1: ['stopped'],
  4: ['serviceStarting', 'started'],
  7: ['restarting'],
};
/** Ended by an error: the host says which. */
const ENDED = [7023, 7024];
const ENDINGS: readonly HostEvent['event'][] = ['gaveUp', 'settingsInvalid', 'hookFailed', 'startFailed'];

/** Leaves out what the host has recorded itself, and more exactly. */
export function withoutTwins(
  events: readonly SystemEvent[],
  recorded: readonly HostEvent[],
): readonly SystemEvent[] {
  return events.filter((event) => {
    const near = recorded.filter(({ at }) => Math.abs(Date.parse(at) - Date.parse(event.at)) <= NEAR_MS);
    if (event.state !== null)
      return !near.some(({ event: kind }) => STATES[event.state ?? 0]?.includes(kind));
    return !(ENDED.includes(event.id) && near.some(({ event: kind }) => ENDINGS.includes(kind)));
  });
}
