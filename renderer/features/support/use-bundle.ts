import { useCallback, useState } from 'react';
import { toFailure, type Failure } from '../../../electron/contract/errors.js';
import type { SupportChoice, SupportPreview } from '../../../electron/contract/support.js';
import { useApi } from '../../lib/use-api.js';
import { useLoaded } from '../../lib/use-loaded.js';
import { download } from './download.js';

/** What became of saving: where it is, what the browser has been handed, or why neither. */
interface Outcome {
  readonly id: string;
  readonly saved: { readonly path: string } | { readonly name: string } | null;
  readonly failed: Failure | null;
}

export interface BundleModel {
  /** Null while it is gathered. */
  readonly preview: SupportPreview | null;
  readonly failed: Failure | null;
  readonly saving: boolean;
  readonly saved: Outcome['saved'];
  readonly read: (path: string) => Promise<string>;
  readonly save: (paths: readonly string[]) => void;
}

/** Gathers a support bundle anew whenever the choice changes. */
export function useBundle(choice: SupportChoice): BundleModel {
  const api = useApi();
  const key = JSON.stringify(choice);
  const { value: preview, failure } = useLoaded(key, key, () => api.invoke('support.collect', choice));
  const [saving, setSaving] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const id = preview?.id ?? '';
  const name = preview?.name ?? '';
  const read = useCallback(
    async (path: string) => (await api.invoke('support.read', { id, path })).text,
    [api, id],
  );
  const save = useCallback(
    (paths: readonly string[]) => {
      setSaving(true);
      setOutcome(null);
      void api
        .invoke('support.save', { id, paths: [...paths] })
        .then(
          ({ path, archive }) => {
            if (archive !== null) download(archive, name);
            const saved = archive !== null ? { name } : path === null ? null : { path };
            setOutcome({ id, saved, failed: null });
          },
          (error: unknown) => setOutcome({ id, saved: null, failed: toFailure(error) }),
        )
        .finally(() => setSaving(false));
    },
    [api, id, name],
  );
  // What became of another bundle says nothing of this one.
  const mine = outcome?.id === id ? outcome : null;
  return { preview, failed: failure ?? mine?.failed ?? null, saving, saved: mine?.saved ?? null, read, save };
}
