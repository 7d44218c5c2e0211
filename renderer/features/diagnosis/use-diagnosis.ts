import type { Diagnosis } from '../../../electron/contract/diagnosis.js';
import type { Service } from '../../../electron/contract/helper/model.js';
import { useApi } from '../../lib/use-api.js';
import { useLoaded } from '../../lib/use-loaded.js';

const NOTHING: Diagnosis = { findings: [], output: [] };

/** Whether there is anything to find out: the service has not come to where it was to be. */
function isAiling({ state, reason }: Service): boolean {
  if (reason === null || reason.code === 'logFailed') return false;
  return state === 'failed' || state === 'backoff' || state === 'stopped' || state === 'paused';
}

/** Why the service does not run as wished; found out anew with each failure. */
export function useDiagnosis(service: Service): Diagnosis | null {
  const api = useApi();
  const { name, reason } = service;
  const ailing = isAiling(service);
  const key = ailing ? JSON.stringify([reason, service.account]) : '';
  const { value } = useLoaded(name, key, () =>
    ailing ? api.invoke('services.diagnose', { name }) : Promise.resolve(NOTHING),
  );
  return ailing ? value : null;
}
