import { useCallback, useEffect, useRef, useState } from 'react';
import type { CreateRequest } from '../../../electron/contract/create-form.js';
import { toFailure, type Failure } from '../../../electron/contract/errors.js';
import { useApi } from '../../lib/use-api.js';
import { checkableForm, type MachineCheck } from './problems.js';

/** Time without a change after which the form is checked, in milliseconds. */
const QUIET_MS = 300;

export interface MachineChecks {
  /** The newest answer; it may be about an older form, see `currentProblems`. */
  readonly check: MachineCheck | null;
  /** Why the last check could not be made. */
  readonly failed: Failure | null;
  /**
   * Checks a form at once.
   *
   * @returns null when the program is wrong in itself, so that nothing could be checked
   * @throws StewardError when the helper cannot be asked
   */
  readonly checkNow: (form: CreateRequest) => Promise<MachineCheck | null>;
}

/** Checks the form against the machine whenever it has not been changed for a moment. Overtaken answers are dropped. */
export function useMachineCheck(form: CreateRequest, taken: readonly string[]): MachineChecks {
  const api = useApi();
  const [check, setCheck] = useState<MachineCheck | null>(null);
  const [failed, setFailed] = useState<Failure | null>(null);
  const newest = useRef(0);

  const checkNow = useCallback(
    async (current: CreateRequest): Promise<MachineCheck | null> => {
      const checked = checkableForm(current, taken);
      newest.current += 1;
      const ticket = newest.current;
      if (checked === null) return null;
      const { problems, settings } = await api.invoke('programs.validate', checked.form);
      const answer = { checked, problems, settings };
      if (ticket === newest.current) {
        setCheck(answer);
        setFailed(null);
      }
      return answer;
    },
    [api, taken],
  );

  const key = JSON.stringify(form);
  useEffect(() => {
    let stale = false;
    const timer = setTimeout(() => {
      void checkNow(JSON.parse(key) as CreateRequest).catch((error: unknown) => {
        if (!stale) setFailed(toFailure(error));
      });
    }, QUIET_MS);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [checkNow, key]);

  return { check, failed, checkNow };
}
