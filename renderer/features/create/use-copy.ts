import { useEffect, useRef, useState } from 'react';
import type { ServiceConfig } from '../../../electron/contract/helper/model.js';
import { duplicateOf, importedForm } from './duplicate.js';
import type { CreateFormModel } from './use-create-form.js';
import type { ExtraSettings } from './use-extra-settings.js';
import type { MachineFacts } from './use-machine-facts.js';

/**
 * Fills the form in from a service, once what that takes is known.
 *
 * @param imported whether another tool has described the service, so that it keeps its names
 * @returns the account whose password is to be entered, null when none is
 */
export function useCopy(
  copy: ServiceConfig | null,
  imported: boolean,
  facts: MachineFacts,
  model: CreateFormModel,
  extra: ExtraSettings,
): string | null {
  const [passwordOf, setPasswordOf] = useState<string | null>(null);
  const copied = useRef<ServiceConfig | null>(null);
  const { load } = model;
  const { ready, load: loadSettings } = extra;
  useEffect(() => {
    if (copy === null || copied.current === copy || !ready || facts.logsRoot === '') return;
    copied.current = copy;
    const duplicate = imported ? importedForm(copy) : duplicateOf(copy, facts.taken);
    load(duplicate.form);
    loadSettings(duplicate.settings, duplicate.form);
    setPasswordOf(duplicate.passwordOf);
  }, [copy, facts, imported, load, loadSettings, ready]);
  return passwordOf;
}
