import type { Failure } from '../../../electron/contract/errors.js';
import type { ControlAction, ControlOutcome } from '../../../electron/contract/ipc.js';

/** Something told above the list until it is dismissed: a failure, what became of several services, or one quiet line. */
export type Notice =
  | { readonly id: number; readonly kind: 'failure'; readonly failure: Failure }
  | {
      readonly id: number;
      readonly kind: 'partial';
      readonly action: ControlAction;
      /** How many services it was to be. */
      readonly total: number;
      readonly failed: ControlOutcome['failed'];
    }
  | { readonly id: number; readonly kind: 'quiet'; readonly key: string };

/** Most notices that are shown at once; older ones give way. */
export const MAX_NOTICES = 3;

/** Adds a failure; the same one again moves to the end rather than standing there twice. */
export function addFailure(notices: readonly Notice[], id: number, failure: Failure): readonly Notice[] {
  const same = (notice: Notice): boolean =>
    notice.kind === 'failure' &&
    notice.failure.code === failure.code &&
    notice.failure.object === failure.object &&
    notice.failure.message === failure.message;
  const others = notices.filter((notice) => notice.kind !== 'quiet' && !same(notice));
  return [...others, { id, kind: 'failure' as const, failure }].slice(-MAX_NOTICES);
}

/** Adds what became of several services. */
export function addPartial(
  notices: readonly Notice[],
  partial: Omit<Extract<Notice, { kind: 'partial' }>, 'kind'>,
): readonly Notice[] {
  return [...withoutPartial(notices), { ...partial, kind: 'partial' as const }].slice(-MAX_NOTICES);
}

/** Adds a quiet line in place of the one before. */
export function addQuiet(notices: readonly Notice[], id: number, key: string): readonly Notice[] {
  const others = notices.filter((notice) => notice.kind !== 'quiet');
  return [...others, { id, kind: 'quiet' as const, key }].slice(-MAX_NOTICES);
}

export function dismiss(notices: readonly Notice[], id: number): readonly Notice[] {
  return notices.filter((notice) => notice.id !== id);
}

/** Removes quiet lines: they are about the action before. */
export function withoutQuiet(notices: readonly Notice[]): readonly Notice[] {
  return notices.some((notice) => notice.kind === 'quiet')
    ? notices.filter((notice) => notice.kind !== 'quiet')
    : notices;
}

/** Removes what became of several services: the next such action tells of its own. */
export function withoutPartial(notices: readonly Notice[]): readonly Notice[] {
  return notices.filter(({ kind }) => kind !== 'partial');
}
