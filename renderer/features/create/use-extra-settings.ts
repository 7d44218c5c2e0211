import { useCallback, useMemo, useState } from 'react';
import { formParameters } from '../../../electron/contract/create-parameters.js';
import type { CreateForm } from '../../../electron/contract/create-form.js';
import type { ParameterRow } from '../../../electron/contract/helper/schema.js';
import { READ_ONLY_SETTINGS, type SettingValues } from '../../../electron/contract/service-settings.js';
import { draftState, EMPTY_DRAFT, withEdit, type Draft, type DraftState } from '../configure/draft.js';
import { sectionsOf, type Section } from '../configure/sections.js';
import type { SettingInput } from '../configure/setting-input.js';
import { useSchema } from '../configure/use-schema.js';

/** Settings that the form has fields of its own for. */
const IN_THE_FORM: readonly string[] = [
  'Application',
  'AppParameters',
  'AppDirectory',
  'DisplayName',
  'Start',
  'ObjectName',
  ...READ_ONLY_SETTINGS,
];

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
}

/** Keeps what is entered into the folded sections. */
export function useExtraSettings(form: CreateForm, logsRoot: string): ExtraSettings {
  const { rows } = useSchema();
  const [draft, setDraft] = useState<Draft>(EMPTY_DRAFT);
  const extra = useMemo(() => (rows ?? []).filter((row) => !IN_THE_FORM.includes(row.name)), [rows]);
  const sections = useMemo(() => sectionsOf(extra), [extra]);
  const values = useMemo(
    // Parameters that the form leaves out are simply not there.
    () => formParameters(form, logsRoot) as SettingValues,
    [form, logsRoot],
  );
  const state = useMemo(() => draftState(extra, values, draft), [extra, values, draft]);
  const settings = useMemo(
    () => Object.fromEntries(state.changes.map(({ row, after }) => [row.name, after])),
    [state],
  );
  const edit = useCallback(
    (row: ParameterRow, input: SettingInput) => setDraft((before) => withEdit(before, row, values, input)),
    [values],
  );
  // The form itself is nobody else: what its own choices change meanwhile is no conflict.
  const calm = useMemo(() => ({ ...state, conflicts: new Map<string, never>() }), [state]);
  return { sections, values, draft, state: calm, settings, edit };
}
