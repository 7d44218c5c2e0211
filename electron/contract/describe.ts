import type { Failure } from './errors.js';
import { formatExitCode, formatRan, secondsUntil } from './format.js';
import type { Service } from './helper/model.js';
import type { Reason } from './helper/reason.js';

/** A text to be said in the user's language: a key of `messages/` and its parameters. */
export interface Message {
  readonly key: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Win32 errors that have words and a remedy of their own in `messages/`, under `win32.<number>`. */
export const EXPLAINED_WIN32 = [
  2, 3, 5, 32, 87, 112, 193, 216, 740, 1051, 1053, 1056, 1057, 1058, 1059, 1060, 1061, 1062, 1066, 1067, 1068,
  1069, 1072, 1073, 1075, 1077, 1078, 1079, 1326, 1327, 1332, 1385, 1387, 1450, 1460, 1816,
] as const;

/** The words for a service's state; `backoff` counts down to the next start. */
export function describeState(service: Pick<Service, 'state' | 'nextStartAt'>, now: number): Message {
  if (service.state === 'backoff' && service.nextStartAt !== null) {
    return { key: 'state.backoffIn', params: { seconds: secondsUntil(service.nextStartAt, now) } };
  }
  return { key: `state.${service.state}`, params: {} };
}

/** The words for why a service is not as wished. */
export function describeReason(reason: Reason): Message {
  const exitCode = reason.exitCode === null ? '?' : formatExitCode(reason.exitCode);
  const object = reason.object ?? '';
  switch (reason.code) {
    case 'exited': {
      if (reason.ranMs === null) return { key: 'reason.exitedPlain', params: { exitCode } };
      const ran = formatRan(reason.ranMs);
      const count = reason.count ?? 1;
      return count > 1
        ? { key: 'reason.exitedAgain', params: { exitCode, ran, count } }
        : { key: 'reason.exited', params: { exitCode, ran } };
    }
    case 'stoppedWithError':
      return reason.win32 === 1066
        ? { key: 'reason.stoppedSpecific', params: { exitCode } }
        : { key: 'reason.stoppedWithError', params: { win32: reason.win32 ?? 0 } };
    case 'gaveUp':
      return describeGivingUp(reason, exitCode);
    case 'startFailed':
    case 'logFailed':
    case 'rotationFailed':
      return { key: `reason.${reason.code}`, params: { object, win32: reason.win32 ?? 0 } };
    case 'settingsInvalid':
    case 'hookAborted':
      return { key: `reason.${reason.code}`, params: { object } };
    case 'hostDied':
      return { key: 'reason.hostDied', params: {} };
  }
}

function describeGivingUp(reason: Reason, exitCode: string): Message {
  const params = { count: reason.count ?? 0, seconds: Math.round((reason.windowMs ?? 0) / 1000) };
  return reason.exitCode === null
    ? {
        key: 'reason.gaveUpStart',
        params: { ...params, object: reason.object ?? '', win32: reason.win32 ?? 0 },
      }
    : { key: 'reason.gaveUp', params: { ...params, exitCode } };
}

/** The words for a Win32 error and its remedy; the bare number where there are none. */
export function describeWin32(win32: number): Message {
  const explained = (EXPLAINED_WIN32 as readonly number[]).includes(win32);
  return { key: explained ? `win32.${win32}` : 'win32.other', params: { win32 } };
}

/** The words for a failure: what happened and, by its code, what to do. */
export function describeFailure(failed: Failure): Message {
  const known = failed.code === 'startFailed' && failed.reason !== null;
  return {
    key: known ? 'failure.startFailed' : `error.${failed.code}`,
    params: {
      object: failed.object ?? failed.value ?? '',
      value: failed.value ?? '',
      field: failed.field ?? '',
      operation: failed.operation ?? '',
      win32: failed.win32 ?? 0,
      message: failed.message,
    },
  };
}
