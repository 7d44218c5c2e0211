import type { HostEvent } from '../../../electron/contract/helper/model.js';
import { isSystemEvent, type SystemEvent } from '../../../electron/contract/helper/system-events.js';
import { toneOf } from './describe-event.js';
import { isConfiguration, systemTone } from './describe-system-event.js';

/** What the host has recorded, or the Service Control Manager has written. */
export type HistoryEvent = HostEvent | SystemEvent;

/** What the history is narrowed to. */
export const EVENT_FILTERS = ['all', 'problems', 'runs', 'logs'] as const;
export type EventFilter = (typeof EVENT_FILTERS)[number];

/** Events as the history lists them: one alone, or a service that fails again and again as one. */
export interface EventGroup {
  /** Oldest first, at least one. */
  readonly events: readonly HistoryEvent[];
  /** How often the program has ended or could not be started; 0 for one event alone. */
  readonly failures: number;
  /** From the first failure to the last, in ms. */
  readonly spanMs: number;
  /** What the program ended with each time; null when that differs, or when it could not be started. */
  readonly exitCode: number | null;
}

const LOGS: readonly HostEvent['event'][] = ['rotated', 'logFailed', 'logResumed'];
const CYCLE: readonly HostEvent['event'][] = ['exited', 'startFailed', 'restarting', 'started'];
/** A service that fails as often as this in a row is said to do so. */
const MIN_FAILURES = 3;
/** Failures further apart than this are each worth a row, in ms. */
const MAX_PAUSE_MS = 300_000;

/** All events in the order of their times; both lists are in it. A stop is told once, by whom where that is known. */
export function merge(
  recorded: readonly HostEvent[],
  system: readonly SystemEvent[],
): readonly HistoryEvent[] {
  const events = recorded.filter(
    ({ event }, index) => event !== 'stopping' || recorded[index - 1]?.event !== 'stopRequested',
  );
  // Sorting is stable: of the same moment the host's own come first.
  return system.length === 0
    ? events
    : [...events, ...system].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

/** Whether an event is to be listed. */
export function passes(event: HistoryEvent, filter: EventFilter): boolean {
  if (isSystemEvent(event)) {
    if (filter === 'problems') return systemTone(event) === 'bad';
    return filter === 'all' || (filter === 'runs' && !isConfiguration(event));
  }
  switch (filter) {
    case 'all':
      return true;
    case 'problems':
      return toneOf(event) === 'bad';
    case 'logs':
      return LOGS.includes(event.event);
    case 'runs':
      return !LOGS.includes(event.event);
  }
}

/** Puts failures that follow each other closely, with the restarts between them, together. @param events oldest first */
export function groupEvents(events: readonly HistoryEvent[]): EventGroup[] {
  const groups: EventGroup[] = [];
  let run: HistoryEvent[] = [];
  const end = (): void => {
    groups.push(...groupRun(run));
    run = [];
  };
  for (const event of events) {
    // What the SCM says meanwhile does not interrupt a service that fails again and again.
    if (isSystemEvent(event)) {
      run.push(event);
      continue;
    }
    const before = run.findLast(isFailure);
    const apart = before !== undefined && Date.parse(event.at) - Date.parse(before.at) > MAX_PAUSE_MS;
    if (!CYCLE.includes(event.event) || (apart && isFailure(event))) end();
    if (CYCLE.includes(event.event)) run.push(event);
    else groups.push(alone(event));
  }
  end();
  return groups;
}

/**
 * Events of one run of failures: from the first of them they are one group, if there are enough. What the SCM has said meanwhile
 * comes before it.
 */
function groupRun(run: readonly HistoryEvent[]): EventGroup[] {
  const failures = run.filter(isFailure);
  const [first] = failures;
  const last = failures.at(-1);
  if (first === undefined || last === undefined || failures.length < MIN_FAILURES) return run.map(alone);
  const from = run.indexOf(first);
  const same = failures.every(({ event, exitCode }) => event === 'exited' && exitCode === first.exitCode);
  const to = run.findLastIndex((event) => !isSystemEvent(event)) + 1;
  const group = run.slice(from, to);
  return [
    ...run.slice(0, from).map(alone),
    ...group.filter(isSystemEvent).map(alone),
    {
      events: group.filter((event) => !isSystemEvent(event)),
      failures: failures.length,
      spanMs: Math.max(0, Date.parse(last.at) - Date.parse(first.at)),
      exitCode: same ? first.exitCode : null,
    },
    ...run.slice(to).map(alone),
  ];
}

function isFailure(event: HistoryEvent): event is HostEvent {
  return !isSystemEvent(event) && (event.event === 'exited' || event.event === 'startFailed');
}

function alone(event: HistoryEvent): EventGroup {
  return { events: [event], failures: 0, spanMs: 0, exitCode: null };
}
