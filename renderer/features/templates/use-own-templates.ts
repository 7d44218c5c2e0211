import { useCallback, useEffect, useState } from 'react';
import { toFailure, type Failure } from '../../../electron/contract/errors.js';
import type { OwnTemplate, TemplateContent } from '../../../electron/contract/templates.js';
import { useApi } from '../../lib/use-api.js';

export interface OwnTemplates {
  /** Null until they have been read. */
  readonly templates: readonly OwnTemplate[] | null;
  /** Names of files that are no templates. */
  readonly unreadable: readonly string[];
  /** Why the last attempt to read or to change them failed. */
  readonly failed: Failure | null;
  /** @returns how many secrets were left out; null when it could not be kept */
  readonly save: (name: string, content: TemplateContent) => Promise<number | null>;
  readonly rename: (id: string, name: string) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
}

/** The person's own templates, read when they are first wanted and after each change. */
export function useOwnTemplates(): OwnTemplates {
  const api = useApi();
  const [list, setList] = useState<Pick<OwnTemplates, 'templates' | 'unreadable'>>({
    templates: null,
    unreadable: [],
  });
  const [failed, setFailed] = useState<Failure | null>(null);
  const attempt = useCallback(
    async <T>(work: () => Promise<T>): Promise<T | null> => {
      try {
        const result = await work();
        setList(await api.invoke('templates.list', {}));
        setFailed(null);
        return result;
      } catch (thrown) {
        setFailed(toFailure(thrown));
        return null;
      }
    },
    [api],
  );
  useEffect(() => {
    let stale = false;
    api.invoke('templates.list', {}).then(
      (read) => {
        if (!stale) setList(read);
      },
      (thrown: unknown) => {
        if (!stale) setFailed(toFailure(thrown));
      },
    );
    return () => {
      stale = true;
    };
  }, [api]);
  const save = useCallback(
    async (name: string, content: TemplateContent) =>
      attempt(async () => (await api.invoke('templates.save', { name, content })).leftOut),
    [api, attempt],
  );
  const rename = useCallback(
    async (id: string, name: string) => {
      await attempt(() => api.invoke('templates.rename', { id, name }));
    },
    [api, attempt],
  );
  const remove = useCallback(
    async (id: string) => {
      await attempt(() => api.invoke('templates.remove', { id }));
    },
    [api, attempt],
  );
  return { ...list, failed, save, rename, remove };
}
