import type { Message } from '../../../electron/contract/describe.js';
import { formatExitCode, formatRan } from '../../../electron/contract/format.js';
import type { HostEvent } from '../../../electron/contract/helper/model.js';

/** Exit codes that have words of their own under `events.exitCode`, unsigned. */
export const EXPLAINED_EXIT_CODES = [
  0, 0x4001_0004, 0xc000_0005, 0xc000_0017, 0xc000_001d, 0xc000_0094, 0xc000_00fd, 0xc000_0135, 0xc000_013a,
  0xc000_0142, 0xc000_0374, 0xc000_0409, 0xe043_4352,
] as const;

/** Controls that have words of their own under `events.control`. */
const CONTROLS = ['stop', 'shutdown', 'preshutdown'];

/** How an event looks: what went wrong, what went well, and everything else. */
export type EventTone = 'bad' | 'good' | 'plain';

/** The tone of an event. A program that was asked to stop may exit with any code. */
export function toneOf(event: HostEvent): EventTone {
  switch (event.event) {
    case 'startFailed':
    case 'gaveUp':
    case 'logFailed':
    case 'rotationFailed':
    case 'settingsInvalid':
    case 'hookFailed':
      return 'bad';
    case 'exited':
      return event.exitCode === 0 ? 'plain' : 'bad';
    case 'started':
    case 'logResumed':
    case 'rotationResumed':
      return 'good';
    case 'serviceStarting':
    case 'restarting':
    case 'rotated':
    case 'stopRequested':
    case 'stopping':
    case 'stopped':
      return 'plain';
  }
}

/** The sentence for an event; `win32Text` is filled in by the caller. */
export function describeEvent(event: HostEvent): Message {
  const params: Record<string, string | number> = { object: event.object ?? '', pid: event.pid ?? '?' };
  switch (event.event) {
    case 'exited':
      return {
        key: event.ranMs === null ? 'events.exitedPlain' : 'events.exited',
        params: {
          ...params,
          exitCode: event.exitCode === null ? '?' : formatExitCode(event.exitCode),
          ran: formatRan(event.ranMs ?? 0),
        },
      };
    case 'restarting':
      return event.nextStartMs === null || event.nextStartMs < 50
        ? { key: 'events.restartingNow', params }
        : { key: 'events.restarting', params: { ...params, delay: formatRan(event.nextStartMs) } };
    case 'gaveUp':
      return {
        key: 'events.gaveUp',
        params: { ...params, count: event.count ?? 0, seconds: Math.round((event.windowMs ?? 0) / 1000) },
      };
    case 'hookFailed':
      return event.exitCode === null
        ? { key: 'events.hookFailed', params }
        : { key: 'events.hookExited', params: { ...params, exitCode: formatExitCode(event.exitCode) } };
    case 'stopRequested':
      return {
        key: event.control === 'console' ? 'stopRequest.console' : 'stopRequest.app',
        params: { user: event.object ?? '?' },
      };
    case 'stopping':
      return { key: `events.stopping.${controlOf(event)}`, params };
    case 'serviceStarting':
    case 'started':
    case 'startFailed':
    case 'rotated':
    case 'logFailed':
    case 'logResumed':
    case 'rotationFailed':
    case 'rotationResumed':
    case 'stopped':
    case 'settingsInvalid':
      return { key: `events.${event.event}`, params };
  }
}

/** The key of an exit code's words; null where the number says all there is. */
export function explainExitCode(exitCode: number | null): string | null {
  const known = (EXPLAINED_EXIT_CODES as readonly (number | null)[]).includes(exitCode);
  return known && exitCode !== null ? `events.exitCode.${formatExitCode(exitCode)}` : null;
}

function controlOf({ control }: HostEvent): string {
  const word = control?.toLowerCase() ?? '';
  return CONTROLS.find((known) => known === word) ?? 'other';
}
