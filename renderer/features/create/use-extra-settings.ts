import { useCallback, useMemo, useState } from 'react';
import { formParameters } from '../../../electron/contract/create-parameters.js';
import type { CreateForm } from '../../../electron/contract/create-form.js';
import type { LogPolicy } from '../../../electron/contract/preferences.js';
import type { ParameterRow } from '../../../electron/contract/helper/schema.js';
import type { SettingValues } from '../../../electron/contract/service-settings.js';
import { draftState, valueOf, withEdit, type DraftState } from '../configure/draft.js';
import { EMPTY_DRAFT, type Draft } from '../configure/drafts.js';
import { sectionsOf, type Section } from '../configure/sections.js';
import { useWindow } from '../../lib/store/store.js';
import { toInput, type SettingInput } from '../configure/setting-input.js';
import { useSchema } from '../configure/use-schema.js';
import { IN_THE_FORM, LOG_FILES } from './own-settings.js';

/** The settings of the form's folded sections. */
export interface ExtraSettings {
  readonly sections: readonly Section[];
  /** What the form's own choices come to, which these settings go before. */
  readonly values: SettingValues;
  readonly draft: Draft;
  readonly state: DraftState;
  /** What differs from that, as it is sent. */
  readonly settings: SettingValues;
  readonly edit: (row: ParameterRow, input: SettingInput) => void;
  /** Whether anything differs from what the form opened with. */
  readonly touched: boolean;
  /** Whether the helper's table has come. */
  readonly ready: boolean;
  /** Takes over the settings of a service that is like the one in the form; logs stay those of the form. */
  readonly load: (settings: SettingValues, form: CreateForm) => void;
  /** Takes back whatever has been entered or taken over. */
  readonly clear: () => void;
}

/**
 * Keeps what is entered into the folded sections.
 *
 * @param advised settings that the recognised program is better run with, which count as the form's own choices
 */
export function useExtraSettings(form: CreateForm, logsRoot: string, advised: SettingValues): ExtraSettings {
  const { rows } = useSchema();
  const policy = useWindow(({ settings }) => settings.logPolicy);
  const [draft, setDraft] = useState<Draft>(EMPTY_DRAFT);
  const [loadedDraft, setLoadedDraft] = useState<Draft>(EMPTY_DRAFT);
  const extra = useMemo(() => (rows ?? []).filter((row) => !IN_THE_FORM.includes(row.name)), [rows]);
  const sections = useMemo(() => sectionsOf(extra), [extra]);
  const values = useMemo(
    () => ownChoices(form, logsRoot, policy, advised),
    [form, logsRoot, policy, advised],
  );
  const state = useMemo(() => draftState(extra, values, draft), [extra, values, draft]);
  const settings = useMemo(
    () => ({ ...advised, ...Object.fromEntries(state.changes.map(({ row, after }) => [row.name, after])) }),
    [advised, state],
  );
  const edit = useCallback(
    (row: ParameterRow, input: SettingInput) => setDraft((before) => withEdit(before, row, values, input)),
    [values],
  );
  const load = useCallback(
    (loaded: SettingValues, of: CreateForm) => {
      const own = ownChoices(of, logsRoot, policy, {});
      const filled = extra.reduce((all, row) => {
        const value = valueOf(row, LOG_FILES.includes(row.name) ? own : loaded);
        return withEdit(all, row, own, toInput(row, value));
      }, EMPTY_DRAFT);
      setDraft(filled);
      setLoadedDraft(filled);
    },
    [extra, logsRoot, policy],
  );
  const clear = useCallback(() => {
    setDraft(EMPTY_DRAFT);
    setLoadedDraft(EMPTY_DRAFT);
  }, []);
  // The form itself is nobody else: what its own choices change meanwhile is no conflict.
  const calm = useMemo(() => ({ ...state, conflicts: new Map<string, never>() }), [state]);
  const touched = draft !== loadedDraft && Object.keys(draft.edits).length > 0;
  return { ready: rows !== null, touched, sections, values, draft, state: calm, settings, edit, load, clear };
}

function ownChoices(
  form: CreateForm,
  logsRoot: string,
  policy: LogPolicy,
  advised: SettingValues,
): SettingValues {
  // Parameters that the form leaves out are simply not there.
  return { ...(formParameters(form, logsRoot, policy) as SettingValues), ...advised };
}
