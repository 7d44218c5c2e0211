import { createContext, useCallback, useContext } from 'react';
import { createStore, useStore, type StoreApi } from 'zustand';
import type { SettingValue } from '../../../electron/contract/service-settings.js';
import { serviceKey } from '../../lib/store/services.js';
import type { SettingInput } from './setting-input.js';

/** One setting as a person has changed it. */
export interface Edit {
  readonly input: SettingInput;
  /** The value that stood there when the person began. */
  readonly was: SettingValue | null;
}

/** What has been changed of one service's settings and not been applied yet. It lives in memory only. */
export interface Draft {
  readonly edits: Readonly<Record<string, Edit>>;
  /** Password of the account; never written anywhere but into the request. */
  readonly password: string;
}

export const EMPTY_DRAFT: Draft = { edits: {}, password: '' };

/** The drafts of all services, so that looking at another one loses nothing. */
export type DraftStore = StoreApi<{ readonly drafts: ReadonlyMap<string, Draft> }>;

export function createDraftStore(): DraftStore {
  return createStore(() => ({ drafts: new Map() }));
}

const DraftContext = createContext<DraftStore | null>(null);

export const DraftProvider = DraftContext.Provider;

/** The draft of a service, and the way to change it. */
export function useDraft(name: string): [Draft, (change: (draft: Draft) => Draft) => void] {
  const store = useContext(DraftContext);
  if (store === null) throw new Error('useDraft needs a DraftProvider above it');
  const key = serviceKey(name);
  const draft = useStore(store, ({ drafts }) => drafts.get(key) ?? EMPTY_DRAFT);
  const change = useCallback(
    (work: (draft: Draft) => Draft) =>
      store.setState(({ drafts }) => {
        const next = work(drafts.get(key) ?? EMPTY_DRAFT);
        const changed = new Map(drafts);
        if (Object.keys(next.edits).length === 0 && next.password === '') changed.delete(key);
        else changed.set(key, next);
        return { drafts: changed };
      }),
    [store, key],
  );
  return [draft, change];
}
