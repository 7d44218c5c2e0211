import { useCallback, useState } from 'react';
import type { CreateField, CreateRequest, FieldProblem } from '../../../electron/contract/create-form.js';
import { failure, toFailure, type Failure } from '../../../electron/contract/errors.js';
import { useApi } from '../../lib/use-api.js';
import { refusal, type MachineCheck } from './problems.js';
import type { MachineChecks } from './use-machine-check.js';

export type Phase = 'editing' | 'checking' | 'installing';

export interface Installation {
  readonly phase: Phase;
  /** The administrator prompt was declined at the last attempt. */
  readonly declined: boolean;
  /** Why the last attempt failed, where that concerns no single field. */
  readonly failed: Failure | null;
  /** Why the last attempt failed, at its field. */
  readonly refused: MachineCheck | null;
  /** Field that is to get the focus because of it; a new object for each attempt. */
  readonly attention: { readonly field: CreateField } | null;
  /** Setting of a folded section that stands in the way; a new object for each attempt. */
  readonly wrongSetting: { readonly setting: string | null } | null;
  readonly install: (form: CreateRequest) => Promise<void>;
}

const FRESH = {
  phase: 'editing',
  declined: false,
  failed: null,
  refused: null,
  attention: null,
  wrongSetting: null,
} as const;

type State = Omit<Installation, 'install'>;

/** Checks the form once more, so that no prompt is shown for what cannot succeed, and has the service created. */
export function useInstallation(
  checkNow: MachineChecks['checkNow'],
  onCreated: (name: string) => void,
): Installation {
  const api = useApi();
  const [state, setState] = useState<State>(FRESH);

  const install = useCallback(
    async (form: CreateRequest): Promise<void> => {
      setState({ ...FRESH, phase: 'checking' });
      try {
        const check = await checkNow(form);
        const wrong = check?.problems.find(({ severity }) => severity === 'error');
        if (wrong !== undefined) {
          setState(stateFor(wrong, form));
          return;
        }
        const setting = check?.settings?.find(({ severity }) => severity === 'error');
        if (setting !== undefined) {
          setState({ ...FRESH, wrongSetting: setting });
          return;
        }
        setState({ ...FRESH, phase: 'installing' });
        const { status } = await api.invoke('services.create', form);
        setState({ ...FRESH, declined: status === 'cancelled' });
        if (status === 'done') onCreated(form.name.trim());
      } catch (error) {
        const failed = toFailure(error);
        const problem = refusal(failed);
        if (failed.code === 'elevationDeclined') setState({ ...FRESH, declined: true });
        else setState(problem === null ? { ...FRESH, failed } : stateFor(problem, form));
      }
    },
    [api, checkNow, onCreated],
  );
  return { ...state, install };
}

function stateFor(problem: FieldProblem, form: CreateRequest): State {
  const { field, code, value, win32 } = problem;
  if (field === null) return { ...FRESH, failed: failure(code, { value, win32 }) };
  const checked = { form, ignored: new Set<CreateField>() };
  return { ...FRESH, refused: { checked, problems: [problem] }, attention: { field } };
}
