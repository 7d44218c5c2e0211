import { describeAllowed } from './allowed-values.js';
import { describeFailure, describeReason, describeWin32, type Message } from './describe.js';
import type { Failure } from './errors.js';
import type { Reason } from './helper/reason.js';

/** Looks a key of `messages/` up in the user's language and fills its placeholders, as i18next's `t` does. */
export type Translate = (key: string, params: Readonly<Record<string, string | number>>) => string;

function say(t: Translate, { key, params }: Message, win32: number | null): string {
  const win32Text = win32 === null ? '' : sayWin32(t, win32);
  return t(key, { ...params, win32Text });
}

/** A Win32 error in words, with its number. */
export function sayWin32(t: Translate, win32: number): string {
  const { key, params } = describeWin32(win32);
  return t(key, params);
}

/** The sentence for why a service is not as wished. */
export function sayReason(t: Translate, reason: Reason): string {
  return say(t, describeReason(reason), reason.win32);
}

/** The sentence for a failure. */
export function sayFailure(t: Translate, failed: Failure): string {
  const { key, params } = describeFailure(failed);
  const reason = failed.reason === null ? '' : sayReason(t, failed.reason);
  const rule = failed.field === null ? null : describeAllowed(failed.field);
  const allowed = rule === null ? '' : t(rule.key, rule.params);
  return say(t, { key, params: { ...params, reason, allowed } }, failed.win32);
}
