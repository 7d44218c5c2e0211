import { useCallback, useMemo, useState } from 'react';
import { failure as failureOf, toFailure, type Failure } from '../../../electron/contract/errors.js';
import type { ParameterRow } from '../../../electron/contract/helper/schema.js';
import {
  settingValues,
  type SettingProblem,
  type SettingValues,
} from '../../../electron/contract/service-settings.js';
import { useApi } from '../../lib/use-api.js';
import { changesToSend, draftState, withoutApplied, type Change } from './draft.js';
import { type Draft, useDraft } from './drafts.js';

export type ChangePhase = 'editing' | 'checking' | 'reviewing' | 'applying';

/** How far the changes of a service have come. */
export interface ChangeFlow {
  readonly phase: ChangePhase;
  /** What the machine has to say at the settings. */
  readonly problems: readonly SettingProblem[];
  /** Why the last attempt failed, where that concerns no single setting. */
  readonly failed: Failure | null;
  readonly declined: boolean;
  /** The changes of the last attempt have been written. */
  readonly done: boolean;
  /** The setting that is to get the focus; a new object for each attempt. */
  readonly attention: { readonly setting: string } | null;
}

const FRESH: ChangeFlow = {
  phase: 'editing',
  problems: [],
  failed: null,
  declined: false,
  done: false,
  attention: null,
};

export interface Changes extends ChangeFlow {
  /** The changes as they stand in the review. */
  readonly reviewed: readonly Change[];
  /** Leads to the review. @param draft what is to be reviewed, where it is newer than what this has been rendered with */
  readonly review: (draft?: Draft) => Promise<void>;
  readonly apply: (restart: boolean) => Promise<void>;
  readonly cancel: () => void;
  readonly clearProblem: (setting: string) => void;
}

/**
 * The way from a draft to the service: checked here, then by the helper, shown once more, and written by one request.
 *
 * @param onLoaded takes the settings as they are now over
 */
export function useChanges(
  name: string,
  rows: readonly ParameterRow[],
  onLoaded: (values: SettingValues) => void,
): Changes {
  const api = useApi();
  const [known, change] = useDraft(name);
  const [flow, setFlow] = useState<ChangeFlow>(FRESH);
  const [review, setReview] = useState<{ readonly draft: Draft; readonly values: SettingValues } | null>(
    null,
  );
  const reviewed = useMemo(
    () => (review === null ? [] : draftState(rows, review.values, review.draft).changes),
    [rows, review],
  );

  const load = useCallback(async (): Promise<SettingValues> => {
    const values = settingValues(await api.invoke('services.config', { name }));
    onLoaded(values);
    return values;
  }, [api, name, onLoaded]);

  const begin = useCallback(
    async (given?: Draft): Promise<void> => {
      const draft = given ?? known;
      setFlow({ ...FRESH, phase: 'checking' });
      try {
        const values = await load();
        const state = draftState(rows, values, draft);
        const [wrong] = state.errors.keys();
        if (wrong !== undefined || state.changes.length === 0) {
          setFlow({ ...FRESH, attention: wrong === undefined ? null : { setting: wrong } });
          return;
        }
        const { problems } = await api.invoke(
          'services.checkChanges',
          changesToSend(name, state.changes, values, draft),
        );
        const error = problems.find(({ severity }) => severity === 'error');
        if (error !== undefined) {
          setFlow(stateFor(error, problems));
          return;
        }
        setReview({ draft, values });
        setFlow({ ...FRESH, phase: 'reviewing', problems });
      } catch (thrown) {
        setFlow({ ...FRESH, failed: toFailure(thrown) });
      }
    },
    [api, known, load, name, rows],
  );

  const apply = useCallback(
    async (restart: boolean): Promise<void> => {
      if (review === null) return;
      setFlow((before) => ({ ...before, phase: 'applying', failed: null, declined: false }));
      const changes = changesToSend(name, reviewed, review.values, review.draft);
      try {
        const { status } = await api.invoke('services.configure', { changes, restart });
        if (status === 'cancelled') {
          setFlow({ ...FRESH, phase: 'reviewing', declined: true });
          return;
        }
        change((now) => withoutApplied(now, review.draft));
        setReview(null);
        setFlow({ ...FRESH, done: true });
        await load();
      } catch (thrown) {
        const failed = toFailure(thrown);
        const setting = rows.find((row) => row.name === failed.field)?.name;
        if (setting === undefined) {
          setFlow({ ...FRESH, phase: 'reviewing', failed });
          return;
        }
        setReview(null);
        const { code, value, win32 } = failed;
        const problem = { setting, code, value: value ?? failed.object, win32, severity: 'error' } as const;
        setFlow(stateFor(problem, code === 'settingsChanged' ? [] : [problem], failed));
        await load().catch(() => undefined);
      }
    },
    [api, change, load, name, review, reviewed, rows],
  );

  const cancel = useCallback(() => {
    setReview(null);
    setFlow(FRESH);
  }, []);
  const clearProblem = useCallback(
    (setting: string) =>
      setFlow((before) => ({
        ...before,
        done: false,
        problems: before.problems.filter((problem) => problem.setting !== setting),
      })),
    [],
  );
  return { ...flow, reviewed, review: begin, apply, cancel, clearProblem };
}

function stateFor(
  error: SettingProblem,
  problems: readonly SettingProblem[],
  failed: Failure | null = null,
): ChangeFlow {
  const { setting, code, value, win32 } = error;
  if (setting === null) return { ...FRESH, problems, failed: failed ?? failureOf(code, { value, win32 }) };
  // Somebody else's change is told as a failure; what stands there now is told at the setting.
  return { ...FRESH, problems, failed: problems.length === 0 ? failed : null, attention: { setting } };
}
