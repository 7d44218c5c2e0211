import type { ParameterRow } from '../../../electron/contract/helper/schema.js';
import type { Failure } from '../../../electron/contract/errors.js';
import { useWindow } from '../../lib/store/store.js';
import { useApi } from '../../lib/use-api.js';
import { useLoaded } from '../../lib/use-loaded.js';

/** The helper's table of parameters; null until it is known. It is asked for anew when another helper has come. */
export function useSchema(): {
  readonly rows: readonly ParameterRow[] | null;
  readonly failure: Failure | null;
} {
  const api = useApi();
  const helper = useWindow(({ connection }) => connection.helper?.pid ?? 0);
  const { value, failure } = useLoaded('schema', String(helper), () => api.invoke('services.schema', {}));
  return { rows: value?.parameters ?? null, failure };
}
